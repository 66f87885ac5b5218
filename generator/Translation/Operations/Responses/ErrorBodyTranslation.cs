using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// The JSON bodies of failures. For example, <c>404</c> and <c>default</c> with the schema <c>Problem</c> become one error body for
/// <c>default</c>.
/// </summary>
internal static class ErrorBodyTranslation
{
    /// <summary>Returns the error bodies of an operation, the most specific status first.</summary>
    public static EquatableArray<ErrorBody> Of(Operation operation, string operationName, TypeTranslation types)
    {
        var bodies = new List<ErrorBody>();
        foreach ((Response response, int status) in OperationResponses.Of(operation).Failures)
        {
            if (BodyContent.Json(response.Content, types.Shapes) is { Schema: { } schema })
            {
                string suffix = status == 0 ? "Error" : "Error" + response.Status;
                bodies.Add(new ErrorBody(status, types.Use(schema, ResponseTranslation.NameOf(response, operationName, suffix))));
            }
        }

        return bodies
            .Where(body => body.Type != FallbackOf(body, bodies)?.Type)
            .OrderBy(body => body.Status switch { 0 => 2, < 10 => 1, _ => 0 })
            .ToEquatableArray();
    }

    // The body that is read if a status is not listed: that of its range, else that of default.
    private static ErrorBody? FallbackOf(ErrorBody body, List<ErrorBody> bodies) =>
        bodies.FirstOrDefault(other => body.Status >= 100 && other.Status == StatusCodes.ClassOf(body.Status))
        ?? bodies.FirstOrDefault(other => body.Status != 0 && other.Status == 0);
}
