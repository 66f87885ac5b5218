using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Which required members JSON may lack, because the caller excludes them or because an error is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReadContext
{
    private readonly bool isPartial;
    private readonly HashSet<string>? excluded;
    private JsonReadContext? forAttempt;

    private JsonReadContext(bool isPartial, HashSet<string>? excluded)
    {
        this.isPartial = isPartial;
        this.excluded = excluded;
    }

    /// <summary>Every required member must be there.</summary>
    public static JsonReadContext Complete { get; } = new(isPartial: false, excluded: null);

    /// <summary>Nothing must be there.</summary>
    public static JsonReadContext Partial { get; } = new(isPartial: true, excluded: null);

    /// <summary>Members of some names may be missing, at any depth.</summary>
    /// <param name="members">Their names; of a path such as <c>pipeline.id</c> the last name counts.</param>
    public static JsonReadContext Without(IEnumerable<string>? members)
    {
        HashSet<string>? excluded = null;
        foreach (string member in members ?? [])
        {
            excluded ??= new HashSet<string>(StringComparer.Ordinal);
            excluded.Add(member);
            excluded.Add(member.Substring(member.LastIndexOf('.') + 1));
        }

        return excluded is null ? Complete : new JsonReadContext(isPartial: false, excluded);
    }

    /// <summary>Whether the JSON is read to see if it can be, and read otherwise if not.</summary>
    internal bool IsAttempt { get; private init; }

    /// <summary>The same for an attempt.</summary>
    internal JsonReadContext ForAttempt() =>
        IsAttempt ? this : forAttempt ??= new JsonReadContext(isPartial, excluded) { IsAttempt = true };

    /// <summary>The member whose value does not fit it, and the context around it; null while reading what fits.</summary>
    internal (string Member, JsonReadContext Context)? Misfit { get; private init; }

    /// <summary>The same for keeping a value that does not fit its member.</summary>
    internal JsonReadContext ForMisfit(string member) => new(isPartial, excluded) { IsAttempt = IsAttempt, Misfit = (member, this) };

    /// <summary>Whether a required member may be missing.</summary>
    /// <param name="member">Its name in the JSON.</param>
    public bool MayLack(string member) => isPartial || (excluded is not null && excluded.Contains(member));
}
