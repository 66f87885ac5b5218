using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Shapes.Composition;

/// <summary>
/// Determines the shape of several schemas that apply together: <c>allOf</c>, keywords next to a reference, and alternatives next to
/// properties. One schema with annotations is an alias of it; objects become one object with the properties of all; a union becomes a union
/// whose branches each include the other schemas.
/// </summary>
internal sealed class CompositionReader(ShapeReader shapes, KeywordShapes keywords, DiagnosticBag diagnostics)
{
    // Several unions multiply.
    private const int MaxAlternatives = 64;

    private readonly SpecificityComparer specificity = new(shapes);

    /// <summary>Returns the shape of a schema with <c>allOf</c> or with keywords next to a reference.</summary>
    /// <param name="schema">The schema, whose own keywords come last.</param>
    /// <param name="branches">The schemas of its <c>allOf</c> and the target of its reference.</param>
    public Shape Read(Schema schema, IReadOnlyList<Schema> branches)
    {
        bool hasAlternatives = !shapes.Hierarchies.Contains(schema) && SchemaStructure.Branches(schema).Count > 0;
        bool hasOwnAssertions = SchemaStructure.TypesOf(schema) != JsonTypes.None || ConditionalProperties.Of(schema).Count > 0;
        IReadOnlyList<Schema> asserting = [.. branches.Where(HasAssertions)];
        bool isNullable = schema.IsNullable || branches.Any(branch => !HasAssertions(branch) && branch.IsNullable);
        if (asserting.Count == 0 && !hasAlternatives)
        {
            return keywords.Of(schema) with { IsNullable = isNullable };
        }

        bool adds = hasOwnAssertions && !(RepeatsType(schema) && !asserting.Any(SchemaStructure.IsOnlyConditional));
        if (!hasAlternatives && asserting.Count == 1 && !adds)
        {
            return new AliasShape(asserting[0], isNullable);
        }

        List<SchemaExpression> operands = [.. asserting.Select(part => WithoutAlternativesOf(part, schema))];
        if (hasOwnAssertions && !(RepeatsType(schema) && hasAlternatives))
        {
            operands.Add(new OwnKeywords(schema));
        }

        if (hasAlternatives)
        {
            operands.Add(new Alternatives(schema));
        }

        return Of(schema, operands, isNullable || (hasAlternatives && schema.HasNullBranch));
    }

    /// <summary>Returns the shape of values that satisfy several schemas.</summary>
    /// <param name="composition">The schema that the operands make up.</param>
    /// <param name="schemas">The operands. A later one can narrow the properties of an earlier one.</param>
    /// <param name="isNullable">Whether null is allowed even if an operand does not allow it.</param>
    public Shape Of(SchemaExpression composition, IReadOnlyList<SchemaExpression> schemas, bool isNullable)
    {
        var operands = new List<Operand>();
        foreach (SchemaExpression schema in schemas)
        {
            ResolvedSchema resolved = shapes.Resolve(schema);
            if (operands.TrueForAll(operand => operand.Resolved != resolved.Schema))
            {
                operands.Add(new Operand(schema, resolved.Schema, resolved.Shape, resolved.IsNullable));
            }
        }

        // An operand that another one extends adds nothing.
        operands = operands.FindAll(operand => !operands.Exists(other => shapes.Hierarchies.Extends(other.Resolved, operand.Resolved)));
        if (operands.Count == 1)
        {
            return new AliasShape(operands[0].Schema, isNullable);
        }

        isNullable |= operands.TrueForAll(operand => operand.AllowsNull);
        if (operands.Find(operand => operand.Shape is UnionShape) is { } union
            && operands.Exists(operand => operand != union && operand.HasAssertions))
        {
            return Distribute(composition, operands, union, isNullable);
        }

        bool areObjects = operands.Exists(operand => operand.IsObject) && operands.Exists(operand => operand.HasConditionalProperties);
        return areObjects || operands.Exists(operand => operand.Shape is ObjectShape)
            ? MergeObjects(composition, operands, isNullable)
            : MostSpecific(composition, operands, isNullable);
    }

    private static bool HasAssertions(Schema schema) => SchemaStructure.IsReferenceOrHasAssertions(schema);

    // Whether the schema has no more than a type next to the one branch that declares the rest.
    private static bool RepeatsType(Schema schema) =>
        schema.Types != JsonTypes.None && schema.Properties.Count == 0 && schema.Required.Count == 0 && schema.Items is null
        && schema.AdditionalProperties is not { BooleanSchemaValue: null } && schema.UnevaluatedProperties is not { BooleanSchemaValue: null }
        && schema.PatternProperties.Count == 0 && ConditionalProperties.Of(schema).Count == 0;

    // A base that lists its own extensions as alternatives must not make each extension a union of all.
    private SchemaExpression WithoutAlternativesOf(Schema part, Schema schema)
    {
        Schema followed = SchemaStructure.Followed(part);
        bool isListed = !shapes.Hierarchies.Contains(followed)
            && SchemaStructure.Branches(followed).Any(branch => HierarchySearch.IsOrExtends(branch, schema));
        return isListed ? new WithoutAlternatives(followed) : part;
    }

    // The branches are not resolved here, because they can lead back to the composition.
    private Shape Distribute(SchemaExpression composition, List<Operand> operands, Operand union, bool isNullable)
    {
        var shape = (UnionShape)union.Shape;
        List<UnionShape> unions = [.. operands.Select(operand => operand.Shape).OfType<UnionShape>()];
        long product = unions.Aggregate(1L, (count, one) => Math.Min(int.MaxValue, count * one.Branches.Count));
        if (unions.Count > 1 && product > MaxAlternatives)
        {
            diagnostics.Report(DiagnosticCatalog.TooManyAlternatives(composition.Origin.Location, composition.Pointer));
            List<Operand> rest = operands.FindAll(operand => operand.Shape is not UnionShape);
            return rest.Exists(operand => operand.Shape is ObjectShape) ? MergeObjects(composition, rest, isNullable) : new AnyShape(isNullable);
        }

        List<SchemaExpression> others = [.. operands.Where(operand => operand != union).Select(operand => operand.Schema)];
        return new UnionShape([.. shape.Branches.Select(Branch)], isNullable)
        {
            DiscriminatorOwner = composition.Origin.Discriminator is not null
                ? composition.Origin
                : shape.DiscriminatorOwner ?? union.Resolved.Origin,
        };

        SchemaExpression Branch(SchemaExpression branch, int index) =>
            new DistributedBranch(composition, index, [.. others, branch], PathOf(branch, composition, union.Schema, index));
    }

    // A branch that is declared outside the composition, such as a component, is one more type here and is named by its position in the union.
    private static PointerPath PathOf(SchemaExpression branch, SchemaExpression composition, SchemaExpression union, int index) =>
        branch.Origin.File != composition.Origin.File || IsWithin(branch, composition)
            ? branch.Path
            : (IsWithin(union, composition) ? union : composition).Path.Child("oneOf").Child(index);

    private static bool IsWithin(SchemaExpression inner, SchemaExpression outer) =>
        inner.Pointer.StartsWith(outer.Pointer + "/", StringComparison.Ordinal);

    // Formats of one type, for example: the operand that allows the fewest values.
    private Shape MostSpecific(SchemaExpression composition, List<Operand> operands, bool isNullable)
    {
        Operand most = operands[0];
        foreach (Operand operand in operands.Skip(1))
        {
            switch (specificity.Compare(most.Schema, operand.Schema))
            {
                case Specificity.Second:
                    most = operand;
                    break;
                case Specificity.Neither:
                    return Contradiction(composition, isNullable);
            }
        }

        return new AliasShape(most.Schema, isNullable);
    }

    private Shape Contradiction(SchemaExpression composition, bool isNullable)
    {
        if (composition is DistributedBranch)
        {
            return new NeverShape();
        }

        diagnostics.Report(DiagnosticCatalog.PartsDisagree(composition.Origin.Location, composition.Pointer));
        return new AnyShape(isNullable);
    }

    private Shape MergeObjects(SchemaExpression composition, List<Operand> operands, bool isNullable)
    {
        var properties = new MergedProperties();
        foreach (Operand operand in operands)
        {
            switch (operand.Shape)
            {
                case ObjectShape shape:
                    properties.Add(shape);
                    break;
                case MapShape map:
                    properties.Add(map);
                    break;
                case AnyShape or AnyObjectShape:
                    properties.Add(ObjectShapes.ConditionalOf(operand.Resolved.Origin));
                    break;
                default:
                    return Contradiction(composition, isNullable);
            }
        }

        var required = new HashSet<string>(operands.SelectMany(operand => operand.Resolved.Origin.Required), StringComparer.Ordinal);
        ObjectShape merged = properties.ToShape(required, isNullable);
        Operand? same = operands.FindLast(operand => operand.Shape is ObjectShape other && MergedProperties.AreSame(merged, other));
        bool canBeAlias = composition switch
        {
            DistributedBranch => same == operands[operands.Count - 1],
            Intersection or WithoutAlternatives => true,
            _ => false,
        };
        return same is not null && canBeAlias ? new AliasShape(same.Schema, isNullable) : merged;
    }

    /// <param name="Schema">The operand.</param>
    /// <param name="Resolved">The schema at the end of its references.</param>
    /// <param name="Shape">The shape of that schema.</param>
    /// <param name="AllowsNull">Whether it allows null.</param>
    private sealed record Operand(SchemaExpression Schema, SchemaExpression Resolved, Shape Shape, bool AllowsNull)
    {
        public bool HasConditionalProperties => Shape is AnyShape or AnyObjectShape && ConditionalProperties.Of(Resolved.Origin).Count > 0;

        public bool HasAssertions => Shape is not AnyShape || HasConditionalProperties;

        public bool IsObject => Shape is ObjectShape or MapShape or AnyObjectShape;
    }
}
