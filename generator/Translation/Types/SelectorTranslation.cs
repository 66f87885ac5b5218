using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>How the case of JSON is found: by the discriminator where it suffices, else by kind where that does, else by content.</summary>
internal static class SelectorTranslation
{
    public static Selector Of(UnionContent content, IReadOnlyList<UnionCase> cases, ShapeReader shapes, ICollection<DiagnosticInfo> problems)
    {
        Schema schema = content.DiscriminatorOwner;
        IReadOnlyList<UnionBranch> branches = content.Branches;
        UnionDiscriminator? values = UnionDiscriminator.Of(schema, [.. branches.Select(branch => branch.Schema)], shapes);
        if (values is not null)
        {
            foreach (DiscriminatorMapping mapping in values.UnmatchedMappings)
            {
                problems.Add(DiagnosticCatalog.MappingIsNoBranch(schema.Discriminator!.Location, schema.Pointer, mapping.Value, "any JSON"));
            }

            if (Untold(branches, values, schema) is { } branch)
            {
                problems.Add(DiagnosticCatalog.DiscriminatorIsNotEnough(schema.Discriminator!.Location, schema.Pointer, values.PropertyName, branch.Resolved.Pointer));
                branches = [.. branches.Select(one => values.PropertyOf(one.Schema) is { } tag ? one with { Tags = [.. one.Tags, tag] } : one)];
            }
            else
            {
                return ByProperty(branches, values);
            }
        }

        var kinds = JsonKinds.None;
        foreach (UnionCase one in cases)
        {
            if ((kinds & one.Kinds) != 0)
            {
                return ByContent(branches, shapes);
            }

            kinds |= one.Kinds;
        }

        return new KindSelector();
    }

    // A branch that can come without the property, has no value of it, or shares one with another.
    private static UnionBranch? Untold(IReadOnlyList<UnionBranch> branches, UnionDiscriminator values, Schema teller)
    {
        bool isAlwaysThere = values.Otherwise is not null || teller.Required.Contains(values.PropertyName);
        var met = new HashSet<string>(StringComparer.Ordinal);
        return branches.FirstOrDefault(branch =>
            branch.Shape is not ObjectShape shape
            || !(isAlwaysThere || shape.Properties.Any(property => property.IsRequired && property.WireName == values.PropertyName))
            || values.Of(branch.Schema).Count == 0
            || !values.Of(branch.Schema).All(met.Add));
    }

    private static PropertySelector ByProperty(IReadOnlyList<UnionBranch> branches, UnionDiscriminator values)
    {
        List<SchemaExpression> order = [.. branches.Select(branch => branch.Schema)];
        return new PropertySelector(
            values.PropertyName,
            order.SelectMany((branch, i) => values.Of(branch).Select(value => new SelectorValue(value, i))).ToEquatableArray(),
            values.Otherwise is { } otherwise ? order.IndexOf(otherwise) : null);
    }

    private static ContentSelector ByContent(IReadOnlyList<UnionBranch> branches, ShapeReader shapes)
    {
        IReadOnlyList<IReadOnlyList<PropertyValues>> constants = Constants.Distinguishing(branches, shapes);
        return new ContentSelector(branches
            .Select((branch, i) => new CaseClues(ModelTerms.Of(ItemKindsOf(branch.Shape, shapes)), constants[i].Select(ModelTerms.Of).ToEquatableArray()))
            .ToEquatableArray());
    }

    private static JsonValueKinds ItemKindsOf(Shape shape, ShapeReader shapes) =>
        (shape is TupleShape tuple ? tuple.Items[0] : (shape as ListShape)?.Item) is { } item && shapes.Resolve(item) is { IsNullable: false } found
            ? ValueKinds.Of(found.Shape)
            : JsonValueKinds.None;
}
