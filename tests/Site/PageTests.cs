using System.Collections.Concurrent;
using Truto.Generated.Tests.Site.Browsing;
using Truto.Generated.Tests.Site.Pages;

namespace Truto.Generated.Tests.Site;

/// <summary>Opens the pages of the site in a browser.</summary>
[Collection(SiteCollection.Name)]
[Trait("Category", "Slow")]
public sealed class PageTests(BuiltSite site, Chromium chromium, ITestOutputHelper output)
{
    // Diagnostics and the API reference have many pages of one form.
    private IEnumerable<string> Samples => site.Pages
        .Where(page => !page.StartsWith("diagnostics/", StringComparison.Ordinal) && !page.StartsWith("api/", StringComparison.Ordinal))
        .Concat(
        [
            "api/index.html", "api/library/Truto.Generated.html", "api/library/Truto.Generated.ApiClientOptions.html",
            "api/shop/Acme.Shop.Category.html",
            "api/shop/Acme.Shop.IProductsClient.html", "api/shop/Acme.Shop.Payment.html", "diagnostics/OAG0101.html", "diagnostics/OAG0601.html",
        ]);

    [Fact(Explicit = true)]
    public async Task Pages_load_without_errors_and_fit_360_pixels()
    {
        await site.AssertBuiltAsync();
        ConcurrentBag<string> problems = [];
        await ForEachAsync(site.Pages, isDark: false, width: 360, async (page, path) =>
        {
            await page.LoadAsync(new Uri(site.Address, path));
            if (await page.OverflowAsync() is > 0 and var pixels)
            {
                problems.Add($"{path}: {pixels} pixels too wide");
            }

            page.TakeProblems().ForEach(problem => problems.Add($"{path}: {problem}"));
        });

        output.WriteLine($"Site: {site.Pages.Count} pages loaded, {problems.Count} problems");
        Assert.True(problems.IsEmpty, string.Join("\n", problems.Order(StringComparer.Ordinal)));
    }

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_are_accessible(bool isDark)
    {
        await site.AssertBuiltAsync();
        ConcurrentBag<string> violations = [];
        string[] pages = [.. Samples];
        await ForEachAsync(pages, isDark, width: 1280, async (page, path) =>
        {
            await page.LoadAsync(new Uri(site.Address, path));
            foreach (string violation in await page.AccessibilityViolationsAsync())
            {
                violations.Add($"{path}: {violation}");
            }
        });

        output.WriteLine($"Site, {(isDark ? "dark" : "light")}: {violations.Count} accessibility violations on {pages.Length} pages");
        Assert.True(violations.IsEmpty, string.Join("\n", violations.Order(StringComparer.Ordinal)));
    }

    [Fact(Explicit = true)]
    public async Task The_keyboard_reaches_content_menu_and_search()
    {
        await site.AssertBuiltAsync();
        await using BrowserPage page = await chromium.OpenAsync();
        await page.LoadAsync(new Uri(site.Address, "paging.html"));

        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await FocusedAsync(page, "textContent"));
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("article", await FocusedAsync(page, "localName"));

        Assert.True(await TabToAsync(page, "#navbar a"), "no link of the menu is reached");
        Assert.True(await TabToAsync(page, "#toc a"), "no page of the contents is reached");
        Assert.True(await TabToAsync(page, "#search-query"), "the search is not reached");
        await page.Page.Keyboard.TypeAsync("idempotency");
        await page.Page.Locator("#search-results a").First.WaitForAsync();
        Assert.Empty(page.TakeProblems());
    }

    [Fact(Explicit = true)]
    public async Task On_a_phone_the_keyboard_opens_the_contents()
    {
        await site.AssertBuiltAsync();
        await using BrowserPage page = await chromium.OpenAsync(width: 360);
        await page.LoadAsync(new Uri(site.Address, "paging.html"));

        Assert.True(await TabToAsync(page, "[data-bs-target='#tocOffcanvas']"), "the button of the contents is not reached");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator("#toc a").First.WaitForAsync();
        Assert.True(await TabToAsync(page, "#toc a", fromStart: false), "no page of the contents is reached");
    }

    private static Task<string> FocusedAsync(BrowserPage page, string property) =>
        page.Page.EvaluateAsync<string>($"() => document.activeElement.{property}");

    private static async Task<bool> TabToAsync(BrowserPage page, string selector, bool fromStart = true)
    {
        if (fromStart)
        {
            await page.Page.Locator(".skip-link").FocusAsync();
        }

        for (int presses = 0; presses < 200; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return true;
            }
        }

        return false;
    }

    // Two tabs, because a page mostly waits.
    private async Task ForEachAsync(IEnumerable<string> paths, bool isDark, int width, Func<BrowserPage, string, Task> visit)
    {
        ConcurrentQueue<string> open = new(paths);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            await using BrowserPage page = await chromium.OpenAsync(width, isDark);
            while (open.TryDequeue(out string? path))
            {
                await visit(page, path);
            }
        }));
    }
}
