using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>The direct subschemas of a schema. The content of <c>enum</c>, <c>const</c>, defaults and examples is data.</summary>
internal static class Subschemas
{
    private static readonly HashSet<string> Single =
    [
        "additionalProperties", "additionalItems", "items", "contains", "not", "if", "then", "else", "propertyNames", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema",
    ];

    private static readonly HashSet<string> Maps = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];

    private static readonly HashSet<string> Lists = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];

    /// <summary>Returns each with its path from the schema, as reference tokens of a JSON pointer.</summary>
    public static IEnumerable<(string[] Steps, JsonElement Schema)> Of(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (keyword.Value.ValueKind == JsonValueKind.Array && Lists.Contains(keyword.Name))
            {
                foreach ((int at, JsonElement item) in keyword.Value.EnumerateArray().Index())
                {
                    yield return ([keyword.Name, at.ToString(System.Globalization.CultureInfo.InvariantCulture)], item);
                }
            }
            else if (keyword.Value.ValueKind == JsonValueKind.Object && Maps.Contains(keyword.Name))
            {
                foreach (JsonProperty member in keyword.Value.EnumerateObject())
                {
                    yield return ([keyword.Name, member.Name], member.Value);
                }
            }
            else if (Single.Contains(keyword.Name))
            {
                yield return ([keyword.Name], keyword.Value);
            }
        }
    }
}
