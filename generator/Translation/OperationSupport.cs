using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Which operations cannot be called yet. One that cannot is left out alone, with a reason.</summary>
internal static class OperationSupport
{
    /// <summary>Why the operation is left out; null where it is not.</summary>
    public static Problem? Refusal(Operation operation, ShapeReader shapes)
    {
        if (operation.RequestBody is { Content.Count: > 0 } body && MediaTypes.Json(body.Content) is null)
        {
            return Problems.BodyNotSupported(body.Place, operation.ToString(), body.Content[0].Name);
        }

        return null;
    }
}
