namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// The words of a client's name, which its methods do not repeat: in <c>Pets</c>, <c>createPet</c> is <c>Create</c> and <c>listPetOwners</c> is
/// <c>ListOwners</c>. A word is kept if the name would be meaningless or ambiguous without it.
/// </summary>
internal sealed class ClientWords
{
    // Words that describe the client rather than its resource.
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "apis", "client", "controller", "operation", "operations", "resource", "resources", "rest", "service", "services",
    };

    private readonly IReadOnlyList<string> own;
    private readonly ClientWords? shorter;

    // The last words of the name, from each position on.
    private readonly HashSet<string> ends;

    private ClientWords(IReadOnlyList<string> own)
    {
        this.own = own;
        ends = new HashSet<string>(Enumerable.Range(0, own.Count).Select(from => Joined(own, from)), StringComparer.Ordinal);
        shorter = own.Count > 1 && Technical.Contains(own[own.Count - 1]) ? new ClientWords([.. own.Take(own.Count - 1)]) : null;
    }

    /// <summary>Creates the words of a client.</summary>
    /// <param name="client">The tag or path segment that names the client.</param>
    public static ClientWords Of(string client) => new(Words.Split(client));

    /// <summary>Returns whether the words are all or the last of the client's: <c>hub_collaborations</c> in <c>Box Hub Collaborations</c>.</summary>
    public bool EndWith(IReadOnlyList<string> words) => ends.Contains(Joined(words, 0)) || shorter?.EndWith(words) == true;

    /// <summary>Returns the words of an operationId without the client's.</summary>
    public IReadOnlyList<string> RemoveFrom(string id)
    {
        IReadOnlyList<string> words = Words.Split(id);
        List<string> rest = WithoutNamespace(id, words) ?? shorter?.WithoutNamespace(id, words) ?? [.. words];
        if (rest.Count > 1 && Verbs.IsVerb(rest[0]))
        {
            RemoveWithArticle(rest);

            // A word after a link word, as in ListForRepo, is not redundant.
            for (int at = 1; at < rest.Count && !Verbs.IsLink(rest[at - 1]); at++)
            {
                int count = CountAt(rest, at) is > 0 and var whole ? whole : shorter?.CountAt(rest, at) ?? 0;
                if (count > 0)
                {
                    rest.RemoveRange(at, count);
                    at--;
                }
            }
        }

        return rest.Count > 0 ? rest : words;
    }

    // GetAnAlbum, GetTheAlbumsTracks.
    private void RemoveWithArticle(List<string> words)
    {
        if (words.Count > 2 && words[1].ToLowerInvariant() is "a" or "an" or "the")
        {
            bool isLinked = words.Count > own.Count + 2 && words[own.Count + 2].ToLowerInvariant() is "and" or "or";
            bool isOwn = own.Count > 0
                && words.Count >= own.Count + 2
                && own.Select((word, i) => Inflection.AreAlike(word, words[i + 2])).All(same => same);
            words.RemoveRange(1, isOwn && !isLinked ? own.Count + 1 : 0);
        }
    }

    private static string Joined(IReadOnlyList<string> words, int from) =>
        string.Concat(words.Skip(from).Take(words.Count - from - 1).Concat([Inflection.Singular(words[words.Count - 1])])).ToLowerInvariant();

    // The client's name as a prefix (stages.create, stagesCreate) or, separated by punctuation, as a suffix (create.stages).
    private List<string>? WithoutNamespace(string id, IReadOnlyList<string> words)
    {
        int count = own.Count;
        if (count > 0 && words.Count > count && own.Select((word, i) => Inflection.AreAlike(word, words[i])).All(same => same))
        {
            List<string> rest = [.. words.Skip(count).SkipWhile((word, i) => i < words.Count - count - 1 && Technical.Contains(word))];
            bool isSame = own.Select((word, i) => word.Equals(words[i], StringComparison.OrdinalIgnoreCase)).All(same => same);
            bool isSeparated = IsSeparated(id, words, words.Count - rest.Count);
            if (isSeparated || Verbs.IsVerb(rest[0]) || (isSame && (count > 1 || !Verbs.IsVerb(own[0])) && !Verbs.IsLink(rest[0])))
            {
                return rest;
            }
        }

        string[] parts = id.Split(['.', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        int place = Array.FindIndex(parts, part => Words.Split(part) is { Count: > 0 } named && EndWith(named));
        return place < 0 || parts.Length == 1 ? null
            : place == parts.Length - 1 ? Split(parts.Take(place))
            : Ordered([.. parts.Skip(place + 1).Select(Words.Split)]);
    }

    private static List<string>? Split(IEnumerable<string> parts) => parts.SelectMany(Words.Split).ToList() is { Count: > 0 } words ? words : null;

    // users.messages.attachments.get is GetMessageAttachment.
    private static List<string>? Ordered(List<IReadOnlyList<string>> parts)
    {
        IReadOnlyList<string> last = parts[parts.Count - 1];
        if (parts.Count == 1 || last.Count == 0 || !Verbs.IsVerb(last[0]))
        {
            return Split(parts.Select(part => string.Join(" ", part)));
        }

        bool isMany = Verbs.IsAboutMany(last[0]);
        IEnumerable<string> nouns = parts.Take(parts.Count - 1).SelectMany((part, i) =>
            isMany && i == parts.Count - 2 ? part : part.Select((word, at) => at == part.Count - 1 ? Inflection.Singular(word) : word));
        return [last[0], .. nouns, .. last.Skip(1)];
    }

    private static bool IsSeparated(string id, IReadOnlyList<string> words, int count)
    {
        int position = 0;
        for (int i = 0; i < count; i++)
        {
            position = id.IndexOf(words[i], position, StringComparison.Ordinal) + words[i].Length;
        }

        return position < id.Length && !Words.IsPart(id, position);
    }

    // The number of words from a position on that are the client's and redundant; the longest run counts.
    private int CountAt(List<string> words, int at)
    {
        for (int from = 0; from < own.Count; from++)
        {
            int count = own.Count - from;
            if (at + count > words.Count || !Enumerable.Range(0, count).All(i => Inflection.AreAlike(own[from + i], words[at + i])))
            {
                continue;
            }

            // The last words of a longer name are redundant if its first words are absent: in ProjectRoles, GetRole is Get, GetRolesOfProject is not.
            bool isWhole = from == 0;
            IEnumerable<string> others = words.Where((_, i) => i < at || i >= at + count);
            bool isAlone = (count > 1 || !Verbs.IsVerb(own[from]))
                && !own.Take(from).Any(other => others.Any(word => Inflection.AreAlike(word, other)));
            return (isWhole || isAlone) && IsRedundant(words, at, count) ? count : 0;
        }

        return 0;
    }

    private static bool IsRedundant(List<string> words, int at, int count)
    {
        string before = words[at - 1];
        string? after = at + count < words.Count ? words[at + count].ToLowerInvariant() : null;
        string last = words[at + count - 1];

        // CreateProjectRole does not create a project.
        bool isPlain = Verbs.IsVerb(before) || Verbs.IsQuality(before);
        bool isDangling = after is "and" or "or" || (after is "to" && Verbs.IsRead(words[0])) || (after is not null && char.IsDigit(after[0]));
        bool isAction = Verbs.IsEmpty(before) && Verbs.IsVerb(last);

        // CreatePets creates many pets at once, CreatePet one.
        bool isManyAtOnce = Inflection.IsPlural(last) && !Verbs.IsAboutMany(before) && !(Verbs.IsQuality(before) && Verbs.IsAboutMany(words[0]));
        return isPlain && !isDangling && !isAction && !isManyAtOnce;
    }
}
