namespace Truto.Sandbox;

/// <summary>A request that reached the sandbox.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, percent-encoded.</param>
/// <param name="Query">The query as it was sent, without the question mark.</param>
/// <param name="Headers">The headers; values of a repeated header are joined by <c>", "</c>.</param>
/// <param name="Body">The body as text.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body);
