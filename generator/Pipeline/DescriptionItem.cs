using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Options;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>An OpenApiDescription item of the project.</summary>
internal sealed record DescriptionItem(AdditionalText Text, DescriptionOptions Options)
{
    public bool IsPart => Options.Role == DescriptionRole.Part;

    /// <summary>Gets whether the build found the file beside a description; the project does not list it as a part.</summary>
    public bool IsFoundPart => Options.IsFoundPart;

    /// <summary>Returns the item of a file, or null for a file that is not a description.</summary>
    public static DescriptionItem? Of(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        DescriptionOptions.Of(text, options) is { } settings ? new DescriptionItem(text, settings) : null;
}
