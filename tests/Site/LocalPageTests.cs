using System.Text;
using Microsoft.Playwright;
using Truto.Generated.Mock;
using Truto.Generated.Tests.Site.Browsing;

namespace Truto.Generated.Tests.Site;

/// <summary>
/// The page of the mock, which is that of the sandbox too, in a browser. The screenshots are in the folder <c>screenshots</c> of the output.
/// </summary>
[Trait("Category", "Slow")]
public sealed class LocalPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Script = "<script>document.title='hacked'</script>";

    private readonly OpenApiMock mock = OpenApiMock.InMemory(
        Repository.PathOf("docs", "examples", "shop.yaml"), new OpenApiMockOptions { RequiresCredentials = false });

    private HttpClient http = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // A busy machine needs more than the 5 seconds of Playwright.
        Assertions.SetDefaultExpectTimeout(30_000);
        http = new HttpClient { BaseAddress = await mock.StartAsync(cancellationToken: Cancellation) };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await mock.DisposeAsync();
    }

    [Theory(Explicit = true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task It_is_accessible_and_readable_and_shows_hostile_text_as_text(int width, bool isDark)
    {
        await SendAsync();
        await using BrowserPage browser = await OpenAsync(width, isDark);
        await browser.Page.Locator("#calls summary").Nth(0).ClickAsync();
        await browser.Page.Locator("#calls summary").Nth(1).ClickAsync();
        await browser.Page.Locator("#resources summary").First.ClickAsync();
        await Assertions.Expect(browser.Page.Locator("#calls .attempt")).ToHaveCountAsync(4);
        await Assertions.Expect(browser.Page.Locator("#resources pre")).ToHaveCountAsync(1);
        await browser.Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"page-{width}-{(isDark ? "dark" : "light")}.png"),
        });

        Assert.Empty(browser.Problems);
        Assert.Empty(await browser.AccessibilityViolationsAsync());
        Assert.Equal(0, await browser.OverflowAsync());
        Assert.Equal("Mock of Shop API", await browser.Page.TitleAsync());
        Assert.Equal(1, await browser.Page.Locator("script").CountAsync());
        string text = await browser.Page.Locator("main").InnerTextAsync();
        Assert.Contains($"\"name\": \"{Script}\"", text, StringComparison.Ordinal);
        Assert.Contains($"X-Hostile: {Script}", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/products/%3Cscript%3E", text, StringComparison.Ordinal);
        Assert.DoesNotContain("S3CRET", await browser.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("3 attempts", text, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task It_shows_new_requests_and_changes_nothing_else()
    {
        await SendAsync();
        await using BrowserPage browser = await OpenAsync(1280, isDark: false);
        ILocator oldest = browser.Page.Locator("#calls > li").Last.Locator("summary");
        await oldest.FocusAsync();
        await browser.Page.EvaluateAsync("document.activeElement.marked = true");
        await browser.Page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector('#calls > li:last-child .target'))");
        string selected = await browser.Page.EvaluateAsync<string>("getSelection().toString()");
        Assert.NotEmpty(selected);

        await http.GetAsync("/orders/o_1", Cancellation);

        await Assertions.Expect(browser.Page.Locator("#calls > li")).ToHaveCountAsync(3);
        await Assertions.Expect(browser.Page.Locator("#calls > li").First.Locator(".target")).ToHaveTextAsync("/orders/o_1");
        Assert.True(await browser.Page.EvaluateAsync<bool>("document.activeElement.marked === true"));
        Assert.Equal(selected, await browser.Page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [Fact(Explicit = true)]
    public async Task The_keyboard_opens_calls_filters_and_switches_faults()
    {
        await SendAsync();
        await using BrowserPage browser = await OpenAsync(1280, isDark: false);
        IPage page = browser.Page;
        await page.Locator("#calls summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#calls .attempt").First).ToBeVisibleAsync();

        await page.Locator("#filter").FocusAsync();
        await page.Keyboard.TypeAsync("post 502");
        await Assertions.Expect(page.Locator("#calls > li")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Switch, new() { Name = "bad-gateway" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Switch, new() { Name = "bad-gateway" })).ToHaveAttributeAsync("aria-checked", "true");
        Assert.Equal(502, (int)(await http.GetAsync("/products", Cancellation)).StatusCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#fault-status")).ToHaveTextAsync("No faults are injected.");
        Assert.Equal(200, (int)(await http.GetAsync("/products", Cancellation)).StatusCode);

        await page.GetByRole(AriaRole.Button, new() { Name = "Next request: gateway-timeout" }).ClickAsync();
        await Assertions.Expect(page.Locator("#queue")).ToHaveTextAsync("Next requests: gateway-timeout");
        Assert.Equal(504, (int)(await http.GetAsync("/products", Cancellation)).StatusCode);
        await Assertions.Expect(page.Locator("#queue")).ToHaveTextAsync("");
        Assert.Empty(browser.Problems);
    }

    [Fact(Explicit = true)]
    public async Task Another_site_can_neither_read_the_page_nor_switch_faults()
    {
        await using BrowserPage browser = await OpenAsync(1280, isDark: false);
        // The same machine under another name and port is another origin.
        await using OpenApiMock other = OpenApiMock.InMemory(Repository.PathOf("docs", "examples", "shop.yaml"));
        await browser.Page.GotoAsync((await other.StartAsync(cancellationToken: Cancellation)).ToString());

        string[] outcomes = await browser.Page.EvaluateAsync<string[]>(
            """
            async address => {
              const attempt = async (path, options) => {
                try { return String((await fetch(address + path, options)).status || 'opaque'); } catch (error) { return 'refused'; }
              };
              return [await attempt('/state'), await attempt('/faults/next', { method: 'POST', mode: 'no-cors', body: '{"name":"bad-gateway"}' })];
            }
            """,
            mock.PageAddress!.ToString());

        Assert.Equal("refused", outcomes[0]);
        Assert.Equal(0, mock.Faults.Count);
    }

    private async Task<BrowserPage> OpenAsync(int width, bool isDark)
    {
        BrowserPage browser = await chromium.OpenAsync(width, isDark);
        await browser.Page.GotoAsync(mock.PageAddress!.ToString());
        await Assertions.Expect(browser.Page.Locator("#connection")).ToHaveTextAsync("Live");
        return browser;
    }

    // Two calls: one that succeeds at the third attempt, and one that is not found.
    private async Task SendAsync()
    {
        mock.Faults.Next(Fault.RateLimit());
        mock.Faults.Next(Fault.BadGateway());
        for (int attempt = 0; attempt < 3; attempt++)
        {
            using HttpRequestMessage create = new(HttpMethod.Post, "/products?api_key=S3CRET")
            {
                Content = new StringContent($$"""{ "name": "{{Script}}", "price": 4.50, "category": "home" }""", Encoding.UTF8, "application/json"),
            };
            create.Headers.Add("X-Hostile", Script);
            create.Headers.Add("X-Api-Key", "S3CRET");
            using HttpResponseMessage created = await http.SendAsync(create, Cancellation);
        }

        using HttpResponseMessage missing = await http.GetAsync("/products/" + Uri.EscapeDataString(Script), Cancellation);
    }
}
