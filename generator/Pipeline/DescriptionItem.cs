using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Options;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A file that the project declares as a description.</summary>
internal sealed record DescriptionItem(AdditionalText Text, DescriptionOptions Options)
{
    public bool IsPart => Options.Role == DescriptionRole.Part;

    /// <summary>Whether nobody listed it as a part: it lies beside a description.</summary>
    public bool IsFoundPart => Options.IsFoundPart;

    /// <summary>The item of a file, or null for a file that is no description.</summary>
    public static DescriptionItem? Of(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        DescriptionOptions.Of(text, options) is { } settings ? new DescriptionItem(text, settings) : null;
}
