using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>The members of several schemas of objects that hold together.</summary>
internal sealed class MergedMembers(ShapeReader shapes)
{
    private readonly List<PropertyShape> members = [];
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<PatternShape> patterns = [];
    private Schema? additional;

    public void Add(ObjectShape shape)
    {
        additional = shape.Additional ?? additional;
        Add(shape.Properties);
        foreach (PatternShape pattern in shape.Patterns)
        {
            int at = patterns.FindIndex(known => known.Written == pattern.Written);
            if (at < 0)
            {
                patterns.Add(pattern);
            }
            else
            {
                patterns[at] = pattern with { Schema = Narrower(patterns[at].Schema, pattern.Schema) };
            }
        }
    }

    public void Add(MapShape map) => additional = map.Value;

    public void Add(IEnumerable<PropertyShape> properties)
    {
        foreach (PropertyShape property in properties)
        {
            Add(property);
        }
    }

    /// <param name="required">The members that must be there.</param>
    /// <param name="isNullable">Whether null is allowed.</param>
    public ObjectShape ToShape(HashSet<string> required, bool isNullable) => new(
        members.ConvertAll(member => required.Contains(member.WireName) && !member.IsConditional ? member with { IsRequired = true } : member),
        additional,
        isNullable)
    {
        Patterns = patterns,
    };

    /// <summary>Whether two have the same members.</summary>
    public static bool AreSame(ObjectShape one, ObjectShape other) =>
        one.Properties.Count == other.Properties.Count && one.Properties.All(other.Properties.Contains) && one.Patterns.SequenceEqual(other.Patterns);

    private void Add(PropertyShape property)
    {
        if (!index.TryGetValue(property.WireName, out int at))
        {
            index.Add(property.WireName, members.Count);
            members.Add(property);
            return;
        }

        PropertyShape known = members[at];
        members[at] = (known.IsConditional, property.IsConditional) switch
        {
            (true, true) => known with { Schema = shapes.Either(known.Schema, [known.Schema, property.Schema]) },
            (true, false) => property,
            (false, true) => known,
            _ => new PropertyShape(property.WireName, Narrower(known.Schema, property.Schema), property.IsRequired || known.IsRequired),
        };
    }

    // A later part may say more of a member; one that says nothing leaves the earlier. Which says more is asked later: they may lead back here.
    private Schema Narrower(Schema known, Schema later)
    {
        bool says = later.Reference is not null || SchemaStructure.HasAssertions(later);
        bool isSaid = known.Reference is not null || SchemaStructure.HasAssertions(known);
        return !says && later.Constraints.AreNone ? known
            : !isSaid || SchemaStructure.Followed(known) == SchemaStructure.Followed(later) || SaysTypeOf(known, later) ? later
            : shapes.Both(known, later);
    }

    // No more than the type that the other has too.
    private static bool SaysTypeOf(Schema schema, Schema other) =>
        schema.Reference is null && other.Reference is null && schema.Types == other.Types
        && schema.Types is JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean
        && schema.Format is null && schema.Enum is null && schema.Const is null && schema.AllOf.Count == 0 && SchemaStructure.Branches(schema).Count == 0
        && schema.Constraints.AreNone;
}
