using System.Diagnostics;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Truto.Generated.Tests.Site.Browsing;

namespace Truto.Generated.Tests.Site.Pages;

/// <summary>The site in <c>artifacts/site</c>, built once if it is absent or older than a page, and served on loopback.</summary>
public sealed class BuiltSite : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Lazy<Task<string?>> failure;
    private FileServer? server;

    // Not before a test needs it, because all tests of the site are slow ones.
    public BuiltSite() => failure = new(StartAsync);

    public static string Folder { get; } = Repository.PathOf("artifacts", "site");

    /// <summary>Gets the paths of all pages, from the folder of the site.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public Uri Address => server!.Address;

    /// <summary>Builds the site. Skips the test if DocFX cannot be restored, and fails it if the site cannot be built.</summary>
    public async Task AssertBuiltAsync()
    {
        string? text = await failure.Value;
        Assert.SkipWhen(text?.Contains("dotnet tool restore", StringComparison.Ordinal) is true, "DocFX cannot be restored: " + text);
        Assert.True(text is null, text);
    }

    public static IDocument Parse(string path) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, path)));

    /// <summary>Returns the links of the navigation beside pages, which scripts write into them.</summary>
    public static IEnumerable<(string Navigation, string Link)> NavigationLinks() =>
        Directory.EnumerateFiles(Folder, "toc.json", SearchOption.AllDirectories).SelectMany(file =>
            Links(JsonNode.Parse(File.ReadAllText(file))).Select(link => (Path.GetRelativePath(Folder, file).Replace('\\', '/'), link)));

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private async Task<string?> StartAsync()
    {
        if (!IsCurrent() && await BuildAsync() is { } problem)
        {
            return problem;
        }

        Pages =
        [
            .. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Where(path => !path.EndsWith("toc.html", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        server = await FileServer.StartAsync(Folder);
        return null;
    }

    private static IEnumerable<string> Links(JsonNode? node) => node switch
    {
        JsonObject item => (item["href"] is { } link ? [(string)link!] : Array.Empty<string>()).Concat(Links(item["items"])),
        JsonArray items => items.SelectMany(Links),
        _ => [],
    };

    private static bool IsCurrent()
    {
        string manifest = Path.Combine(Folder, "manifest.json");
        return File.Exists(manifest) && Directory.EnumerateFiles(Repository.PathOf("docs"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".css" or ".js" or ".json" or ".svg" || Path.GetFileName(file) == "toc.yml")
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .All(file => File.GetLastWriteTimeUtc(file) <= File.GetLastWriteTimeUtc(manifest)
                || file.Contains(Path.Combine("docs", "api") + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static async Task<string?> BuildAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "docs/site.proj", "-nologo"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);
        return process.ExitCode == 0 ? null : await output + await errors;
    }
}
