using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// The body of a request that the description does not have: JSON, bytes or parts. Made by assignment:
/// <c>body: new JsonObject { ["first_name"] = "Ada" }</c>, <c>body: BinaryContent.FromFile("cat.png")</c>.
/// </summary>
public sealed class RequestContent
{
    private RequestContent(Payload payload)
    {
        Payload = payload;
    }

    internal Payload Payload { get; }

    /// <summary>Sends JSON, as it is now: later changes of it are not sent.</summary>
    /// <param name="json">The JSON; null is no body.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(json))]
    public static implicit operator RequestContent?(JsonNode? json) =>
        json is null ? null : new(new BytesPayload(JsonBytes.Of(json, JsonWrite.Node), "application/json"));

    /// <summary>Sends bytes.</summary>
    /// <param name="content">The bytes; <c>application/octet-stream</c> unless they say what they are. Null is no body.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(content))]
    public static implicit operator RequestContent?(BinaryContent? content) => content is null ? null : new(content.ToPayload("application/octet-stream"));

    /// <summary>Sends parts, as <c>multipart/form-data</c>.</summary>
    /// <param name="parts">The parts; null is no body.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(parts))]
    public static implicit operator RequestContent?(MultipartBody? parts) => parts is null ? null : new(parts.ToPayload("multipart/form-data"));

    /// <summary>Sends a value as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">How it is written: of a serializer context, or of the resolver that is generated with each client.</param>
    public static RequestContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(new BytesPayload(JsonSerializer.SerializeToUtf8Bytes(value, type ?? throw new ArgumentNullException(nameof(type))), "application/json"));
}
