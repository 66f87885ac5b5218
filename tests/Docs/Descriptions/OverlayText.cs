using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.Descriptions;

/// <summary>Composes overlays from parts of YAML.</summary>
internal static class OverlayText
{
    private const string Header = "overlay: 1.1.0\ninfo: { title: Test, version: 1.0.0 }\n";

    /// <summary>Returns the overlay that consists of a block, of its actions or of one list of actions; null if the block is none of these.</summary>
    public static string? Complete(string text) =>
        text.StartsWith("- target:", StringComparison.Ordinal) ? Header + "actions:\n" + text
        : text.StartsWith("actions:", StringComparison.Ordinal) ? Header + text
        : DescriptionSet.IsOverlay(text) ? text
        : null;

    /// <summary>Returns the name of the file with a block's overlay: that of the page, or else one of its own.</summary>
    public static string FileOf(Block block) => block.Directive["file"] is { Length: > 0 } file ? file : "test.overlay.yaml";
}
