using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Http;

/// <summary>A request, free of the host that received it.</summary>
internal sealed class SandboxRequest(
    string method,
    string path,
    string queryText,
    IReadOnlyDictionary<string, string> headers,
    byte[] body)
{
    /// <summary>The largest body that is read; what is larger gets 413.</summary>
    public const int MaxBodySize = 64 * 1024;

    public string Method => method;

    /// <summary>The path, still percent-encoded.</summary>
    public string Path => path;

    /// <summary>The steps of the path, decoded: <c>/a/b%2Fc</c> is <c>a</c> and <c>b/c</c>. An empty step, as a slash at the end makes, is one too.</summary>
    public string[] Steps { get; } = [.. path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];

    /// <summary>The query without the question mark.</summary>
    public string QueryText => queryText;

    public IReadOnlyDictionary<string, string> Headers => headers;

    public byte[] Body => body;

    public string BodyText => Encoding.UTF8.GetString(body);

    public QueryParameters Query { get; } = QueryParameters.Parse(queryText);

    /// <summary>The object in the body; null when it holds anything else.</summary>
    public JsonObject? BodyObject => JsonBytes.ReadObject(body);

    public string? Header(string name) => headers.TryGetValue(name, out string? value) ? value : null;
}
