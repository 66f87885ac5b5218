using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// The responses of an operation that mean success: those of 2xx; where there is none, those of 3xx; where there is none of these
/// either, <c>default</c>. Beside 2xx, 304 is a success too: nothing is wrong, and there is nothing new. Of HEAD, which asks about a resource,
/// declared statuses of 4xx are successes too: they are what was asked for.
/// </summary>
internal static class SuccessResponses
{
    private const int NotModified = 304;

    // These say nothing of the resource: the client acts on them by itself.
    private static readonly HashSet<int> OfTheCall = [401, 407, 408, 425, 429];

    public static IReadOnlyList<SuccessResponse> Of(Operation operation)
    {
        List<SuccessResponse> all = [];
        foreach (Response response in operation.Responses)
        {
            if (StatusCodes.Parse(response.Status) is { } status)
            {
                all.Add(new SuccessResponse(response, status));
            }
        }

        foreach (int wanted in new[] { 2, 3, 0 })
        {
            if (all.Exists(one => StatusCodes.Class(one.Status) == wanted))
            {
                return all.FindAll(one =>
                    StatusCodes.Class(one.Status) == wanted || (wanted == 2 && one.Status == NotModified) || IsAnswerOfHead(one.Status));
            }
        }

        return all.FindAll(one => IsAnswerOfHead(one.Status));

        bool IsAnswerOfHead(int status) => operation.Method == "HEAD" && status is >= 400 and < 500 && !OfTheCall.Contains(status);
    }
}

/// <summary>A response that means success.</summary>
internal sealed record SuccessResponse(Response Response, int Status)
{
    /// <summary>What it carries; nothing where a response of its status cannot carry anything.</summary>
    public IReadOnlyList<MediaType> Content => StatusCodes.HasNoContent(Status) ? [] : Response.Content;
}
