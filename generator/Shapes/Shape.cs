using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>
/// What a schema means for values, whichever keywords express it. Shapes refer to schemas, not to other shapes, so that recursion stays finite.
/// </summary>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal abstract record Shape(bool IsNullable);

/// <summary>The same as another schema.</summary>
internal sealed record AliasShape(Schema Target, bool IsNullable) : Shape(IsNullable);

internal sealed record ScalarShape(ScalarFormat Format, bool IsNullable) : Shape(IsNullable);

/// <summary>Listed values of one type.</summary>
internal sealed record EnumShape(EnumValueType ValueType, bool IsNullable) : Shape(IsNullable);

/// <summary>The types that listed values can have.</summary>
internal enum EnumValueType
{
    String,

    /// <summary>Whole numbers within 64 bits.</summary>
    Integer,

    /// <summary>Numbers with fractions, or beyond 64 bits. Every decimal digit counts.</summary>
    Number,
}

/// <param name="Item">Null where nothing is said of the items.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record ListShape(Schema? Item, bool IsNullable) : Shape(IsNullable);

/// <summary>An array whose items are said place by place.</summary>
/// <param name="Items">At least one.</param>
/// <param name="Required">How many of them must be there.</param>
/// <param name="Rest">The schema of items after these; null where anything goes.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record TupleShape(IReadOnlyList<Schema> Items, int Required, Schema? Rest, bool IsNullable) : Shape(IsNullable)
{
    /// <summary>Whether there are no items after these.</summary>
    public bool IsClosed { get; init; }
}

internal sealed record MapShape(Schema Value, bool IsNullable) : Shape(IsNullable);

/// <param name="Properties">Each name once; none only where there are patterns.</param>
/// <param name="Additional">The schema of other members; null where anything goes.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record ObjectShape(IReadOnlyList<PropertyShape> Properties, Schema? Additional, bool IsNullable) : Shape(IsNullable)
{
    /// <summary>Members whose names are of a pattern, each pattern once.</summary>
    public IReadOnlyList<PatternShape> Patterns { get; init; } = [];
}

/// <param name="WireName">The member's name.</param>
/// <param name="Schema">What it is.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsConditional">Whether it is named for some values only: others may have one of another kind.</param>
internal sealed record PropertyShape(string WireName, Schema Schema, bool IsRequired, bool IsConditional = false);

/// <param name="Written">The pattern as the description writes it.</param>
/// <param name="Pattern">The parsed pattern, which is supported.</param>
/// <param name="Schema">The schema of the properties whose names match.</param>
internal sealed record PatternShape(string Written, EcmaPattern Pattern, Schema Schema);

/// <summary>One of several schemas, at least two.</summary>
internal sealed record UnionShape(IReadOnlyList<Schema> Branches, bool IsNullable) : Shape(IsNullable)
{
    /// <summary>The schema whose discriminator tells them apart; null where it is the schema itself.</summary>
    public Schema? Teller { get; init; }
}

/// <summary>No value: an alternative that contradicts what else is said.</summary>
internal sealed record NeverShape() : Shape(IsNullable: false);

/// <summary>Any JSON value.</summary>
internal sealed record AnyShape(bool IsNullable) : Shape(IsNullable);

/// <summary>An object whose properties are not declared.</summary>
internal sealed record AnyObjectShape(bool IsNullable) : Shape(IsNullable);
