using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>Collects the properties of several objects into one object that satisfies all of them.</summary>
internal sealed class MergedProperties
{
    private readonly List<PropertyShape> properties = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<PatternShape> patterns = [];
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private SchemaExpression? additional;

    public void Add(ObjectShape shape)
    {
        additional = shape.Additional ?? additional;
        ignored.UnionWith(shape.Ignored);
        Add(shape.Properties);
        foreach (PatternShape pattern in shape.Patterns)
        {
            int index = patterns.FindIndex(known => known.Written == pattern.Written);
            if (index < 0)
            {
                patterns.Add(pattern);
            }
            else
            {
                patterns[index] = pattern with { Schema = Merge(patterns[index].Schema, pattern.Schema) };
            }
        }
    }

    public void Add(MapShape map) => additional = map.Value;

    public void Add(IEnumerable<PropertyShape> shapes)
    {
        foreach (PropertyShape property in shapes)
        {
            Add(property);
        }
    }

    /// <param name="required">The names of the properties that must be present.</param>
    /// <param name="isNullable">Whether null is allowed.</param>
    public ObjectShape ToShape(HashSet<string> required, bool isNullable) => new(
        properties.FindAll(property => !ignored.Contains(property.WireName)).ConvertAll(property =>
            required.Contains(property.WireName) && !property.IsConditional ? property with { IsRequired = true } : property),
        additional,
        isNullable)
    {
        Patterns = patterns,
        Ignored = [.. ignored],
    };

    /// <summary>Whether two objects have the same properties.</summary>
    public static bool AreSame(ObjectShape one, ObjectShape other) =>
        one.Properties.Count == other.Properties.Count && one.Properties.All(other.Properties.Contains) && one.Patterns.SequenceEqual(other.Patterns);

    private void Add(PropertyShape property)
    {
        if (!indexes.TryGetValue(property.WireName, out int index))
        {
            indexes.Add(property.WireName, properties.Count);
            properties.Add(property);
            return;
        }

        PropertyShape known = properties[index];
        properties[index] = (known.IsConditional, property.IsConditional) switch
        {
            (true, true) => known with { Schema = AnyOf.Of(known.Schema.Origin, [known.Schema, property.Schema]) },
            (true, false) => property,
            (false, true) => known,
            _ => new PropertyShape(property.WireName, Merge(known.Schema, property.Schema), property.IsRequired || known.IsRequired),
        };
    }

    // A later schema without assertions leaves the earlier one. Which of two is more specific is decided when the intersection is read, because
    // the schemas can lead back to the object.
    private static SchemaExpression Merge(SchemaExpression known, SchemaExpression later)
    {
        if (!SchemaStructure.IsReferenceOrHasAssertions(later) && later.Origin.Constraints.AreNone)
        {
            return known;
        }

        bool isSame = SchemaStructure.Followed(known) == SchemaStructure.Followed(later);
        return isSame || !SchemaStructure.IsReferenceOrHasAssertions(known) || OnlyRepeatsType(known, later) ? later : Intersection.Of(known, later);
    }

    // Whether the first schema declares nothing but the type of the second.
    private static bool OnlyRepeatsType(SchemaExpression first, SchemaExpression second) =>
        first.Reference is null && second.Reference is null && first.Types == second.Types
        && first.Types is JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean
        && first.Origin is { Format: null, Enum: null, Const: null, AllOf.Count: 0, Constraints.AreNone: true }
        && SchemaStructure.Branches(first.Origin).Count == 0;
}
