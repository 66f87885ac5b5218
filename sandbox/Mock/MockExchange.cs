namespace Truto.Generated.Mock;

/// <summary>A request that reached the mock, and its response.</summary>
public sealed record MockExchange
{
    internal MockExchange()
    {
    }

    /// <summary>Gets the HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the path, percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the query as it was sent, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Gets the headers of the request; values of a repeated header are joined by <c>", "</c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets the body of the request as text.</summary>
    public required string Body { get; init; }

    /// <summary>Gets the <c>operationId</c>; null if the request matched no operation, or one without an id.</summary>
    public string? OperationId { get; init; }

    /// <summary>Gets the status of the response.</summary>
    public required int Status { get; init; }

    /// <summary>Gets the media type of the response; null for no body.</summary>
    public string? ResponseContentType { get; init; }

    /// <summary>Gets the body of the response as text.</summary>
    public required string ResponseBody { get; init; }

    /// <summary>Gets the rules of the description that the request violates.</summary>
    public required IReadOnlyList<MockProblem> Problems { get; init; }

    /// <summary>
    /// Gets the rules of the description that the response violates: of a function of
    /// <see cref="OpenApiMock.On(string, Func{MockRequest, MockResponse})"/>, of an example that the request named, or because no value fits the
    /// schema.
    /// </summary>
    public required IReadOnlyList<MockProblem> ResponseProblems { get; init; }
}
