using Truto.Generated.Tests.Site.Browsing;

namespace Truto.Generated.Tests.Site;

/// <summary>What the browser's page records: without this, the other tests would pass on any page.</summary>
[Trait("Category", "Slow")]
public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact(Explicit = true)]
    public async Task Errors_foreign_requests_violations_and_overflow_are_found()
    {
        string folder = Directory.CreateTempSubdirectory("site").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "index.html"),
            """
            <!doctype html><html><head><script src="missing.js"></script></head>
            <body><img src="https://pictures.invalid/a.png"><div style="width: 500px">wide</div>
            <script>console.error('wrong'); throw new Error('thrown');</script></body></html>
            """,
            TestContext.Current.CancellationToken);
        await using FileServer server = await FileServer.StartAsync(folder);
        await using BrowserPage page = await chromium.OpenAsync(width: 360);

        await page.Page.GotoAsync(server.Address.ToString());

        Assert.Contains("console: wrong", page.Problems);
        Assert.Contains(page.Problems, problem => problem.StartsWith("script: ", StringComparison.Ordinal)
            && problem.Contains("thrown", StringComparison.Ordinal));
        Assert.Contains("requests https://pictures.invalid/a.png", page.Problems);
        Assert.Contains(page.Problems, problem => problem.StartsWith("404 ", StringComparison.Ordinal));
        Assert.Contains(await page.AccessibilityViolationsAsync(), violation => violation.StartsWith("image-alt: ", StringComparison.Ordinal));
        Assert.InRange(await page.OverflowAsync(), 100, 200);
        Directory.Delete(folder, recursive: true);
    }
}
