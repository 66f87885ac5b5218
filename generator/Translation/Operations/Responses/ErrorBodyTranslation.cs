using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>Translates the bodies of error responses.</summary>
internal static class ErrorBodyTranslation
{
    /// <summary>The bodies of failures, the most specific status first.</summary>
    public static EquatableArray<ErrorBody> Of(Operation operation, string operationName, TypeTranslation types)
    {
        var bodies = new List<ErrorBody>();
        HashSet<Response> successes = [.. SuccessResponses.Of(operation).Select(success => success.Response)];
        foreach (Response response in operation.Responses)
        {
            if (successes.Contains(response) || StatusOf(response.Status) is not { } status || MediaTypes.Json(response.Content) is not { Schema: { } schema })
            {
                continue;
            }

            string suffix = status == 0 ? "Error" : "Error" + response.Status;
            bodies.Add(new ErrorBody(status, types.Use(schema, ResponseTranslation.NameOf(response, operationName, suffix))));
        }

        return bodies
            .Where(body => body.Type != Wider(body, bodies)?.Type)
            .OrderBy(body => body.Status switch { 0 => 2, < 10 => 1, _ => 0 })
            .ToEquatableArray();
    }

    // What is read when the body is not listed: its range's, else the default's. One that says the same need not be told.
    private static ErrorBody? Wider(ErrorBody body, List<ErrorBody> bodies) =>
        bodies.FirstOrDefault(wider => body.Status >= 100 && wider.Status == body.Status / 100)
        ?? bodies.FirstOrDefault(wider => body.Status != 0 && wider.Status == 0);

    // Null for what is no failure.
    private static int? StatusOf(string key) => StatusCodes.Parse(key) is { } status && StatusCodes.Class(status) is 0 or 3 or 4 or 5 ? status : null;
}
