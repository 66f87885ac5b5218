using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// What a schema means in C#, before names: the many spellings of the description become one of these. Shapes refer to
/// schemas, not to other shapes, so that recursion stays finite.
/// </summary>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal abstract record Shape(bool IsNullable);

/// <summary>The same as another schema.</summary>
internal sealed record AliasShape(Schema Target, bool IsNullable) : Shape(IsNullable);

internal sealed record ScalarShape(Scalar Scalar, bool IsNullable) : Shape(IsNullable);

/// <summary>Named values: strings or numbers.</summary>
internal sealed record EnumShape(EnumUnderlying Underlying, bool IsNullable) : Shape(IsNullable);

/// <param name="Item">Null where nothing is said of the items.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record ListShape(Schema? Item, bool IsNullable) : Shape(IsNullable);

/// <summary>An array whose items are said place by place.</summary>
/// <param name="Items">At least one.</param>
/// <param name="Required">How many of them must be there.</param>
/// <param name="Rest">The schema of items after these; null where anything goes.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record TupleShape(IReadOnlyList<Schema> Items, int Required, Schema? Rest, bool IsNullable) : Shape(IsNullable);

internal sealed record MapShape(Schema Value, bool IsNullable) : Shape(IsNullable);

/// <param name="Properties">At least one, each name once.</param>
/// <param name="Additional">The schema of other members; null where anything goes.</param>
/// <param name="IsNullable">Whether the schema itself allows null.</param>
internal sealed record ObjectShape(IReadOnlyList<PropertyShape> Properties, Schema? Additional, bool IsNullable) : Shape(IsNullable);

internal sealed record PropertyShape(string WireName, Schema Schema, bool IsRequired);

/// <summary>One of several schemas, at least two.</summary>
internal sealed record UnionShape(IReadOnlyList<Schema> Branches, bool IsNullable) : Shape(IsNullable)
{
    /// <summary>The schema whose discriminator tells them apart; null where it is the schema itself.</summary>
    public Schema? Teller { get; init; }
}

/// <summary>No value: an alternative that contradicts what else is said.</summary>
internal sealed record NeverShape() : Shape(IsNullable: false);

/// <summary>Open JSON.</summary>
internal sealed record AnyShape(AnyJson Json, bool IsNullable) : Shape(IsNullable);
