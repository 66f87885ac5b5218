using System.Collections.Concurrent;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs;

/// <summary>Links between pages, to files of the repository and to headings lead somewhere. Links to other hosts are not followed.</summary>
public sealed class LinkTests
{
    private static readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> Anchors = [];

    [Fact]
    public void No_link_and_no_anchor_is_dead()
    {
        string[] dead = [.. DocPage.All.Select(DocPage.Read).SelectMany(page => Problems(page))];
        Assert.True(dead.Length == 0, "\n" + string.Join("\n", dead));
    }

    [Fact]
    public void A_dead_link_and_a_dead_anchor_are_found()
    {
        DocPage page = DocPage.Of("# Title\n\n[a](missing.md) [b](#other)\n\n[c](#title) [d](https://example.com/x)\n");

        Assert.Equal(["docs/page.md(3,1): 'missing.md' does not exist", "docs/page.md(3,1): '#other' has no such heading"], Problems(page));
    }

    private static IEnumerable<string> Problems(DocPage page)
    {
        foreach ((string url, int line) in page.Links)
        {
            if (url.Contains("://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal)
                || url.StartsWith("xref:", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = url.Split('#', 2);
            string target = parts[0].Length == 0 ? page.Path : Resolved(page.Path, Uri.UnescapeDataString(parts[0]));
            if (target != page.Path && !File.Exists(Repository.PathOf(target)) && !Directory.Exists(Repository.PathOf(target)))
            {
                yield return $"{page.Path}({line},1): '{url}' does not exist";
            }
            else if (parts.Length > 1 && target.EndsWith(".md", StringComparison.Ordinal)
                && !(target == page.Path ? page.Anchors : Anchors.GetOrAdd(target, path => DocPage.Read(path).Anchors)).Contains(parts[1]))
            {
                yield return $"{page.Path}({line},1): '{url}' has no such heading";
            }
        }
    }

    private static string Resolved(string page, string link) => Path
        .GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, link)))
        .Replace('\\', '/');
}
