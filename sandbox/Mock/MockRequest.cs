using System.Text.Json.Nodes;
using Truto.Generated.Mock.Requests;

namespace Truto.Generated.Mock;

/// <summary>A request to an operation, for the functions of <see cref="OpenApiMock.On(string, Func{MockRequest, MockResponse})"/>.</summary>
public sealed class MockRequest
{
    private readonly ReadRequest request;

    internal MockRequest(ReadRequest request) => this.request = request;

    /// <summary>Gets the <c>operationId</c>, or null if the operation has none.</summary>
    public string? OperationId => request.Operation.OperationId;

    /// <summary>Gets the HTTP method.</summary>
    public string Method => request.Received.Method;

    /// <summary>Gets the path, percent-encoded.</summary>
    public string Path => request.Received.Path;

    /// <summary>Gets the query as it was sent, without the question mark.</summary>
    public string Query => request.Received.QueryText;

    /// <summary>Gets the headers; values of a repeated header are joined by <c>", "</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers => request.Received.Headers;

    /// <summary>Gets the declared parameters that were sent, by name, as the JSON values that their schemas describe.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Parameters => request.Parameters;

    /// <summary>Gets the body as text.</summary>
    public string Body => request.Received.BodyText;

    /// <summary>Gets the body as JSON, or the fields of a form; null if it is neither.</summary>
    public JsonNode? Json => request.Body.Json;

    /// <summary>Gets the rules of the description that the request violates; none in a strict mock.</summary>
    public IReadOnlyList<MockProblem> Problems => request.Problems;
}
