using System.Text.RegularExpressions;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs;

/// <summary>The navigation of the site (<c>toc.yml</c>) lists every page, and only pages that exist.</summary>
public sealed partial class NavigationTests
{
    private static readonly string Docs = Repository.PathOf("docs");

    private static readonly (string Toc, string Link)[] Entries =
    [
        .. Directory.EnumerateFiles(Docs, "toc.yml", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Docs, file).Split(Path.DirectorySeparatorChar) is not ["api", "library" or "shop", ..])
            .SelectMany(file => Link().Matches(File.ReadAllText(file)).Select(match => (file, match.Groups["link"].Value))),
    ];

    [Fact]
    public void Every_entry_exists() => Assert.Empty(Entries
        .Where(entry => !entry.Link.StartsWith("library/", StringComparison.Ordinal) && !entry.Link.StartsWith("shop/", StringComparison.Ordinal))
        .Where(entry => !Path.Exists(Target(entry)))
        .Select(entry => $"{Path.GetRelativePath(Repository.Root, entry.Toc)}: '{entry.Link}' does not exist"));

    [Fact]
    public void Every_page_has_an_entry()
    {
        HashSet<string> listed = [.. Entries.Select(Target)];
        Assert.Empty(DocPage.All
            .Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && page != "docs/index.md")
            .Where(page => !listed.Contains(Path.GetFullPath(Repository.PathOf(page))))
            .Select(page => $"'{page}' is in no toc.yml"));
    }

    private static string Target((string Toc, string Link) entry) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(entry.Toc)!, entry.Link));

    [GeneratedRegex(@"\bhref: (?<link>[^\s}]+)")]
    private static partial Regex Link();
}
