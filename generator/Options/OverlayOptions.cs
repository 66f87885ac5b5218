using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>The settings of a file that is an overlay.</summary>
/// <param name="Name">The path under which an <c>OpenApiDescription</c> item lists it, or its own path if it was found beside a description.</param>
internal sealed record OverlayOptions(string Name)
{
    /// <summary>Returns the settings of a file, or null for a file that is not an overlay.</summary>
    public static OverlayOptions? Of(AdditionalText text, AnalyzerConfigOptionsProvider provider) =>
        new ItemMetadata(text, provider.GetOptions(text)).Value("Overlay") is { } name ? new OverlayOptions(name) : null;
}
