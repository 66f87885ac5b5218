using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>JSON in memory, to be sent as often as needed.</summary>
internal sealed class Payload
{
    /// <summary>How deep JSON may nest: no API goes deeper, and reading costs stack.</summary>
    public const int MaxJsonDepth = 256;

    // Bodies go to servers, never into HTML: text stays as it is, escaped only where JSON asks for it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream bytes;
    private readonly string? mediaType;

    private Payload(MemoryStream bytes, string? mediaType)
    {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    public static Payload Write<T>(T value, JsonWriter<T> write, string? mediaType)
    {
        MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Options))
        {
            write(writer, value);
        }

        return new Payload(bytes, mediaType);
    }

    /// <summary>The JSON as a document over the same memory.</summary>
    public JsonDocument Parse() => JsonDocument.Parse(new ReadOnlyMemory<byte>(bytes.GetBuffer(), 0, (int)bytes.Length), new JsonDocumentOptions { MaxDepth = MaxJsonDepth });

    /// <summary>The content of a request.</summary>
    public HttpContent ToContent() => new ByteArrayContent(bytes.GetBuffer(), 0, (int)bytes.Length)
    {
        Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType!) },
    };
}
