using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Serving;

namespace Truto.Generated.Mock;

/// <summary>A response of a function that answers an operation.</summary>
public sealed record MockResponse
{
    private MockResponse(int status, string? contentType, byte[] body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    /// <summary>Gets the status.</summary>
    public int Status { get; }

    /// <summary>Gets the value of <c>Content-Type</c>; null for no body.</summary>
    public string? ContentType { get; }

    /// <summary>Gets the body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gets further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Creates a JSON response.</summary>
    /// <param name="body">The body; null is the JSON value null.</param>
    /// <param name="status">The status.</param>
    public static MockResponse Json(JsonNode? body, int status = 200) =>
        new(status, "application/json", body is null ? "null"u8.ToArray() : JsonBytes.Write(body));

    /// <summary>Creates a text response.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="status">The status.</param>
    public static MockResponse Text(string body, string contentType = "text/plain; charset=utf-8", int status = 200) =>
        new(status, contentType, Encoding.UTF8.GetBytes(body));

    /// <summary>Creates a binary response.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="status">The status.</param>
    public static MockResponse Bytes(ReadOnlyMemory<byte> body, string contentType = "application/octet-stream", int status = 200) =>
        new(status, contentType, body.ToArray());

    /// <summary>Creates a response without a body.</summary>
    /// <param name="status">The status.</param>
    public static MockResponse Empty(int status = 204) => new(status, null, []);

    internal Reply ToReply()
    {
        Reply reply = new(Status, ContentType, Body.ToArray());
        return Headers.Aggregate(reply, (changed, header) => changed.With(header.Key, header.Value));
    }
}
