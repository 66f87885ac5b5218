using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Truto.Generated.Tests.Docs.Pages;

internal static class MarkdownAttributes
{
    /// <summary>Returns the id that links to a heading use.</summary>
    public static string GetAttributesId(this HeadingBlock heading) => heading.TryGetAttributes()?.Id ?? "";
}
