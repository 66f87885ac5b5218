using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>The discriminator of a schema that others extend. A schema has one, so the owner identifies it.</summary>
/// <param name="Owner">The schema.</param>
/// <param name="Declaration">The discriminator, which can be that of an inline part of the schema's <c>allOf</c>.</param>
internal sealed record HierarchyDiscriminator(Schema Owner, Discriminator Declaration)
{
    /// <summary>Gets the string property that the discriminator names where no schema declares it.</summary>
    public SchemaExpression UndeclaredProperty { get; } = new UndeclaredDiscriminator(Owner, new Schema(Declaration.At));

    public string PropertyName => Declaration.PropertyName;

    public bool Equals(HierarchyDiscriminator? other) => other is not null && Owner == other.Owner;

    public override int GetHashCode() => Owner.GetHashCode();
}
