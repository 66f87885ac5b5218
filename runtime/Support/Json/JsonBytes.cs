using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Writes JSON to memory and reads it from there.</summary>
internal static class JsonBytes
{
    /// <summary>The maximum depth of JSON, because reading recurses. No known API nests deeper.</summary>
    public const int MaxDepth = 256;

    // Bodies are sent to servers and never embedded in HTML, so only the characters are escaped that JSON requires.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a reader of complete JSON text.</summary>
    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>Writes a value to JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Of<T>(T value, JsonWriter<T> write)
    {
        using JsonScratch scratch = JsonScratch.Rent();
        write(scratch.Writer, value);
        return scratch.Written.ToArray();
    }

    /// <summary>Writes a value to a JSON element that need not be disposed.</summary>
    public static JsonElement ElementOf<T>(T value, JsonWriter<T> write)
    {
        using JsonScratch scratch = JsonScratch.Rent();
        write(scratch.Writer, value);
        using JsonDocument document = JsonDocument.Parse(scratch.Written, new JsonDocumentOptions { MaxDepth = MaxDepth });
        return document.RootElement.Clone();
    }
}
