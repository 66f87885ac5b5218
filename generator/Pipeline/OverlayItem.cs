using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Options;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A file of the project that is an overlay.</summary>
internal sealed record OverlayItem(AdditionalText Text, OverlayOptions Options)
{
    /// <summary>Returns the item of a file, or null for a file that is not an overlay.</summary>
    public static OverlayItem? Of(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        OverlayOptions.Of(text, options) is { } settings ? new OverlayItem(text, settings) : null;
}

/// <summary>An overlay that was read.</summary>
/// <param name="Name">The name under which items list it.</param>
/// <param name="File">The file. Its links are relative, because references in an overlay are references of the description.</param>
internal sealed record OverlayFile(string Name, ReadFile File);

/// <summary>The overlays that the item of a file lists.</summary>
/// <param name="Path">The file.</param>
/// <param name="Names">The names of the overlays in order.</param>
internal sealed record OverlayList(string Path, EquatableArray<string> Names);
