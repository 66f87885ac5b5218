using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>
/// What a schema means for values, whichever keywords express it. The hierarchy is closed. Shapes refer to schemas, not to other shapes, so
/// that recursion stays finite.
/// </summary>
/// <remarks>
/// For example, <c>{ properties: { id: { type: string } }, required: [id] }</c> is an <see cref="ObjectShape"/> with one required property,
/// <c>{ additionalProperties: { type: integer } }</c> a <see cref="MapShape"/>, <c>{ enum: [a, b] }</c> an <see cref="EnumShape"/>, and
/// <c>{ $ref: ... }</c> an <see cref="AliasShape"/>.
/// </remarks>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal abstract record Shape(bool IsNullable);

/// <summary>The shape of another schema.</summary>
internal sealed record AliasShape(SchemaExpression Target, bool IsNullable) : Shape(IsNullable);

/// <summary>A string, number or boolean.</summary>
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

/// <summary>An array of items with one schema.</summary>
/// <param name="Item">The schema of the items; null where they can be anything.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record ListShape(SchemaExpression? Item, bool IsNullable) : Shape(IsNullable);

/// <summary>An array whose first items have schemas of their own.</summary>
/// <param name="Items">The schemas of the first items; at least one.</param>
/// <param name="Required">The number of items that must be present.</param>
/// <param name="Rest">The schema of further items; null where they can be anything.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record TupleShape(IReadOnlyList<SchemaExpression> Items, int Required, SchemaExpression? Rest, bool IsNullable) : Shape(IsNullable)
{
    /// <summary>Gets whether no further items are allowed.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>An object whose properties have any names and one schema.</summary>
internal sealed record MapShape(SchemaExpression Value, bool IsNullable) : Shape(IsNullable);

/// <summary>An object with declared properties.</summary>
/// <param name="Properties">The properties with distinct names; empty only if there are patterns or ignored properties.</param>
/// <param name="Additional">The schema of other properties; null where they can be anything.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record ObjectShape(IReadOnlyList<PropertyShape> Properties, SchemaExpression? Additional, bool IsNullable) : Shape(IsNullable)
{
    /// <summary>Gets the properties whose names match a pattern; each pattern is listed once.</summary>
    public IReadOnlyList<PatternShape> Patterns { get; init; } = [];

    /// <summary>Gets the names of the declared properties that are not generated.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Returns the property with a name; null where it is not declared.</summary>
    public PropertyShape? Find(string wireName) => Properties.FirstOrDefault(property => property.WireName == wireName);
}

/// <summary>A property of an object.</summary>
/// <param name="WireName">The name.</param>
/// <param name="Schema">The schema of the value.</param>
/// <param name="IsRequired">Whether it must be present.</param>
/// <param name="IsConditional">
/// Whether its schema applies to some values of the object only. Other values can have another property of that name.
/// </param>
internal sealed record PropertyShape(string WireName, SchemaExpression Schema, bool IsRequired, bool IsConditional = false);

/// <summary>The properties whose names match a pattern.</summary>
/// <param name="Written">The pattern as the description writes it.</param>
/// <param name="Pattern">The parsed pattern, which is supported.</param>
/// <param name="Schema">The schema of the values.</param>
internal sealed record PatternShape(string Written, EcmaPattern Pattern, SchemaExpression Schema);

/// <summary>A value of one of several schemas.</summary>
/// <param name="Branches">At least two schemas.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record UnionShape(IReadOnlyList<SchemaExpression> Branches, bool IsNullable) : Shape(IsNullable)
{
    /// <summary>Gets the schema whose discriminator selects a branch; null where it is the schema of the union.</summary>
    public Schema? DiscriminatorOwner { get; init; }
}

/// <summary>No value: a branch that contradicts the other operands of a composition.</summary>
internal sealed record NeverShape() : Shape(IsNullable: false);

/// <summary>Any JSON value.</summary>
internal sealed record AnyShape(bool IsNullable) : Shape(IsNullable);

/// <summary>An object whose properties are not declared.</summary>
internal sealed record AnyObjectShape(bool IsNullable) : Shape(IsNullable);
