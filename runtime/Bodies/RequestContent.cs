using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// The body of a request that the description does not declare. JSON, binary content and parts convert implicitly:
/// <c>body: new JsonObject { ["first_name"] = "Ada" }</c>, <c>body: BinaryContent.FromFile("cat.png")</c>.
/// </summary>
public sealed class RequestContent
{
    private RequestContent(Payload payload)
    {
        Payload = payload;
    }

    internal Payload Payload { get; }

    /// <summary>Converts JSON. The conversion serializes it, so later changes are not sent.</summary>
    /// <param name="json">The JSON; null for no body.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(json))]
    public static implicit operator RequestContent?(JsonNode? json) =>
        json is null ? null : new(new BytesPayload(JsonBytes.Of(json, JsonWrite.Node), "application/json"));

    /// <summary>Converts binary content, sent as <c>application/octet-stream</c> if it has no media type.</summary>
    /// <param name="content">The content; null for no body.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(content))]
    public static implicit operator RequestContent?(BinaryContent? content) =>
        content is null ? null : new(content.ToPayload("application/octet-stream"));

    /// <summary>Converts parts, sent as <c>multipart/form-data</c>.</summary>
    /// <param name="parts">The parts; null for no body.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(parts))]
    public static implicit operator RequestContent?(MultipartBody? parts) => parts is null ? null : new(parts.ToPayload("multipart/form-data"));

    /// <summary>Creates a JSON body from a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">The metadata of the type, from a serializer context or from the resolver that is generated with each client.</param>
    /// <returns>The body.</returns>
    public static RequestContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(new BytesPayload(JsonSerializer.SerializeToUtf8Bytes(value, type ?? throw new ArgumentNullException(nameof(type))), "application/json"));
}
