using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>
/// A schema of the description, or one that follows from several. The hierarchy is closed. Two expressions are equal if they have the same
/// operands, so that each has one <see cref="Shape"/>.
/// </summary>
/// <remarks>
/// <para>For example, in <c>allOf: [{ properties: { id: A } }, { properties: { id: B } }]</c> the property <c>id</c> has the schema
/// <c>Intersection(Written(A), Written(B))</c>.</para>
/// <para>For example, the values of <c>S = { type: [string, object], properties: { ... } }</c> are those of a union with the branches
/// <c>Restricted(S, String)</c> and <c>Restricted(S, Object)</c>.</para>
/// </remarks>
/// <param name="Origin">The schema whose annotations the expression has: title, description, default and so on.</param>
internal abstract record SchemaExpression(Schema Origin)
{
    /// <summary>Gets the pointer from which names are derived.</summary>
    public virtual PointerPath Path => Origin.At.Path;

    public string Pointer => Path.ToString();

    /// <summary>Gets the reference of the schema; null if the expression has none.</summary>
    public virtual SchemaReference? Reference => Origin.Reference;

    /// <summary>Gets the declared types without null.</summary>
    public virtual JsonTypes Types => Origin.Types;

    /// <summary>Gets the listed values that are not null.</summary>
    public virtual IReadOnlyList<EnumMember> EnumMembers => Origin.EnumMembers;

    /// <summary>Gets the written schema; null for every other expression.</summary>
    public Schema? WrittenSchema => this is Written ? Origin : null;

    public static implicit operator SchemaExpression(Schema schema) => new Written(schema);
}

/// <summary>A schema as the description declares it.</summary>
internal sealed record Written(Schema Origin) : SchemaExpression(Origin)
{
    // Most keys of dictionaries are written schemas.
    public bool Equals(Written? other) => Origin == other?.Origin;

    public override int GetHashCode() => Origin.GetHashCode();

    /// <summary>Returns the expression of a schema; null if there is no schema.</summary>
    public static SchemaExpression? OrNull(Schema? schema) => schema is null ? null : new Written(schema);
}

/// <summary>The keywords of a schema without its reference, its <c>allOf</c> and its alternatives.</summary>
internal sealed record OwnKeywords(Schema Origin) : SchemaExpression(Origin);

/// <summary>Nothing but the <c>oneOf</c> or <c>anyOf</c> of a schema.</summary>
internal sealed record Alternatives(Schema Origin) : SchemaExpression(Origin);

/// <summary>A schema without its <c>oneOf</c> or <c>anyOf</c>.</summary>
internal sealed record WithoutAlternatives(Schema Origin) : SchemaExpression(Origin);

/// <summary>The keywords of a schema as they apply to values of one JSON type.</summary>
internal sealed record Restricted(Schema Origin, JsonTypes Type) : SchemaExpression(Origin)
{
    public override SchemaReference? Reference => null;

    public override JsonTypes Types => Type;

    public override IReadOnlyList<EnumMember> EnumMembers => [.. Origin.EnumMembers.Where(member => JsonTypeSets.Includes(Type, member.Type))];
}

/// <summary>A schema whose values satisfy two schemas. It has the annotations of the second.</summary>
internal sealed record Intersection(SchemaExpression First, SchemaExpression Second) : SchemaExpression(Second.Origin)
{
    public override PointerPath Path => Second.Path;

    // Objects that contain each other could be intersected without end.
    private const int MaxDepth = 4;

    private readonly int depth = Math.Max(DepthOf(First), DepthOf(Second)) + 1;

    /// <summary>Returns the intersection of two schemas, or the second alone where intersections are nested too deeply.</summary>
    public static SchemaExpression Of(SchemaExpression first, SchemaExpression second)
    {
        var intersection = new Intersection(first, second);
        return intersection.depth > MaxDepth ? second : intersection;
    }

    private static int DepthOf(SchemaExpression expression) => expression is Intersection intersection ? intersection.depth : 0;
}

/// <summary>A schema whose values satisfy any of several schemas; every value does where there are none.</summary>
internal sealed record AnyOf(Schema Origin, EquatableArray<SchemaExpression> Operands) : SchemaExpression(Origin)
{
    /// <summary>Returns the union of schemas, or the only one of them.</summary>
    /// <param name="origin">The schema whose annotations the union has.</param>
    /// <param name="schemas">The schemas; those that are references to one schema count once.</param>
    public static SchemaExpression Of(Schema origin, IEnumerable<SchemaExpression> schemas)
    {
        List<SchemaExpression> operands = [.. schemas.GroupBy(SchemaStructure.Followed).Select(same => same.First())];
        return operands.Count == 1 ? operands[0] : new AnyOf(origin, operands.ToEquatableArray());
    }
}

/// <summary>
/// A branch of a union together with the other operands of a composition. Each branch of each composition becomes a type of its own, so the
/// composition and the position of the branch identify the expression.
/// </summary>
/// <param name="Composition">The schema that is composed of a union and others.</param>
/// <param name="Index">The index of the branch in the union.</param>
/// <param name="Operands">The other operands, then the branch.</param>
/// <param name="BranchPath">The pointer from which names are derived.</param>
internal sealed record DistributedBranch(SchemaExpression Composition, int Index, IReadOnlyList<SchemaExpression> Operands, PointerPath BranchPath)
    : SchemaExpression(Operands[Operands.Count - 1].Origin)
{
    public override PointerPath Path => BranchPath;

    public bool Equals(DistributedBranch? other) => other is not null && Index == other.Index && Composition == other.Composition;

    public override int GetHashCode() => unchecked((Composition.GetHashCode() * 31) + Index);
}

/// <summary>The string property that a discriminator names but no schema declares.</summary>
/// <param name="Owner">The schema that has the discriminator.</param>
/// <param name="Origin">An empty schema at the discriminator.</param>
internal sealed record UndeclaredDiscriminator(Schema Owner, Schema Origin) : SchemaExpression(Origin);
