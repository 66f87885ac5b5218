using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Mock.Corpus;

/// <summary>Rewrites the schemas of a description as JSON Schema 2020-12, for a validator that knows no OpenAPI.</summary>
internal static class JsonSchemaText
{
    /// <summary>Rewrites a document and all that it contains.</summary>
    /// <param name="node">The document.</param>
    /// <param name="isOld">Whether it is 2.0 or 3.0, where <c>$ref</c> has no siblings and <c>nullable</c> is a keyword.</param>
    public static JsonNode? Rewrite(JsonNode? node, bool isOld)
    {
        switch (node)
        {
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Rewrite(item, isOld))]);
            case JsonObject map:
                JsonObject copy = [];
                bool isReference = isOld && map["$ref"] is JsonValue;
                foreach ((string name, JsonNode? value) in map.Where(pair => !isReference || pair.Key == "$ref"))
                {
                    copy[name] = name is "enum" or "const" ? value?.DeepClone() : Rewrite(value, isOld);
                }

                Adapt(copy, isOld);
                return copy;
            default:
                return node?.DeepClone();
        }
    }

    private static void Adapt(JsonObject schema, bool isOld)
    {
        if (isOld)
        {
            AdaptNull(schema);
            AdaptBound(schema, "exclusiveMinimum", "minimum");
            AdaptBound(schema, "exclusiveMaximum", "maximum");
        }

        if (schema["type"] is JsonValue type && type.ToString() == "file")
        {
            schema.Remove("type");
        }

        // RFC 3339 requires an offset after a time, which few APIs send.
        if (schema["format"] is JsonValue format && format.ToString() == "time")
        {
            schema.Remove("format");
        }

        // A discriminator selects one alternative, even if the value also matches others.
        if (schema["discriminator"] is JsonObject && schema["oneOf"] is JsonArray oneOf && schema["anyOf"] is null)
        {
            schema.Remove("oneOf");
            schema["anyOf"] = oneOf;
        }

        // Responses contain no writeOnly properties.
        if (schema["required"] is JsonArray required && schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray(
            [
                .. required.Where(name => properties[name!.ToString()] is not JsonObject property || property["writeOnly"]?.ToString() != "true")
                    .Select(name => name!.DeepClone()),
            ]);
        }

        // The older form of a tuple.
        if (schema["items"] is JsonArray tuple)
        {
            schema["prefixItems"] = tuple.DeepClone();
            schema.Remove("items");
            if (schema["additionalItems"] is { } rest)
            {
                schema["items"] = rest.DeepClone();
            }
        }

        schema.Remove("discriminator");
        foreach (string id in new[] { "$schema", "jsonSchemaDialect" })
        {
            if (schema[id] is JsonValue)
            {
                schema.Remove(id);
            }
        }
    }

    private static void AdaptNull(JsonObject schema)
    {
        if (schema["nullable"]?.ToJsonString() == "true" || schema["x-nullable"]?.ToJsonString() == "true")
        {
            if (schema["type"] is JsonValue type)
            {
                schema["type"] = new JsonArray(type.DeepClone(), "null");
            }

            if (schema["enum"] is JsonArray values && !values.Any(value => value is null))
            {
                values.Add(null);
            }
        }
    }

    private static void AdaptBound(JsonObject schema, string exclusive, string inclusive)
    {
        if (schema[exclusive]?.GetValueKind() is System.Text.Json.JsonValueKind.True)
        {
            schema[exclusive] = schema[inclusive]?.DeepClone();
            schema.Remove(inclusive);
        }
        else if (schema[exclusive]?.GetValueKind() is System.Text.Json.JsonValueKind.False)
        {
            schema.Remove(exclusive);
        }
    }
}
