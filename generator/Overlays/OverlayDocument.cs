using Truto.Generated.SourceGeneration.Overlays.JsonPath;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>An overlay: a list of changes to a description.</summary>
/// <param name="File">The file with the overlay.</param>
/// <param name="Extends">The reference to the description that the overlay is made for, or null.</param>
/// <param name="Actions">The actions in order, without those that are invalid.</param>
internal sealed record OverlayDocument(SourceFile File, ScalarNode? Extends, IReadOnlyList<OverlayAction> Actions);

/// <summary>An action of an overlay.</summary>
/// <param name="File">The file with the overlay.</param>
/// <param name="Target">Selects the values that are changed.</param>
internal abstract record OverlayAction(SourceFile File, OverlayPath Target);

/// <summary>Removes the selected values from their objects and arrays.</summary>
internal sealed record RemoveAction(SourceFile File, OverlayPath Target) : OverlayAction(File, Target);

/// <summary>Merges a value with each selected value.</summary>
/// <param name="File">The file with the overlay.</param>
/// <param name="Target">Selects the values that are changed.</param>
/// <param name="Value">The value.</param>
internal sealed record UpdateAction(SourceFile File, OverlayPath Target, Node Value) : OverlayAction(File, Target);

/// <summary>Merges a value of the description with each selected value.</summary>
/// <param name="File">The file with the overlay.</param>
/// <param name="Target">Selects the values that are changed.</param>
/// <param name="Source">Selects the value that is copied.</param>
internal sealed record CopyAction(SourceFile File, OverlayPath Target, OverlayPath Source) : OverlayAction(File, Target);

/// <summary>A path in an overlay.</summary>
/// <param name="Text">The string that contains the path.</param>
/// <param name="Query">The path.</param>
internal sealed record OverlayPath(ScalarNode Text, JsonPathQuery Query)
{
    /// <summary>
    /// Returns the range in the file of a range of the path; null if the file writes the path with escapes or line breaks, so that its characters
    /// are elsewhere.
    /// </summary>
    public static TextRange? RangeInFile(ScalarNode text, TextRange range)
    {
        int quote = text.Range.Length == text.Text.Length + 2 ? 1 : 0;
        return text.Range.Length == text.Text.Length + (2 * quote)
            ? new TextRange(text.Range.Start + quote + range.Start, range.Length)
            : null;
    }
}
