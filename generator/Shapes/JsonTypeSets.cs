using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Operations on sets of JSON types.</summary>
internal static class JsonTypeSets
{
    private static readonly JsonTypes[] InOrder =
        [JsonTypes.Object, JsonTypes.Array, JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String];

    /// <summary>Removes the integers where all numbers are allowed, so that no two types share a value.</summary>
    public static JsonTypes Disjoint(JsonTypes types) => (types & JsonTypes.Number) != 0 ? types & ~JsonTypes.Integer : types;

    /// <summary>Whether the set allows every value of a type.</summary>
    public static bool Includes(JsonTypes types, JsonTypes type) =>
        (types & type) != 0 || (type == JsonTypes.Integer && (types & JsonTypes.Number) != 0);

    /// <summary>Returns the types of the set, in a fixed order.</summary>
    public static IReadOnlyList<JsonTypes> Each(JsonTypes types) => [.. InOrder.Where(type => (types & type) != 0)];
}
