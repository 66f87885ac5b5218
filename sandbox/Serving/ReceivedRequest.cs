using System.Text;

namespace Truto.Generated.Serving;

/// <summary>A request, independent of the host that received it.</summary>
internal class ReceivedRequest(string method, string path, string queryText, IReadOnlyDictionary<string, string> headers, byte[] body)
{
    public string Method => method;

    /// <summary>Gets the path, percent-encoded.</summary>
    public string Path => path;

    /// <summary>
    /// Gets the decoded path segments: <c>/a/b%2Fc</c> is <c>a</c> and <c>b/c</c>. A trailing slash gives an empty last segment.
    /// </summary>
    public string[] Steps { get; } = [.. path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];

    /// <summary>Gets the query without the question mark.</summary>
    public string QueryText => queryText;

    /// <summary>Gets the headers; values of a repeated header are joined by <c>", "</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers => headers;

    public byte[] Body => body;

    public string BodyText => Encoding.UTF8.GetString(body);

    public string? Header(string name) => headers.TryGetValue(name, out string? value) ? value : null;
}
