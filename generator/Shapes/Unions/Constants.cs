using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>Finds properties with few possible values, by which an object can be distinguished from others.</summary>
internal static class Constants
{
    // A longer list is data rather than a mark of the type.
    private const int MaxValues = 16;

    /// <summary>Returns all values that a schema allows, as they are written; none where there are many, or where they are not listed.</summary>
    public static IReadOnlyList<string> Of(Schema schema)
    {
        Cursor[] values = schema.Const is { } value ? [schema.At with { Node = value }]
            : schema.Enum is { Count: <= MaxValues } list ? [.. list.Select(node => schema.At with { Node = node })]
            : [];
        string?[] texts = [.. values.Select(one => one.Source())];
        return Array.IndexOf(texts, null) >= 0 ? [] : [.. texts.OfType<string>().Distinct()];
    }

    /// <summary>
    /// Returns for each branch the properties that distinguish it from another one: those with one value, and those whose values are disjoint
    /// from the values of another branch.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<PropertyValues>> Distinguishing(IReadOnlyList<UnionBranch> branches, ShapeReader shapes)
    {
        List<PropertyValues>[] all = [.. branches.Select(branch => ConstantsOf(branch, shapes).ToList())];
        ILookup<string, PropertyValues> byName = all.SelectMany(properties => properties)
            .ToLookup(property => property.WireName, StringComparer.Ordinal);
        return [.. all.Select(properties => properties.FindAll(Distinguishes))];

        bool Distinguishes(PropertyValues property) =>
            property.Values.Count == 1 || byName[property.WireName].Any(other => !other.Values.Intersect(property.Values).Any());
    }

    private static IEnumerable<PropertyValues> ConstantsOf(UnionBranch branch, ShapeReader shapes)
    {
        if (branch.Shape is not ObjectShape shape)
        {
            return [];
        }

        IEnumerable<PropertyValues> own = shape.Properties
            .Where(property => branch.Tags.All(tag => tag.WireName != property.WireName))
            .Select(property => new PropertyValues(property.WireName, Of(shapes.Resolve(property.Schema).Schema.Origin).ToEquatableArray()))
            .Where(property => property.Values.Count > 0);
        return branch.Tags.Concat(own);
    }
}
