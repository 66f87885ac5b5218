using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>The required properties that JSON may lack, because the caller excludes them or because the JSON is an error response.</summary>
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

    /// <summary>Gets the context in which every required property must be present.</summary>
    public static JsonReadContext Complete { get; } = new(isPartial: false, excluded: null);

    /// <summary>Gets the context in which every required property may be missing.</summary>
    public static JsonReadContext Partial { get; } = new(isPartial: true, excluded: null);

    /// <summary>Returns a context in which properties of the given names may be missing at any depth.</summary>
    /// <param name="members">The names; of a path such as <c>pipeline.id</c>, also its last name. Null for none.</param>
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

    /// <summary>Whether reading is a trial, after whose failure the JSON is read as another type.</summary>
    internal bool IsAttempt { get; private init; }

    /// <summary>Returns this context for a trial.</summary>
    internal JsonReadContext ForAttempt() =>
        IsAttempt ? this : forAttempt ??= new JsonReadContext(isPartial, excluded) { IsAttempt = true, Differences = Differences, Cases = Cases };

    /// <summary>Collects how the JSON differs from the declared types; null if nothing needs that.</summary>
    internal JsonDifferences? Differences { get; private init; }

    /// <summary>Returns this context with a collector of differences; this context itself for null.</summary>
    internal JsonReadContext Reporting(JsonDifferences? differences) =>
        differences is null ? this : new JsonReadContext(isPartial, excluded) { IsAttempt = IsAttempt, Differences = differences, Cases = Cases };

    /// <summary>The cases of unions that are known from elsewhere than the JSON; null if the JSON selects all.</summary>
    internal ElementCases? Cases { get; private init; }

    /// <summary>Returns this context for JSON with cases of unions that are known from elsewhere.</summary>
    internal JsonReadContext With(ElementCases cases) =>
        cases.IsEmpty ? this : new(isPartial, excluded) { IsAttempt = IsAttempt, Differences = Differences, Cases = cases };

    /// <summary>Records that an object lacks a required property, unless the caller excludes it.</summary>
    internal void Lacks(string member, long position)
    {
        if (excluded?.Contains(member) != true)
        {
            Differences?.Add(ApiMismatchKind.MissingProperty, position, member);
        }
    }

    /// <summary>The property whose value does not fit its type, and the context around it; null except while such a value is preserved.</summary>
    internal (string Member, JsonReadContext Context)? Mismatch { get; private init; }

    /// <summary>Returns this context for preserving the value of a property that it does not fit.</summary>
    internal JsonReadContext ForMismatch(string member) => new(isPartial, excluded)
    {
        IsAttempt = IsAttempt,
        Mismatch = (member, this),
        Differences = Differences,
        Cases = Cases,
    };

    /// <summary>Returns whether a required property may be missing.</summary>
    /// <param name="member">The JSON name of the property.</param>
    public bool MayLack(string member) => isPartial || (excluded is not null && excluded.Contains(member));
}
