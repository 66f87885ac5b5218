using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A webhook or callback of an API, and the reader of its body. Reading is as tolerant as for responses and uses no reflection. Before reading,
/// verify over the raw bytes that the request was sent by the API.
/// </summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class Webhook<T>
{
    private readonly JsonReader<T> read;

    /// <summary>Creates a webhook. For generated code.</summary>
    /// <param name="name">The name in the description.</param>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="read">Reads the body.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Webhook(string name, string method, JsonReader<T> read)
    {
        Name = name;
        Method = method;
        this.read = read;
    }

    /// <summary>Gets the name of the webhook in the description.</summary>
    public string Name { get; }

    /// <summary>Gets the HTTP method of the webhook in upper case.</summary>
    public string Method { get; }

    /// <summary>Reads a body.</summary>
    /// <param name="json">The body in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The body is not JSON, or does not match the description.</exception>
    public T Read(ReadOnlySpan<byte> json)
    {
        try
        {
            // RFC 8259, section 8.1, allows parsers to ignore a byte order mark.
            ReadOnlySpan<byte> text = json.StartsWith(Utf8.ByteOrderMark) ? json.Slice(Utf8.ByteOrderMark.Length) : json;
            return ReadResult.ParseText(text, read, JsonReadContext.Complete);
        }
        catch (UnreadableJsonException unreadable)
        {
            string place = unreadable.JsonPath is { } path ? " at " + path : string.Empty;
            var known = unreadable.Problem as JsonException;
            throw new JsonException(
                "The body cannot be read" + place + ": " + unreadable.Message,
                "$" + (unreadable.JsonPath is { } member && member[0] != '[' ? "." : string.Empty) + unreadable.JsonPath,
                known?.LineNumber,
                known?.BytePositionInLine,
                unreadable.Problem);
        }
    }

    /// <summary>Reads a body.</summary>
    /// <param name="json">The body.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The body is not JSON, or does not match the description.</exception>
    public T Read(string json) => Read(Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json))));

    /// <summary>Reads a body to its end.</summary>
    /// <param name="body">The body in UTF-8; it is not disposed.</param>
    /// <returns>The value.</returns>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="JsonException">The body is not JSON, or does not match the description.</exception>
    public async Task<T> ReadAsync(Stream body, CancellationToken cancellationToken = default)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        using MemoryStream bytes = new();
        await body.CopyToAsync(bytes, 81920, cancellationToken).ConfigureAwait(false);
        return Read(new ReadOnlySpan<byte>(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
