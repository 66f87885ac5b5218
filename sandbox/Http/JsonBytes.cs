using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Http;

/// <summary>JSON as Truto and its providers write it: UTF-8, without needless escapes.</summary>
internal static class JsonBytes
{
    private static readonly JsonDocumentOptions Strict = new()
    {
#if NET10_0_OR_GREATER
        AllowDuplicateProperties = false,
#endif
    };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Plain);

    /// <summary>One line of ASCII, fit for a header.</summary>
    public static string WriteAscii(JsonNode node) => node.ToJsonString();

    /// <summary>The object that a body holds; null when it holds anything else.</summary>
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
