using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>Members that tell objects apart, because each has values of its own.</summary>
internal static class Constants
{
    // A list of more values than this is data rather than a mark of the type.
    private const int MostValues = 16;

    /// <summary>All values that a schema can have, as they are written; none where there are many or any.</summary>
    public static IReadOnlyList<string> Of(Schema schema)
    {
        Cursor[] values = schema.Const is { } value ? [schema.At with { Node = value }]
            : schema.Enum is { Count: <= MostValues } list ? [.. list.Select(node => schema.At with { Node = node })]
            : [];
        string?[] texts = [.. values.Select(one => one.Source())];
        return Array.IndexOf(texts, null) >= 0 ? [] : [.. texts.OfType<string>().Distinct()];
    }

    /// <summary>The members of each object that tell it from another one. A list of values does only where another has none of them.</summary>
    public static IReadOnlyList<IReadOnlyList<PropertyValues>> Telling(IReadOnlyList<UnionBranch> branches, ShapeReader shapes)
    {
        List<PropertyValues>[] all = [.. branches.Select(branch => ConstantsOf(branch, shapes).ToList())];
        ILookup<string, PropertyValues> byName = all.SelectMany(members => members).ToLookup(member => member.WireName, StringComparer.Ordinal);
        return [.. all.Select(members => members.FindAll(Tells))];

        bool Tells(PropertyValues member) =>
            member.Values.Count == 1 || byName[member.WireName].Any(other => !other.Values.Intersect(member.Values).Any());
    }

    private static IEnumerable<PropertyValues> ConstantsOf(UnionBranch branch, ShapeReader shapes)
    {
        if (branch.Shape is not ObjectShape shape)
        {
            return [];
        }

        IEnumerable<PropertyValues> own = shape.Properties
            .Where(property => branch.Tags.All(tag => tag.WireName != property.WireName))
            .Select(property => new PropertyValues(property.WireName, Of(shapes.Resolve(property.Schema).Schema).ToEquatableArray()))
            .Where(member => member.Values.Count > 0);
        return branch.Tags.Concat(own);
    }
}
