using System.Text.Json.Nodes;
using Truto.Generated.Mock.Reading;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Requests;

/// <summary>Converts texts of parameters and forms to the JSON values that their schemas describe.</summary>
internal static class TextValues
{
    private const int MostSchemas = 200;

    /// <summary>Returns a text as the number, boolean, null or JSON that the schema allows, otherwise as a string.</summary>
    public static JsonNode? Of(string text, Schema? schema)
    {
        JsonTypes types = TypesOf(schema);
        bool isNumber = (types & (JsonTypes.Number | JsonTypes.Integer)) != 0 && ExactNumber.Of(text) is not null;
        if (isNumber || (types.HasFlag(JsonTypes.Boolean) && text is "true" or "false"))
        {
            return JsonNode.Parse(text);
        }

        if ((types & (JsonTypes.Object | JsonTypes.Array)) != 0 && !types.HasFlag(JsonTypes.String) && text.TrimStart() is ['{' or '[', ..])
        {
            return BodyJson.TryParse(text, out JsonNode? json) ? json : text;
        }

        return text == "null" && types != JsonTypes.None && !types.HasFlag(JsonTypes.String) ? null : text;
    }

    /// <summary>Returns the types that a schema and its parts name.</summary>
    public static JsonTypes TypesOf(Schema? schema) =>
        Parts(schema).Aggregate(JsonTypes.None, (types, part) =>
            types | part.Types | (part.Properties.Count > 0 ? JsonTypes.Object : JsonTypes.None));

    /// <summary>Returns the schema of the items of an array, or null if there is none.</summary>
    public static Schema? ItemOf(Schema? schema) => Parts(schema).Select(part => part.Items).FirstOrDefault(items => items is not null);

    /// <summary>Returns the schema of a property, or null if there is none.</summary>
    public static Schema? PropertyOf(Schema? schema, string name) =>
        Parts(schema).SelectMany(part => part.Properties).FirstOrDefault(property => property.Name == name)?.Schema
        ?? Parts(schema).Select(part => part.AdditionalProperties).FirstOrDefault(additional => additional is not null);

    /// <summary>Returns a schema, what it refers to, and its operands, each once.</summary>
    public static IReadOnlyList<Schema> Parts(Schema? schema)
    {
        List<Schema> parts = schema is null ? [] : [schema];
        for (int i = 0; i < parts.Count && parts.Count < MostSchemas; i++)
        {
            Schema part = parts[i];
            IEnumerable<Schema> inner = part.AllOf.Concat(part.OneOf).Concat(part.AnyOf);
            parts.AddRange((part.Reference?.Target is { } target ? inner.Append(target) : inner).Where(found => !parts.Contains(found)));
        }

        return parts;
    }
}
