using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Http;

/// <summary>A request, independent of the host that received it.</summary>
internal sealed class SandboxRequest(
    string method,
    string path,
    string queryText,
    IReadOnlyDictionary<string, string> headers,
    byte[] body)
{
    /// <summary>The maximum size of a body in bytes; larger ones get 413.</summary>
    public const int MaxBodySize = 64 * 1024;

    public string Method => method;

    /// <summary>Gets the path, percent-encoded.</summary>
    public string Path => path;

    /// <summary>
    /// Gets the decoded path segments: <c>/a/b%2Fc</c> is <c>a</c> and <c>b/c</c>. A trailing slash gives an empty last segment.
    /// </summary>
    public string[] Steps { get; } = [.. path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];

    /// <summary>Gets the query without the question mark.</summary>
    public string QueryText => queryText;

    public IReadOnlyDictionary<string, string> Headers => headers;

    public byte[] Body => body;

    public string BodyText => Encoding.UTF8.GetString(body);

    public QueryParameters Query { get; } = QueryParameters.Parse(queryText);

    /// <summary>Gets the object in the body, or null if the body is anything else.</summary>
    public JsonObject? BodyObject => JsonBytes.ReadObject(body);

    public string? Header(string name) => headers.TryGetValue(name, out string? value) ? value : null;
}
