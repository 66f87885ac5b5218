using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Determines which properties hold the message and the origin of an error if the object is the body of an error response.</summary>
internal static class ErrorRoleTranslation
{
    private const string Extension = "x-error";

    // Usual names of the property with the message, the most reliable first. They apply where no property has the extension.
    private static readonly string[] UsualMessages = ["message", "detail", "error_description", "errorMessage", "error_message", "title"];

    /// <param name="shape">The object.</param>
    /// <param name="properties">The properties of its class, in the order of the shape.</param>
    /// <param name="context">Receives extensions that are not valid.</param>
    public static ErrorRoles Of(ObjectShape shape, IReadOnlyList<Property> properties, TranslationContext context)
    {
        string? message = null;
        string? upstream = null;
        for (int i = 0; i < properties.Count; i++)
        {
            if (shape.Properties[i].Schema.Origin.Extension(Extension) is not { } role)
            {
                continue;
            }

            switch (role.Text(), properties[i].Type)
            {
                case ("message", ScalarType { Scalar: Scalar.String }):
                    message ??= properties[i].Name;
                    break;
                case ("upstream", ScalarType { Scalar: Scalar.Boolean }):
                    upstream ??= properties[i].Name;
                    break;
                default:
                    const string Expected = "it must be 'message' on a string property or 'upstream' on a boolean property";
                    context.Report(DiagnosticCatalog.ExtensionIgnored(role.Location, Extension, Expected));
                    break;
            }
        }

        return new ErrorRoles(message ?? UsualMessage(properties), upstream);
    }

    private static string? UsualMessage(IReadOnlyList<Property> properties)
    {
        int best = UsualMessages.Length;
        string? message = null;
        for (int i = 0; i < properties.Count; i++)
        {
            int rank = Array.IndexOf(UsualMessages, properties[i].WireName, 0, best);
            if (rank >= 0 && properties[i].Type is ScalarType { Scalar: Scalar.String })
            {
                (best, message) = (rank, properties[i].Name);
            }
        }

        return message;
    }
}
