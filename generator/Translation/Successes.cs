using Truto.Generated.SourceGeneration.Description;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// The responses of an operation that mean success: those of 2xx; where there is none, those of 3xx; where there is none of these
/// either, <c>default</c>. Beside 2xx, 304 is a success too: nothing is wrong, and there is nothing new.
/// </summary>
internal static class Successes
{
    private const int NotModified = 304;

    public static IReadOnlyList<Success> Of(Operation operation)
    {
        List<Success> all = [];
        foreach (Response response in operation.Responses)
        {
            if (Statuses.Parse(response.Status) is { } status)
            {
                all.Add(new Success(response, status));
            }
        }

        foreach (int wanted in new[] { 2, 3, 0 })
        {
            if (all.Exists(one => Statuses.Class(one.Status) == wanted))
            {
                return all.FindAll(one => Statuses.Class(one.Status) == wanted || (wanted == 2 && one.Status == NotModified));
            }
        }

        return [];
    }
}

/// <summary>A response that means success.</summary>
internal sealed record Success(Response Response, int Status)
{
    /// <summary>What it carries; nothing where a response of its status cannot carry anything.</summary>
    public IReadOnlyList<MediaType> Content => Statuses.HasNoContent(Status) ? [] : Response.Content;
}
