using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// The constraints on values of a type, restricted to those that apply to the type. For example, <c>maxLength: 40</c> limits
/// <see cref="Length"/>. Null where there are none.
/// </summary>
internal sealed record Constraints
{
    /// <summary>No constraints.</summary>
    public static readonly Constraints None = new();

    /// <summary>Gets the lower bound of a number.</summary>
    public Bound? Minimum { get; init; }

    /// <summary>Gets the upper bound of a number.</summary>
    public Bound? Maximum { get; init; }

    /// <summary>Gets the factor of a number, as a JSON number above 0.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>Gets the number of code points of a text.</summary>
    public Count Length { get; init; } = Count.Any;

    /// <summary>Gets the patterns that a text must match, all of them.</summary>
    public EquatableArray<TextPattern> Patterns { get; init; } = EquatableArray<TextPattern>.Empty;

    /// <summary>Gets the number of items of a list.</summary>
    public Count Items { get; init; } = Count.Any;

    /// <summary>Gets whether no two items of a list are equal as JSON.</summary>
    public bool AreItemsUnique { get; init; }

    /// <summary>Gets the number of properties of an object.</summary>
    public Count Properties { get; init; } = Count.Any;

    /// <summary>Gets the constraints on each item of a list, or on each value of a map; null if there are none.</summary>
    public Constraints? Elements { get; init; }
}

/// <summary>A bound of numbers.</summary>
/// <param name="Number">The bound as a JSON number.</param>
/// <param name="IsExclusive">Whether the bound itself is not allowed.</param>
internal sealed record Bound(string Number, bool IsExclusive);

/// <summary>A range of counts.</summary>
/// <param name="Minimum">The minimum; 0 if there is none.</param>
/// <param name="Maximum">The maximum; null if there is none.</param>
internal sealed record Count(int Minimum, int? Maximum)
{
    public static readonly Count Any = new(0, null);
}

/// <summary>A regular expression that matches a part of a text.</summary>
/// <param name="Written">The pattern as written in the description.</param>
/// <param name="Comparison">How the text is compared.</param>
/// <param name="Expression">The pattern as a .NET regular expression.</param>
/// <param name="IsWhole">Whether a match always covers the whole text.</param>
internal sealed record TextPattern(string Written, NamePattern Comparison, string Expression, bool IsWhole);
