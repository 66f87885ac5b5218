using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// The responses of an operation, divided into successes and failures. Successes are the 2xx responses; without them, the 3xx responses; without
/// those, <c>default</c>. Besides 2xx, 304 (Not Modified) is also a success. A HEAD request asks whether a resource exists, so declared 4xx
/// responses are successes of HEAD.
/// </summary>
/// <param name="Successes">In document order.</param>
/// <param name="Failures">In document order, without 1xx.</param>
internal sealed record OperationResponses(IReadOnlyList<StatusResponse> Successes, IReadOnlyList<StatusResponse> Failures)
{
    private const int NotModified = 304;

    // Status codes that are about the request, not about the resource.
    private static readonly HashSet<int> RequestFailures = [401, 407, 408, 425, 429];

    public static OperationResponses Of(Operation operation)
    {
        List<StatusResponse> all = [];
        foreach (Response response in operation.Responses)
        {
            if (StatusCodes.Parse(response.Status) is { } status)
            {
                all.Add(new StatusResponse(response, status));
            }
        }

        int success = Array.Find([2, 3, 0], wanted => all.Exists(one => StatusCodes.ClassOf(one.Status) == wanted));
        List<StatusResponse> successes = all.FindAll(IsSuccess);
        return new OperationResponses(successes, all.FindAll(one => StatusCodes.ClassOf(one.Status) is 0 or 3 or 4 or 5 && !IsSuccess(one)));

        bool IsSuccess(StatusResponse one) =>
            StatusCodes.ClassOf(one.Status) == success
            || (success == 2 && one.Status == NotModified)
            || (operation.Method == "HEAD" && one.Status is >= 400 and < 500 && !RequestFailures.Contains(one.Status));
    }
}

/// <summary>A response and its status code.</summary>
/// <param name="Response">The response.</param>
/// <param name="Status">The key of the response, as <see cref="StatusCodes"/> parses it.</param>
internal sealed record StatusResponse(Response Response, int Status)
{
    /// <summary>Gets the declared content; empty if a response with the status code cannot have content.</summary>
    public IReadOnlyList<MediaType> Content => StatusCodes.HasNoContent(Status) ? [] : Response.Content;
}
