using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG01xx: the text of a file.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor InvalidJsonDescriptor = new(
        "OAG0101",
        "The description is not valid JSON",
        "This is not valid JSON: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0101.md");

    public static Problem InvalidJson(Place place, string what) => Of(InvalidJsonDescriptor, place, what);
}
