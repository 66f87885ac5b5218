using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Mock.Values;
using Truto.Generated.Serving;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Responses;

/// <summary>Writes values as bodies of a media type.</summary>
internal static class BodyWriter
{
    /// <summary>Returns whether the body consists of several values.</summary>
    public static bool IsSequence(string contentType) => MediaTypes.IsJsonSequence(contentType) || MediaTypes.IsEventStream(contentType);

    /// <summary>Writes one value.</summary>
    public static byte[] Write(JsonNode? value, Schema? schema, string contentType, SeededRandom random)
    {
        if (MediaTypes.IsJson(contentType))
        {
            return value is null ? "null"u8.ToArray() : JsonBytes.Write(value);
        }

        if (MediaTypes.IsForm(contentType) && value is JsonObject form)
        {
            return Encoding.UTF8.GetBytes(string.Join('&', form
                .Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(Text(field.Value))}")));
        }

        if (MediaTypes.IsXml(contentType) && !(value is JsonValue text && Text(text).StartsWith('<')))
        {
            return XmlBody.Write(value, schema);
        }

        bool isBinary = !MediaTypes.IsText(contentType) && !MediaTypes.IsXml(contentType)
            && (schema is null || schema.Dereferenced() is { Format: "binary" } or { Types: JsonTypes.None });
        return isBinary && value is not JsonObject and not JsonArray ? FormatText.Bytes(random, 64) : Encoding.UTF8.GetBytes(Text(value));
    }

    /// <summary>Writes several values as the events or lines of a stream.</summary>
    public static byte[] WriteSequence(IEnumerable<JsonNode?> values, string contentType)
    {
        StringBuilder text = new();
        foreach (JsonNode? value in values)
        {
            string json = value is null ? "null" : Encoding.UTF8.GetString(JsonBytes.Write(value));
            text.Append(MediaTypes.IsEventStream(contentType) ? Event(value, json)
                : MediaTypes.Bare(contentType) == "application/json-seq" ? $"\u001e{json}\n"
                : json + "\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // The schema of an event describes its fields (3.2) or, in common practice, the JSON in its data.
    private static string Event(JsonNode? value, string json)
    {
        if (value is JsonObject fields && fields.ContainsKey("data") && fields.All(field => field.Key is "data" or "event" or "id" or "retry"))
        {
            return string.Concat(fields.SelectMany(field => Text(field.Value).Split('\n').Select(line => $"{field.Key}: {line}\n"))) + "\n";
        }

        return string.Concat((value is JsonValue text && text.GetValueKind() == JsonValueKind.String ? Text(text) : json).Split('\n')
            .Select(line => $"data: {line}\n")) + "\n";
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
