namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>English verbs that begin names of methods, and link words that a name cannot end with.</summary>
internal static class Verbs
{
    // Words that are verbs at the beginning of any name.
    private static readonly HashSet<string> Plain = Set(
        """
        abandon abort accept acknowledge acquire activate add adjust advance allow amend analyze anonymize append apply approve archive
        assign associate attach authenticate authorize autocomplete ban bind block boost browse build bulk calculate call cancel capture
        change check claim clear clone close collect combine commit compare complete compute configure confirm connect consume convert
        copy count create deactivate decline decode decrease decrement decrypt delete deliver deny deploy deprecate deprovision describe
        destroy detach detect disable discard disconnect discover dismiss dispatch dispute dissociate download drain duplicate edit enable
        encode encrypt end enqueue enroll ensure escalate estimate evaluate evict exchange execute exists expire explain export extend
        extract fail failover favorite favourite fetch fill finalise finalize find finish flush follow forget forward fulfill generate get
        give grant handle has head hide hold ignore impersonate import increase increment index initialize initiate insert inspect install
        invalidate invite invoke is issue join kick kill launch leave like link list load lock login logoff logon logout look lookup make
        manage mark merge migrate modify mount move mute nominate notify obtain open organise organize overwrite pause pay perform pin
        ping poll populate post predict prepare present preview print probe process promote provision prune publish pull purge push put
        query queue rate reactivate read reblog reboot rebuild recalculate receive reconcile recover redact redeem redirect redo refresh
        refund regenerate register reindex reject release reload remind remove rename renew reopen reorder replace reply report reprocess
        request rerun reschedule resend reserve reset resize resolve restart restore restrict resubmit resume retract retrieve retry
        return reverse revert revoke rollback rotate run save scale scan schedule search select send set settle share ship show shutdown
        sign signin signout signup simulate skip snooze sort split start stop store stream submit subscribe suggest suspend swap switch
        sync synchronize terminate test toggle track transfer transform transition translate trigger truncate unarchive unassign
        unassociate unban unblock undelete undo unfavorite unfavourite unfollow unhide uninstall unlike unlink unlock unmark unmount
        unmute unpause unpin unpublish unregister unresolve unseal unset unshare unstar unsubscribe unsuspend untag unwatch update upgrade
        upload upsert use validate verify view void vote wait wake watch withdraw write
        """);

    // Verbs that are also nouns: followed by a noun, they name a resource (report_runs).
    private static readonly HashSet<string> NounsToo = Set(
        """
        advance ban block build call change check claim commit count dispute edit exchange filter follow grant head hold index issue join
        like link load lock look mount pin poll post present print process pull push put queue rate read refund release reply report
        request return review run save scale scan schedule share ship sign split store stream sync test track transfer transform
        transition trigger upgrade view void watch
        """);

    // Verbs that are nouns only before another noun.
    private static readonly HashSet<string> NounsInFront = Set(
        """
        close download end export fail import login lookup open preview query reset save search set show signup start stop upload
        """);

    private static readonly HashSet<string> Lists = Set(
        """
        count export filter find import index list lookup paginate query scan search stream sync watch
        """);

    private static readonly HashSet<string> Reads = Set(
        """
        autocomplete check compare count describe discover download estimate exists explain export fetch find get has is list load lookup
        ping poll preview query read retrieve search show suggest validate verify
        """);

    private static readonly HashSet<string> Quantities = Set("all many multiple bulk batch several");

    private static readonly string[] QualityEndings = ["ed", "able", "ible"];

    private static readonly HashSet<string> Qualities = Set(
        """
        active current default deleted first inactive last latest new next own previous recent single
        """);

    // Verbs with an action as their object: PerformSearch.
    private static readonly HashSet<string> Empty = Set("do execute handle make perform run");

    private static readonly HashSet<string> Links = Set(
        """
        a about across after against an and any as at before between by during each every for from her his in inside into its matching my
        near no not of off on onto or our outside over per since that the their these this those through to under until upon using via
        where which with within without your
        """);

    /// <summary>Returns whether a word is a verb that begins names of methods.</summary>
    public static bool IsVerb(string word) => Plain.Contains(word);

    /// <summary>Returns whether a verb has several objects: <c>ListPets</c>, <c>SearchPets</c>.</summary>
    public static bool IsAboutMany(string word) => Lists.Contains(word) || Quantities.Contains(word);

    /// <summary>Returns whether a verb only reads.</summary>
    public static bool IsRead(string word) => Reads.Contains(word);

    /// <summary>Returns whether a verb needs an action as its object, as in <c>PerformSearch</c>.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word);

    /// <summary>
    /// Returns whether a word qualifies or counts, so that it can replace the noun: <c>ListAll</c>, <c>GetCurrent</c>, <c>ListArchived</c>.
    /// </summary>
    public static bool IsQuality(string word) =>
        Quantities.Contains(word)
        || Qualities.Contains(word)
        || QualityEndings.Any(ending => word.Length > 4 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns whether a word alone is a verb and not a noun.</summary>
    public static bool IsOnlyVerb(string word) => Plain.Contains(word) && !NounsToo.Contains(word);

    /// <summary>Returns whether a word needs another word after it.</summary>
    public static bool IsLink(string word) => Links.Contains(word);

    /// <summary>
    /// Returns whether the last segment of a path names an action, such as <c>move</c> or <c>mark_uncollectible</c>, rather than a resource.
    /// </summary>
    /// <param name="words">The segment's words.</param>
    /// <param name="isRead">Whether the method is GET, which allows only reading actions.</param>
    public static bool IsAction(IReadOnlyList<string> words, bool isRead)
    {
        string first = words[0];
        if (!Plain.Contains(first) || (isRead && !Reads.Contains(first)))
        {
            return false;
        }

        bool isNoun = NounsToo.Contains(first) || NounsInFront.Contains(first);
        return words.Count == 1 || !isNoun || Links.Contains(words[1]) || (!isRead && !Inflection.IsPlural(words[words.Count - 1]));
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
