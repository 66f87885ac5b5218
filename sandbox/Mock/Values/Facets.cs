using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Values;

/// <summary>
/// Schemas that a value must match together, with references followed, <c>allOf</c> joined and one alternative chosen of each union.
/// </summary>
internal sealed class Facets
{
    private const int MostParts = 500;
    private const JsonTypes AllTypes =
        JsonTypes.String | JsonTypes.Number | JsonTypes.Integer | JsonTypes.Boolean | JsonTypes.Object | JsonTypes.Array;

    private readonly List<Schema> parts = [];
    private readonly HashSet<Schema> met = [];
    private readonly Func<IReadOnlyList<Schema>, int> choose;
    private readonly bool takesElse;

    private Facets(Func<IReadOnlyList<Schema>, int> choose, bool takesElse)
    {
        this.choose = choose;
        this.takesElse = takesElse;
    }

    /// <summary>Gets the schemas. Only their own keywords count.</summary>
    public IReadOnlyList<Schema> Parts => parts;

    /// <summary>Gets the values of the discriminators of the chosen alternatives, by property.</summary>
    public Dictionary<string, string> Selectors { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the types that all schemas allow.</summary>
    public JsonTypes Types { get; private set; } = AllTypes;

    /// <summary>Gets whether a schema names types.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>Gets whether one of the schemas allows nothing but null.</summary>
    public bool IsNull { get; private set; }

    /// <summary>Gets whether other choices give other schemas.</summary>
    public bool HasChoice { get; private set; }

    /// <summary>Gets whether a value of these schemas may still violate the schemas that they were chosen from.</summary>
    public bool NeedsCheck { get; private set; }

    /// <summary>Joins schemas.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="choose">Returns the index of the alternative to choose.</param>
    /// <param name="takesElse">Whether <c>else</c> is chosen rather than <c>if</c> and <c>then</c>.</param>
    /// <returns>The facets, or null if no value can match the schemas.</returns>
    public static Facets? Of(IReadOnlyList<Schema> schemas, Func<IReadOnlyList<Schema>, int> choose, bool takesElse)
    {
        Facets facets = new(choose, takesElse);
        return schemas.All(facets.Add) && (facets.Types != JsonTypes.None || facets.IsNull) ? facets : null;
    }

    /// <summary>Returns the largest value of a lower bound.</summary>
    public decimal? Most(Func<SchemaConstraints, string?> bound) => Bounds(bound).DefaultIfEmpty().Max();

    /// <summary>Returns the smallest value of an upper bound.</summary>
    public decimal? Least(Func<SchemaConstraints, string?> bound) => Bounds(bound).DefaultIfEmpty().Min();

    private IEnumerable<decimal?> Bounds(Func<SchemaConstraints, string?> bound) =>
        Parts.Select(part => Decimals.Parse(bound(part.Constraints))).Where(value => value is not null);

    private bool Add(Schema schema)
    {
        if (schema.BooleanSchemaValue is { } allows)
        {
            return allows;
        }

        if (!met.Add(schema))
        {
            return true;
        }

        if (parts.Count == MostParts || (schema.Reference?.Target is { } target && !Add(target)))
        {
            return false;
        }

        parts.Add(schema);
        AddTypes(schema);
        NeedsCheck |= schema.Not is not null || schema.UnevaluatedProperties is not null || schema.UnevaluatedItems is not null
            || schema.DependentSchemas.Count > 0 || !schema.Constraints.AreNone || schema.Enum is not null || schema.Contains is not null;
        return schema.AllOf.All(Add) && AddAlternative(schema, schema.OneOf) && AddAlternative(schema, schema.AnyOf) && AddCondition(schema)
            && schema.DependentSchemas.All(Add);
    }

    private void AddTypes(Schema schema)
    {
        IsNull |= schema.IsNull;
        if (schema.Types != JsonTypes.None)
        {
            IsTyped = true;
            Types &= schema.Types | (schema.Types.HasFlag(JsonTypes.Number) ? JsonTypes.Integer : JsonTypes.None);
        }
    }

    private bool AddAlternative(Schema schema, IReadOnlyList<Schema> branches)
    {
        if (branches.Count == 0)
        {
            return true;
        }

        HasChoice |= branches.Count > 1;
        NeedsCheck = true;
        Schema branch = branches[choose(branches)];
        if (schema.Discriminator is { } discriminator && DiscriminatorValues.Of(discriminator, branch) is { } value)
        {
            Selectors.TryAdd(discriminator.PropertyName, value);
        }

        return Add(branch);
    }

    private bool AddCondition(Schema schema)
    {
        if (schema.If is not { } condition)
        {
            return true;
        }

        HasChoice = true;
        NeedsCheck = true;
        return takesElse
            ? schema.Else is null || Add(schema.Else)
            : Add(condition) && (schema.Then is null || Add(schema.Then));
    }
}
