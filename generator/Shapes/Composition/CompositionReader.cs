using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Shapes.Composition;

/// <summary>
/// A schema that adds to others: <c>allOf</c>, keywords beside a reference, and alternatives beside members. Of one schema and words about it,
/// it is that schema; of objects, one object with the members of all; of alternatives, each with what else is said.
/// </summary>
internal sealed class CompositionReader(ShapeReader shapes, ICollection<DiagnosticInfo> problems)
{
    // Alternatives of several parts multiply.
    private const int MostAlternatives = 64;

    private readonly SpecificityComparer narrowness = new(shapes);

    /// <param name="schema">The composed schema, whose own keywords come last.</param>
    /// <param name="branches">What it is composed of.</param>
    public Shape Read(Schema schema, IReadOnlyList<Schema> branches)
    {
        Schema? alternatives = shapes.Hierarchies.Contains(schema) || SchemaStructure.Branches(schema).Count == 0 ? null : shapes.Alternatives(schema);
        bool saysItself = SchemaStructure.TypesOf(schema) != JsonTypes.None || ConditionalMembers.Of(schema).Count > 0;
        IReadOnlyList<Schema> saying = [.. branches.Where(branch => branch.Reference is not null || SchemaStructure.HasAssertions(branch))];
        bool isNullable = schema.IsNullable || branches.Any(branch => branch.Reference is null && !SchemaStructure.HasAssertions(branch) && branch.IsNullable);
        if (saying.Count == 0 && alternatives is null)
        {
            return shapes.ReadOwn(schema) with { IsNullable = isNullable };
        }

        if (alternatives is null && saying.Count == 1 && (!saysItself || (RepeatsType(schema) && !SchemaStructure.IsOnlyConditional(saying[0]))))
        {
            return new AliasShape(saying[0], isNullable);
        }

        List<Schema> parts = [.. saying.Select(part => shapes.WithoutAlternatives(part, schema))];
        if (saysItself && !(RepeatsType(schema) && alternatives is not null))
        {
            parts.Add(shapes.Own(schema));
        }

        if (alternatives is not null)
        {
            parts.Add(alternatives);
        }

        return Of(schema, parts, isNullable || (alternatives is not null && schema.HasNullBranch));
    }

    /// <summary>What several schemas mean together.</summary>
    /// <param name="schema">The schema that they are parts of.</param>
    /// <param name="schemas">The parts; a later one may say more of what an earlier one says.</param>
    /// <param name="isNullable">Whether null is allowed, whatever the parts say.</param>
    public Shape Of(Schema schema, IReadOnlyList<Schema> schemas, bool isNullable)
    {
        var parts = new List<Part>();
        foreach (Schema branch in schemas)
        {
            (Schema behind, Shape shape, bool allowsNull) = shapes.Resolve(branch);
            if (parts.TrueForAll(part => part.Behind != behind))
            {
                parts.Add(new Part(branch, behind, shape, allowsNull));
            }
        }

        // What another part extends says nothing more.
        parts = parts.FindAll(part => !parts.Exists(other => other != part && shapes.Hierarchies.LineOf(other.Behind).Contains(part.Behind)));
        if (parts.Count == 1)
        {
            return new AliasShape(parts[0].Branch, isNullable);
        }

        isNullable |= parts.TrueForAll(part => part.AllowsNull);
        if (parts.Find(part => part.Shape is UnionShape) is { } union && parts.Exists(part => part != union && part.SaysMembersOrKind))
        {
            return Distribute(schema, parts, union, isNullable);
        }

        return parts.Exists(part => part.Shape is ObjectShape) || (parts.Exists(part => part.IsObject) && parts.Exists(part => part.NamesConditionalMembers))
            ? MergeObjects(schema, parts, isNullable)
            : Narrowest(schema, parts, isNullable);
    }

    // type: object (or another type, and no more) beside the one branch that says the rest.
    private static bool RepeatsType(Schema schema) =>
        schema.Types != JsonTypes.None && schema.Properties.Count == 0 && schema.Required.Count == 0 && schema.Items is null
        && schema.AdditionalProperties is not { BooleanSchemaValue: null } && schema.UnevaluatedProperties is not { BooleanSchemaValue: null }
        && schema.PatternProperties.Count == 0 && ConditionalMembers.Of(schema).Count == 0;

    // Each alternative with all else. What the alternatives mean is asked later: they may lead back here.
    private Shape Distribute(Schema schema, List<Part> parts, Part union, bool isNullable)
    {
        long product = parts.Select(part => part.Shape).OfType<UnionShape>().Aggregate(1L, (count, shape) => Math.Min(int.MaxValue, count * shape.Branches.Count));
        if (parts.Count(part => part.Shape is UnionShape) > 1 && product > MostAlternatives)
        {
            problems.Add(DiagnosticCatalog.TooManyAlternatives(schema.Location, schema.Pointer));
            List<Part> rest = parts.FindAll(part => part.Shape is not UnionShape);
            return rest.Exists(part => part.Shape is ObjectShape) ? MergeObjects(schema, rest, isNullable) : new AnyShape(isNullable);
        }

        List<Schema> others = [.. parts.Where(part => part != union).Select(part => part.Branch)];
        var shape = (UnionShape)union.Shape;
        return new UnionShape([.. shape.Branches.Select((branch, i) => shapes.Alternative(schema, union.Branch, branch, i, [.. others, branch]))], isNullable)
        {
            Teller = schema.Discriminator is not null ? schema : shape.Teller ?? union.Behind,
        };
    }

    // Limits and formats around one kind of value: the part that says most of it.
    private Shape Narrowest(Schema schema, List<Part> parts, bool isNullable)
    {
        Part most = parts[0];
        foreach (Part part in parts.Skip(1))
        {
            switch (narrowness.Schemas(most.Branch, part.Branch))
            {
                case Specificity.Second:
                    most = part;
                    break;
                case Specificity.Neither:
                    return Disagreement(schema, isNullable);
            }
        }

        return new AliasShape(most.Branch, isNullable);
    }

    private Shape Disagreement(Schema schema, bool isNullable)
    {
        if (shapes.IsAlternative(schema))
        {
            return new NeverShape();
        }

        problems.Add(DiagnosticCatalog.PartsDisagree(schema.Location, schema.Pointer));
        return new AnyShape(isNullable);
    }

    private Shape MergeObjects(Schema schema, List<Part> parts, bool isNullable)
    {
        var members = new MergedMembers(shapes);
        foreach (Part part in parts)
        {
            switch (part.Shape)
            {
                case ObjectShape shape:
                    members.Add(shape);
                    break;
                case MapShape map:
                    members.Add(map);
                    break;
                case AnyShape or AnyObjectShape:
                    members.Add(ObjectShapes.ConditionalOf(part.Behind, shapes));
                    break;
                default:
                    return Disagreement(schema, isNullable);
            }
        }

        ObjectShape merged = members.ToShape(new HashSet<string>(parts.SelectMany(part => part.Behind.Required), StringComparer.Ordinal), isNullable);
        Part? same = parts.FindLast(part => part.Shape is ObjectShape other && MergedMembers.AreSame(merged, other));
        return same is not null && (shapes.IsAlternative(schema) ? same == parts[parts.Count - 1] : shapes.IsTwo(schema))
            ? new AliasShape(same.Branch, isNullable)
            : merged;
    }

    /// <param name="Branch">As it stands in the composition.</param>
    /// <param name="Behind">The schema behind references.</param>
    /// <param name="Shape">What it means.</param>
    /// <param name="AllowsNull">Whether it allows null.</param>
    private sealed record Part(Schema Branch, Schema Behind, Shape Shape, bool AllowsNull)
    {
        public bool NamesConditionalMembers => Shape is AnyShape or AnyObjectShape && ConditionalMembers.Of(Behind).Count > 0;

        public bool SaysMembersOrKind => Shape is not AnyShape || NamesConditionalMembers;

        public bool IsObject => Shape is ObjectShape or MapShape or AnyObjectShape;
    }
}
