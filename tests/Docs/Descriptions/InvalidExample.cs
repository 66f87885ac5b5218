using Truto.Generated.Tests.Docs.Pages;
using YamlDotNet.Core;

namespace Truto.Generated.Tests.Docs.Descriptions;

/// <summary>The invalid example of a diagnostic's page, which is reported where it belongs in a description.</summary>
internal static class InvalidExample
{
    private static readonly string[] Locations =
    [
        "", "paths", "components", "components.schemas", "components.schemas.Test", "components.schemas.Test.properties",
        "components.schemas.Test.properties.test", "components.securitySchemes", "components.parameters", "components.responses",
        "paths > /test", "paths > /test > get", "paths > /test > get > parameters", "paths > /test > get > responses", "paths > /test > post",
    ];

    // Found in the compiler's input, not in one description.
    private static readonly string[] OfProject = ["OAG05", "OAG08"];

    /// <summary>Returns the diagnostic that a block must report; null if the block is no invalid example.</summary>
    public static string? IdOf(Block block)
    {
        string id = Path.GetFileNameWithoutExtension(block.Page);
        return block.Page.StartsWith("docs/diagnostics/", StringComparison.Ordinal) && block.Section == "Invalid"
            && block.Language is "yaml" or "json"
            && !block.Directive.Has("fails") && !block.Directive.Has("file") && !OfProject.Any(one => id.StartsWith(one, StringComparison.Ordinal))
                ? id
                : null;
    }

    /// <summary>Returns whether the block reports the diagnostic as a file, as an overlay, or at one of the usual locations.</summary>
    public static bool IsReported(Block block, string id, DescriptionSet current) =>
        Sets(block, current).Any(set => Generation.Of(set).Ids.Contains(id));

    private static IEnumerable<DescriptionSet> Sets(Block block, DescriptionSet current)
    {
        yield return DescriptionSet.Single(block.Language == "json" ? "test.json" : "test.yaml", block.Code);
        if (DescriptionSet.IsOverlay(block.Code))
        {
            yield return current.With(OverlayText.FileOf(block), block.Code);
        }

        if (OverlayText.Complete(block.Code) is { } overlay)
        {
            yield return current.With(OverlayText.FileOf(block), overlay);
        }

        foreach (string location in Locations)
        {
            if (Completed(block, location, null) is { } text)
            {
                yield return DescriptionSet.Single("test.yaml", text);
            }
        }
    }

    private static string? Completed(Block block, string location, string? into)
    {
        try
        {
            return YamlText.Complete(block.Code, location, into);
        }
        catch (YamlException)
        {
            // The block is no YAML, which the file as it is reports.
            return null;
        }
    }
}
