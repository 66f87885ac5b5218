using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>A query of RFC 9535: the segments that follow <c>$</c> or, in a filter, <c>@</c>.</summary>
/// <param name="IsRelative">Whether the query starts at the value that a filter tests.</param>
/// <param name="Segments">The segments in order.</param>
internal sealed record JsonPathQuery(bool IsRelative, JsonPathSegment[] Segments)
{
    /// <summary>Gets whether the query selects at most one value, by names and indexes alone.</summary>
    public bool IsSingular { get; } = Segments.All(segment =>
        segment is { IsDescendant: false, Selectors: [NameSelector or IndexSelector] });

    /// <summary>Gets whether the query selects descendants of the value that a filter tests.</summary>
    public bool IsOfDescendants => IsRelative && Segments.Length > 0;

    /// <summary>Reads a query; returns the problem and its range in the text if it is not one.</summary>
    public static (JsonPathQuery? Query, JsonPathProblem? Problem) Read(string text) => new JsonPathReader(text).Read();
}

/// <summary>Why a text is not a query.</summary>
/// <param name="Message">A clause such as <c>a ']' is missing</c>.</param>
/// <param name="Range">The range in the text.</param>
internal sealed record JsonPathProblem(string Message, TextRange Range);

/// <summary>A segment: it selects children of values or, if it begins with <c>..</c>, children of their descendants too.</summary>
/// <param name="IsDescendant">Whether it begins with <c>..</c>.</param>
/// <param name="Selectors">The selectors, one after the other.</param>
/// <param name="Range">The range of the segment in the text.</param>
internal sealed record JsonPathSegment(bool IsDescendant, JsonPathSelector[] Selectors, TextRange Range);

/// <summary>A selector. The hierarchy is closed.</summary>
internal abstract record JsonPathSelector;

/// <summary>The property of a name.</summary>
internal sealed record NameSelector(string Name) : JsonPathSelector;

/// <summary>All children.</summary>
internal sealed record WildcardSelector : JsonPathSelector;

/// <summary>The item of an index, from the end if it is negative.</summary>
internal sealed record IndexSelector(long Index) : JsonPathSelector
{
    /// <summary>Returns the position in an array of a length; null if there is none.</summary>
    public int? In(int length)
    {
        long position = Index < 0 ? Index + length : Index;
        return position >= 0 && position < length ? (int)position : null;
    }
}

/// <summary>Items from a start to an end, which is not included.</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : JsonPathSelector
{
    /// <summary>Returns the positions in an array of a length.</summary>
    public IEnumerable<int> In(int length)
    {
        if (Step > 0)
        {
            long upper = Bounded(End ?? length, 0, length);
            for (long i = Bounded(Start ?? 0, 0, length); i < upper; i += Step)
            {
                yield return (int)i;
            }
        }
        else if (Step < 0)
        {
            long lower = End is { } end ? Bounded(end, -1, length - 1) : -1;
            for (long i = Bounded(Start ?? (length - 1), -1, length - 1); i > lower; i += Step)
            {
                yield return (int)i;
            }
        }

        long Bounded(long index, long least, long most) => Math.Min(Math.Max(index >= 0 ? index : length + index, least), most);
    }
}

/// <summary>The children for which an expression is true.</summary>
internal sealed record FilterSelector(LogicalExpression Condition) : JsonPathSelector
{
    /// <summary>Gets whether primitive values need not be tested: most values of a description are.</summary>
    public bool SkipsPrimitives { get; } = Condition.IsFalseForPrimitives;
}
