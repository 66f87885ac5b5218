using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// The JSON bodies of failures, or their XML bodies without JSON. For example, <c>404</c> and <c>default</c> with the schema <c>Problem</c>
/// become one error body for <c>default</c>.
/// </summary>
internal static class ErrorBodyTranslation
{
    /// <summary>Returns the error bodies of an operation, the most specific status first.</summary>
    public static EquatableArray<ErrorBody> Of(Operation operation, string operationName, TypeTranslation types)
    {
        var bodies = new List<ErrorBody>();
        foreach ((Response response, int status) in OperationResponses.Of(operation).Failures)
        {
            MediaType? json = BodyContent.Json(response.Content, types.Shapes);
            MediaType? type = json ?? response.Content.FirstOrDefault(content => types.Xml.RootOf(content, isSent: false) is not null);
            if (type is { Schema: { } schema })
            {
                string suffix = status == 0 ? "Error" : "Error" + response.Status;
                bodies.Add(new ErrorBody(status, types.Use(schema, ResponseTranslation.NameOf(response, operationName, suffix)))
                {
                    XmlRoot = json is null ? types.Xml.RootOf(type, isSent: false) : null,
                });
            }
        }

        return bodies
            .Where(body => FallbackOf(body, bodies) is not { } fallback || body.Type != fallback.Type || body.XmlRoot != fallback.XmlRoot)
            .OrderBy(body => body.Status switch { 0 => 2, < 10 => 1, _ => 0 })
            .ToEquatableArray();
    }

    // The body that is read if a status is not listed: that of its range, else that of default.
    private static ErrorBody? FallbackOf(ErrorBody body, List<ErrorBody> bodies) =>
        bodies.FirstOrDefault(other => body.Status >= 100 && other.Status == StatusCodes.ClassOf(body.Status))
        ?? bodies.FirstOrDefault(other => body.Status != 0 && other.Status == 0);
}
