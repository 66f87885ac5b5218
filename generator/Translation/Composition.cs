using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// A schema that adds to others: <c>allOf</c>, and keywords beside a reference. Of one schema and words about it, it is that
/// schema; of objects, one object with the members of all.
/// </summary>
internal static class Composition
{
    /// <param name="schema">The composed schema, whose own keywords come last.</param>
    /// <param name="branches">What it is composed of.</param>
    /// <param name="shapes">Reads the branches.</param>
    /// <param name="problems">Receives what cannot be composed.</param>
    public static Shape Read(Schema schema, IReadOnlyList<Schema> branches, ShapeReader shapes, ICollection<Problem> problems)
    {
        bool saysItself = Structure.TypesOf(schema) != JsonTypes.None || Structure.Branches(schema).Count > 0;
        IReadOnlyList<Schema> saying = [.. branches.Where(branch => branch.Reference is not null || Structure.IsSaid(branch))];
        bool isNullable = schema.IsNullable || branches.Any(branch => branch.Reference is null && !Structure.IsSaid(branch) && branch.IsNullable);
        if (saying.Count == 0)
        {
            return shapes.ReadOwn(schema) with { IsNullable = isNullable };
        }

        if (saying.Count == 1 && (!saysItself || RepeatsType(schema)))
        {
            return new AliasShape(saying[0], isNullable);
        }

        var parts = new List<Part>();
        foreach (Schema branch in saying)
        {
            (Schema behind, Shape shape, _) = shapes.Behind(branch);
            parts.Add(new Part(branch, behind, shape));
        }

        if (saysItself)
        {
            parts.Add(new Part(schema, schema, shapes.ReadOwn(schema)));
            if (Structure.Branches(schema).Count > 0)
            {
                problems.Add(Problems.BranchesBesideProperties(schema.Place, schema.Pointer));
            }
        }

        return Merge(schema, parts, isNullable, problems);
    }

    // type: object (or another type, and no more) beside the one branch that says the rest.
    private static bool RepeatsType(Schema schema) =>
        schema.Types != JsonTypes.None && schema.Properties.Count == 0 && schema.Required.Count == 0 && schema.Items is null
        && schema.AdditionalProperties is not { Always: null } && Structure.Branches(schema).Count == 0;

    private static Shape Merge(Schema schema, List<Part> parts, bool isNullable, ICollection<Problem> problems)
    {
        List<Part> distinct = [.. parts.GroupBy(part => part.Behind).Select(same => same.First())];
        if (distinct.Count == 1)
        {
            return new AliasShape(distinct[0].Branch, isNullable);
        }

        if (distinct.Exists(part => part.Shape is ObjectShape))
        {
            return MergeObjects(schema, distinct, isNullable, problems);
        }

        // Limits and formats around one kind of value: the part that says most of it.
        List<Part> telling = distinct.FindAll(part => part.Shape is not AnyShape { Json: AnyJson.Value });
        Part most = telling.Find(part => part.Shape is EnumShape or MapShape or TupleShape or ListShape { Item: not null })
            ?? telling.Find(part => part.Shape is not AnyShape) ?? distinct[0];
        if (telling.Exists(part => KindOf(part.Shape) != KindOf(most.Shape)) || most.Shape is UnionShape)
        {
            problems.Add(Problems.PartsDisagree(schema.Place, schema.Pointer));
            return new AnyShape(AnyJson.Value, isNullable);
        }

        return ReferenceEquals(most.Branch, schema) ? most.Shape with { IsNullable = isNullable } : new AliasShape(most.Branch, isNullable);
    }

    private static Shape MergeObjects(Schema schema, List<Part> parts, bool isNullable, ICollection<Problem> problems)
    {
        var members = new List<PropertyShape>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        Schema? additional = null;
        foreach (Part part in parts)
        {
            switch (part.Shape)
            {
                case ObjectShape shape:
                    additional = shape.Additional ?? additional;
                    foreach (PropertyShape property in shape.Properties)
                    {
                        Add(property);
                    }

                    break;
                case MapShape map:
                    additional = map.Value;
                    break;
                case UnionShape:
                    problems.Add(Problems.BranchesBesideProperties(part.Behind.Place, part.Behind.Pointer));
                    break;
                case AnyShape:
                    break;
                default:
                    problems.Add(Problems.PartsDisagree(schema.Place, schema.Pointer));
                    return new AnyShape(AnyJson.Value, isNullable);
            }
        }

        var required = new HashSet<string>(parts.SelectMany(part => part.Behind.Required), StringComparer.Ordinal);
        return new ObjectShape(
            [.. members.Select(member => required.Contains(member.WireName) ? member with { IsRequired = true } : member)], additional, isNullable);

        // A later part may say more of a member; one that says nothing leaves the earlier.
        void Add(PropertyShape property)
        {
            if (!index.TryGetValue(property.WireName, out int at))
            {
                index.Add(property.WireName, members.Count);
                members.Add(property);
            }
            else
            {
                bool says = property.Schema.Reference is not null || Structure.IsSaid(property.Schema);
                members[at] = new PropertyShape(
                    property.WireName, says ? property.Schema : members[at].Schema, property.IsRequired || members[at].IsRequired);
            }
        }
    }

    private static JsonTypes KindOf(Shape shape) => shape switch
    {
        ObjectShape or MapShape or AnyShape => JsonTypes.Object,
        ListShape or TupleShape => JsonTypes.Array,
        EnumShape { Underlying: not EnumUnderlying.String } => JsonTypes.Number,
        ScalarShape { Scalar: Scalar.Boolean } => JsonTypes.Boolean,
        ScalarShape { Scalar: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal or Scalar.DateTimeOffsetUnixSeconds } =>
            JsonTypes.Number,
        _ => JsonTypes.String,
    };

    /// <param name="Branch">As it stands in the composition.</param>
    /// <param name="Behind">The schema behind references.</param>
    /// <param name="Shape">What it means.</param>
    private sealed record Part(Schema Branch, Schema Behind, Shape Shape);
}
