using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>What a call returns when it succeeds.</summary>
internal static class ResponseTranslation
{
    /// <summary>
    /// The response of success: of those with a 2xx status the first with JSON, else the first with a body, else the first;
    /// without any, <c>default</c>.
    /// </summary>
    public static Description.Response? SuccessOf(Description.Operation operation)
    {
        IReadOnlyList<Description.Response> successes = [.. operation.Responses.Where(response => response.Status is ['2', _, _])];
        return successes.FirstOrDefault(response => MediaTypes.Json(response.Content) is not null)
            ?? successes.FirstOrDefault(response => response.Content.Count > 0)
            ?? (successes.Count > 0 ? successes[0] : null)
            ?? operation.Responses.FirstOrDefault(response => response.Status == "default");
    }

    public static Result Of(Description.Operation operation, string operationName, TypeTranslation types)
    {
        if (SuccessOf(operation) is not { Content.Count: > 0 } response || operation.Method == "HEAD")
        {
            return new NoResult();
        }

        return MediaTypes.Json(response.Content) is { } json
            ? new JsonResult(types.Use(json.Schema, NameOf(response, operationName, "Response")), MediaTypes.NameOf(json))
            : new StreamResult(response.Content[0].Name.Trim());
    }

    /// <summary>What to call an inline schema of a response: by its component where it is one, else by the operation.</summary>
    public static string NameOf(Description.Response response, string operationName, string suffix) =>
        response.At.Path is { Parent.Step: "responses", Parent.Parent.Step: "components" } path
            ? Identifier.Inside(Identifier.Pascal(path.Step), "response")
            : operationName + suffix;
}
