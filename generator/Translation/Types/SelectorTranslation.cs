using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Decides how the case of JSON is found: by the discriminator if it distinguishes all branches, otherwise by the JSON type if that does,
/// otherwise by content.
/// </summary>
internal static class SelectorTranslation
{
    public static Selector Of(UnionContent content, IReadOnlyList<UnionCase> cases, ShapeReader shapes, TranslationContext context)
    {
        Schema owner = content.DiscriminatorOwner;
        IReadOnlyList<UnionBranch> branches = content.Branches;
        if (UnionDiscriminator.Of(owner, [.. branches.Select(branch => branch.Schema)], shapes) is { } discriminator)
        {
            ReportUnmatchedMappings(owner, discriminator, context);
            if (FirstUndistinguished(branches, discriminator, owner) is not { } branch)
            {
                return ByProperty(branches, discriminator);
            }

            context.Report(DiagnosticCatalog.DiscriminatorIsNotEnough(
                owner.Discriminator!.Location, owner.Pointer, discriminator.PropertyName, branch.Resolved.Pointer));
            branches = [.. branches.Select(one => discriminator.PropertyOf(one.Schema) is { } tag ? one with { Tags = [.. one.Tags, tag] } : one)];
        }

        return HaveDistinctKinds(cases) ? new KindSelector() : ByContent(branches, shapes);
    }

    private static void ReportUnmatchedMappings(Schema owner, UnionDiscriminator discriminator, TranslationContext context)
    {
        foreach (DiscriminatorMapping mapping in discriminator.UnmatchedMappings)
        {
            context.Report(DiagnosticCatalog.MappingIsNoBranch(owner.Discriminator!.Location, owner.Pointer, mapping.Value, "any JSON"));
        }
    }

    // A branch that can lack the property, has no value of it, or shares a value with another.
    private static UnionBranch? FirstUndistinguished(IReadOnlyList<UnionBranch> branches, UnionDiscriminator discriminator, Schema owner)
    {
        bool canBeMissing = discriminator.Fallback is null && !owner.Required.Contains(discriminator.PropertyName);
        var values = new HashSet<string>(StringComparer.Ordinal);
        return branches.FirstOrDefault(branch =>
            branch.Shape is not ObjectShape shape
            || (canBeMissing && !shape.Properties.Any(property => property.IsRequired && property.WireName == discriminator.PropertyName))
            || discriminator.Of(branch.Schema).Count == 0
            || !discriminator.Of(branch.Schema).All(values.Add));
    }

    private static bool HaveDistinctKinds(IReadOnlyList<UnionCase> cases)
    {
        var kinds = JsonKinds.None;
        foreach (UnionCase one in cases)
        {
            if ((kinds & one.Kinds) != 0)
            {
                return false;
            }

            kinds |= one.Kinds;
        }

        return true;
    }

    private static PropertySelector ByProperty(IReadOnlyList<UnionBranch> branches, UnionDiscriminator discriminator)
    {
        List<SchemaExpression> order = [.. branches.Select(branch => branch.Schema)];
        return new PropertySelector(
            discriminator.PropertyName,
            order.SelectMany((branch, i) => discriminator.Of(branch).Select(value => new SelectorValue(value, i))).ToEquatableArray(),
            discriminator.Fallback is { } fallback ? order.IndexOf(fallback) : null);
    }

    private static ContentSelector ByContent(IReadOnlyList<UnionBranch> branches, ShapeReader shapes)
    {
        IReadOnlyList<IReadOnlyList<PropertyValues>> constants = Constants.Distinguishing(branches, shapes);
        return new ContentSelector(branches
            .Select((branch, i) => new CaseClues(
                ModelTerms.Of(ItemKindsOf(branch.Shape, shapes)), constants[i].Select(ModelTerms.Of).ToEquatableArray()))
            .ToEquatableArray());
    }

    private static JsonValueKinds ItemKindsOf(Shape shape, ShapeReader shapes) =>
        (shape is TupleShape tuple ? tuple.Items[0] : (shape as ListShape)?.Item) is { } item && shapes.Resolve(item) is { IsNullable: false } found
            ? ValueKinds.Of(found.Shape)
            : JsonValueKinds.None;
}
