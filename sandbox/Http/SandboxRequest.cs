using System.Text.Json.Nodes;
using Truto.Generated.Serving;

namespace Truto.Sandbox.Http;

/// <summary>A request to the sandbox.</summary>
internal sealed class SandboxRequest(
    string method,
    string path,
    string queryText,
    IReadOnlyDictionary<string, string> headers,
    byte[] body) : ReceivedRequest(method, path, queryText, headers, body)
{
    /// <summary>The maximum size of a body in bytes; larger ones get 413.</summary>
    public const int MaxBodySize = 64 * 1024;

    public SandboxRequest(ReceivedRequest request)
        : this(request.Method, request.Path, request.QueryText, request.Headers, request.Body)
    {
    }

    public QueryParameters Query { get; } = QueryParameters.Parse(queryText);

    /// <summary>Gets the object in the body, or null if the body is anything else.</summary>
    public JsonObject? BodyObject => JsonBytes.ReadObject(Body);
}
