using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Serving;

/// <summary>Reads and writes JSON in UTF-8 with as few escapes as possible.</summary>
internal static class JsonBytes
{
    private static readonly JsonDocumentOptions Strict = new()
    {
#if NET10_0_OR_GREATER
        AllowDuplicateProperties = false,
#endif
    };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Not by JsonSerializer, whose reflection is disabled in projects that are published trimmed or as native programs.
    public static byte[] Write(JsonNode node)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Plain))
        {
            node.WriteTo(writer);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes one line of ASCII, which fits into a header.</summary>
    public static string WriteAscii(JsonNode node) => node.ToJsonString();

    /// <summary>Returns the object in a body, or null if the body is anything else.</summary>
    public static JsonObject? ReadObject(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
