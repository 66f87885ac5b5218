using Microsoft.Playwright;

namespace Truto.Generated.Tests.Site.Browsing;

/// <summary>
/// A Chromium of this machine, started once for all tests. Playwright downloads none: the environment variable <c>CHROMIUM</c> or a package of the
/// distribution provides it. Tests are skipped where there is none.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    private readonly Lazy<Task<IBrowser>> browser;
    private IPlaywright? playwright;

    public Chromium() => browser = new(StartAsync);

    /// <summary>Gets the path of the program; null if none is found.</summary>
    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : Usual.FirstOrDefault(File.Exists);

    /// <summary>Opens an empty page in a session of its own. It can reach nothing but this machine.</summary>
    /// <param name="width">The width of the window in pixels.</param>
    /// <param name="isDark">Whether the system prefers dark colors.</param>
    public async Task<BrowserPage> OpenAsync(int width = 1280, bool isDark = false)
    {
        Assert.SkipWhen(Program is null, "no Chromium: install the package 'chromium', or set CHROMIUM to its path");
        IBrowserContext context = await (await browser.Value).NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(120_000);
        return await BrowserPage.InAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated)
        {
            await (await browser.Value).DisposeAsync();
        }

        playwright?.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            // The sandbox of Chromium cannot start as root, and small containers have little shared memory.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }
}
