using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A request that an API sends: a webhook or a callback of its description. Reads the body, as tolerantly as responses are read and without
/// reflection. Whether the request really comes from the API is to be checked first, over the bytes as they came.
/// </summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class Webhook<T>
{
    private readonly JsonReader<T> read;

    /// <summary>Describes a webhook. For generated code.</summary>
    /// <param name="name">Its name in the description.</param>
    /// <param name="method">The HTTP method in capitals.</param>
    /// <param name="read">Reads the body.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Webhook(string name, string method, JsonReader<T> read)
    {
        Name = name;
        Method = method;
        this.read = read;
    }

    /// <summary>The name that the description has for it.</summary>
    public string Name { get; }

    /// <summary>The HTTP method that the API sends it by, in capitals.</summary>
    public string Method { get; }

    // RFC 8259, 8.1: readers may ignore it.
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a body.</summary>
    /// <param name="json">The bytes of the body, in UTF-8.</param>
    /// <exception cref="JsonException">It is no JSON, or not what the description promises.</exception>
    public T Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadResult.ParseText(json.StartsWith(ByteOrderMark) ? json.Slice(ByteOrderMark.Length) : json, read, JsonReadContext.Complete);
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
    /// <param name="json">The body as text.</param>
    /// <exception cref="JsonException">It is no JSON, or not what the description promises.</exception>
    public T Read(string json) => Read(Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json))));

    /// <summary>Reads a body to its end.</summary>
    /// <param name="body">The body, in UTF-8; it is not disposed.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="JsonException">It is no JSON, or not what the description promises.</exception>
    public async Task<T> ReadAsync(Stream body, CancellationToken cancellationToken = default)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        using MemoryStream bytes = new();
        await body.CopyToAsync(bytes, 81920, cancellationToken).ConfigureAwait(false);
        return Read(new ReadOnlySpan<byte>(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
