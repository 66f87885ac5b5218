using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>What is asked of the values of a type beyond the type. Only what makes sense for the type is there; null where nothing is asked.</summary>
internal sealed record Constraints
{
    /// <summary>Nothing.</summary>
    public static readonly Constraints None = new();

    /// <summary>The bound below as a JSON number, and the one above.</summary>
    public Bound? Minimum { get; init; }

    /// <summary>The bound above.</summary>
    public Bound? Maximum { get; init; }

    /// <summary>What a number is a multiple of, as a JSON number above 0.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>How many code points text has.</summary>
    public Count Length { get; init; } = Count.Any;

    /// <summary>Patterns, all of which text matches.</summary>
    public EquatableArray<TextPattern> Patterns { get; init; } = EquatableArray<TextPattern>.Empty;

    /// <summary>How many items a list has.</summary>
    public Count Items { get; init; } = Count.Any;

    /// <summary>Whether no two items of a list are equal as JSON.</summary>
    public bool AreItemsUnique { get; init; }

    /// <summary>How many members an object has.</summary>
    public Count Members { get; init; } = Count.Any;

    /// <summary>What is asked of each item of a list, or each value of a map.</summary>
    public Constraints? Elements { get; init; }
}

/// <summary>A bound of numbers.</summary>
/// <param name="Number">As a JSON number.</param>
/// <param name="IsExclusive">Whether it is itself not allowed.</param>
internal sealed record Bound(string Number, bool IsExclusive);

/// <summary>How many there are.</summary>
/// <param name="Least">At least; 0 where that is not asked.</param>
/// <param name="Most">At most; null where that is not asked.</param>
internal sealed record Count(int Least, int? Most)
{
    public static readonly Count Any = new(0, null);
}

/// <summary>A regular expression that text matches somewhere.</summary>
/// <param name="Written">As the description writes it.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Expression">The same as a regular expression of .NET.</param>
/// <param name="IsWhole">Whether a match is always all of the text.</param>
internal sealed record TextPattern(string Written, NamePattern Comparison, string Expression, bool IsWhole);
