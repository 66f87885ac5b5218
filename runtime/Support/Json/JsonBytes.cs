using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>The JSON of a value, in memory.</summary>
internal static class JsonBytes
{
    /// <summary>How deep JSON may nest: no API goes deeper, and reading costs stack.</summary>
    public const int MaxDepth = 256;

    // Bodies go to servers, never into HTML: text stays as it is, escaped only where JSON asks for it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads JSON text that is here as a whole.</summary>
    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, new JsonReaderOptions { MaxDepth = MaxDepth });

    public static ReadOnlyMemory<byte> Of<T>(T value, JsonWriter<T> write)
    {
        MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Options))
        {
            write(writer, value);
        }

        return new ReadOnlyMemory<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>The JSON as elements that need not be disposed.</summary>
    public static JsonElement ElementOf<T>(T value, JsonWriter<T> write)
    {
        using JsonDocument document = JsonDocument.Parse(Of(value, write), new JsonDocumentOptions { MaxDepth = MaxDepth });
        return document.RootElement.Clone();
    }
}
