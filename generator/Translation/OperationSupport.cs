using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Which operations cannot be called yet. One that cannot is left out alone, with a reason.</summary>
internal static class OperationSupport
{
    /// <summary>Why the operation is left out; null where it is not.</summary>
    public static Problem? Refusal(Operation operation, ShapeReader shapes, string? baseAddress)
    {
        if (ServerTranslation.IsElsewhere(operation, baseAddress))
        {
            return Problems.ServedElsewhere(operation.Servers[0].Place, operation.ToString(), operation.Servers[0].Url);
        }

        if (operation.RequestBody is { Content.Count: > 0 } body && MediaTypes.Json(body.Content) is null)
        {
            return Problems.BodyNotSupported(body.Place, operation.ToString(), body.Content[0].Name);
        }

        foreach (Parameter parameter in operation.Parameters)
        {
            if (!ParameterTranslation.IsSaidElsewhere(parameter) && ParameterTranslation.StyleOf(parameter, shapes) is null)
            {
                return Problems.ParameterNotSupported(parameter.Place, operation.ToString(), parameter.Name, HowSent(parameter));
            }
        }

        return null;
    }

    private static string HowSent(Parameter parameter) => parameter switch
    {
        { In: ParameterPlace.Cookie } => "in a cookie",
        { In: ParameterPlace.QueryString } => "as the whole query",
        { Content.Count: > 0 } => $"as {parameter.Content[0].Name}",
        _ => "in style " + StyleName(parameter.Style) + (parameter.Schema is { Types: JsonTypes.Array } ? " with a list" : " with an object"),
    };

    private static string StyleName(ParameterStyle style)
    {
        string name = style.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
