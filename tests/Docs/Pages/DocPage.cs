using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Truto.Generated.Tests.Docs.Pages;

/// <summary>A page of the documentation.</summary>
internal sealed class DocPage
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private readonly MarkdownDocument document;

    private DocPage(string path, string text)
    {
        Path = path;
        Text = text.ReplaceLineEndings("\n");
        document = Markdown.Parse(Text, Pipeline);
        Blocks = [.. ReadBlocks()];
    }

    /// <summary>Gets the page's path from the repository's folder.</summary>
    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Gets the ids of the headings.</summary>
    public IReadOnlyCollection<string> Anchors => [.. document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributesId())];

    /// <summary>Gets the addresses of links and images, with their lines.</summary>
    public IEnumerable<(string Url, int Line)> Links => document.Descendants<LinkInline>().Select(link => (link.Url ?? "", link.Line + 1));

    /// <summary>Gets the pages: README, the documentation, and other pages that packages contain.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "runtime/README.md" }.Where(path => File.Exists(Repository.PathOf(path))),
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.StartsWith("docs/api/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static DocPage Read(string path) => new(path, File.ReadAllText(Repository.PathOf(path)));

    public static DocPage Of(string text, string path = "docs/page.md") => new(path, text);

    private IEnumerable<Block> ReadBlocks()
    {
        string section = "";
        (Directive Directive, int Line)? open = null;
        foreach (Markdig.Syntax.Block node in document.Descendants<LeafBlock>())
        {
            if (node is not FencedCodeBlock && open is { } alone)
            {
                yield return new Block(Path, null, "", alone.Line, section, alone.Directive);
                open = null;
            }

            switch (node)
            {
                case HeadingBlock heading:
                    section = heading.Inline?.FirstChild is null ? "" : TextOf(heading.Inline);
                    break;
                case HtmlBlock html when Directive.Read(html.Lines.ToString()) is { } directive:
                    open = (directive, html.Line + 1);
                    break;
                case FencedCodeBlock fence:
                    yield return new Block(
                        Path, fence.Info ?? "", fence.Lines.ToString(), fence.Line + 2, section, open?.Directive ?? Directive.None);
                    open = null;
                    break;
            }
        }
    }

    private static string TextOf(ContainerInline inline) =>
        string.Concat(inline.Descendants().Select(part => part is LiteralInline literal ? literal.Content.ToString()
            : part is CodeInline code ? code.Content
            : ""));
}
