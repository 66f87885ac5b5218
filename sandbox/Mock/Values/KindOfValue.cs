using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Values;

/// <summary>Chooses the type of a value.</summary>
internal static class KindOfValue
{
    private static readonly JsonTypes[] Order =
        [JsonTypes.Object, JsonTypes.Array, JsonTypes.String, JsonTypes.Number, JsonTypes.Integer, JsonTypes.Boolean];

    /// <summary>Returns the types to try, best first: the one that the keywords are about, then the others that are allowed.</summary>
    public static IEnumerable<JsonTypes> Candidates(Facets facets)
    {
        JsonTypes about = facets.Parts.Aggregate(JsonTypes.None, (types, part) => types | About(part));
        IEnumerable<JsonTypes> allowed = Order.Where(type => facets.Types.HasFlag(type));
        return facets.IsTyped || about != JsonTypes.None
            ? allowed.OrderBy(type => about.HasFlag(type) ? 0 : 1)
            : allowed.OrderBy(type => type == JsonTypes.String ? 0 : 1);
    }

    private static JsonTypes About(Schema part)
    {
        JsonTypes types = JsonTypes.None;
        SchemaConstraints constraints = part.Constraints;
        types |= part.Properties.Count > 0 || part.HasEmptyProperties || part.Required.Count > 0 || part.AdditionalProperties is not null
            || part.PatternProperties.Count > 0 || constraints.MinProperties is not null || constraints.MaxProperties is not null
            ? JsonTypes.Object
            : JsonTypes.None;
        types |= part.Items is not null || part.PrefixItems.Count > 0 || part.Contains is not null || constraints.MinItems is not null
            ? JsonTypes.Array
            : JsonTypes.None;
        types |= constraints.Pattern is not null || constraints.MinLength is not null || constraints.MaxLength is not null
            ? JsonTypes.String
            : JsonTypes.None;
        types |= constraints.WrittenMinimum is not null || constraints.WrittenMaximum is not null || constraints.MultipleOf is not null
            ? JsonTypes.Number | JsonTypes.Integer
            : JsonTypes.None;
        return types | (part.Types == JsonTypes.None && types == JsonTypes.None && part.Format is not null ? JsonTypes.String : JsonTypes.None);
    }
}
