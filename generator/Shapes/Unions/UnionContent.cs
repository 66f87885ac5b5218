using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>The branches of a union after nested unions are flattened and indistinguishable branches are merged.</summary>
/// <param name="Branches">Branches of different types; a single one where the union is that type; none where any value is allowed.</param>
/// <param name="IsNullable">Whether null is one of the values.</param>
/// <param name="DiscriminatorOwner">The schema whose discriminator, if it has one, selects a branch.</param>
internal sealed record UnionContent(IReadOnlyList<UnionBranch> Branches, bool IsNullable, Schema DiscriminatorOwner);

/// <summary>A branch of a union.</summary>
/// <param name="Schema">The schema as the union lists it.</param>
/// <param name="Resolved">The schema at the end of its references.</param>
/// <param name="Shape">The shape of the branch, which is neither a union nor any JSON.</param>
/// <param name="Tags">The discriminator properties of nested unions that lead to the branch, with the values that select it.</param>
internal sealed record UnionBranch(SchemaExpression Schema, SchemaExpression Resolved, Shape Shape, IReadOnlyList<PropertyValues> Tags)
{
    /// <summary>Gets the discriminator values with which an object of the branch is written, those of all unions around it.</summary>
    public IReadOnlyList<PropertyValue> WrittenValues { get; init; } = [];
}
