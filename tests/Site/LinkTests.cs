using Truto.Generated.Tests.Site.Pages;

namespace Truto.Generated.Tests.Site;

/// <summary>Checks the links of the site, without a browser.</summary>
[Collection(SiteCollection.Name)]
[Trait("Category", "Slow")]
public sealed class LinkTests(BuiltSite site, ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task No_link_and_no_anchor_is_dead()
    {
        await site.AssertBuiltAsync();
        LinkChecker checker = new();
        string[] dead = [.. site.Pages.SelectMany(checker.Problems)];
        string[] deadInNavigation =
        [
            .. BuiltSite.NavigationLinks().Where(one => checker.Problem(one.Navigation, one.Link) is not null)
                .Select(one => $"{one.Navigation}: '{one.Link}'"),
        ];

        output.WriteLine($"Site: {site.Pages.Count} pages, {dead.Length + deadInNavigation.Length} dead links");
        Assert.True(site.Pages.Count > 200, $"{site.Pages.Count} pages");
        Assert.True(dead.Length + deadInNavigation.Length == 0, string.Join("\n", dead.Concat(deadInNavigation)));
    }

    [Fact(Explicit = true)]
    public async Task Every_guide_and_diagnostic_is_reached_by_the_navigation()
    {
        await site.AssertBuiltAsync();
        string[] reached =
        [
            .. BuiltSite.NavigationLinks().Select(one => new Uri(new Uri("http://site/" + one.Navigation), one.Link).AbsolutePath.TrimStart('/')),
        ];
        string[] pages =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => Path.ChangeExtension(Path.GetRelativePath(Repository.PathOf("docs"), file), ".html").Replace('\\', '/')),
        ];

        Assert.Empty(pages.Except(reached).Except(["index.html"]));
    }
}
