using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Truto.Generated.Tests.Site.Browsing;

/// <summary>A page of the browser that records errors of the console and requests to other machines.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> problems = [];

    private BrowserPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Add(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Add(true, $"script: {error}");
        page.Response += (_, response) => Add(response.Status >= 400, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Gets what went wrong so far.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (problems)
            {
                return [.. problems.Distinct()];
            }
        }
    }

    /// <summary>Returns what went wrong so far, and forgets it.</summary>
    public List<string> TakeProblems()
    {
        lock (problems)
        {
            List<string> taken = [.. problems.Distinct()];
            problems.Clear();
            return taken;
        }
    }

    /// <summary>Opens a page of the site, and waits until its scripts have completed it: on a busy machine long after the last request.</summary>
    public async Task LoadAsync(Uri address)
    {
        await Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Page.WaitForFunctionAsync(
            "() => document.querySelector('.skip-link') && (!document.querySelector('#toc') || document.querySelector('#toc a'))");
    }

    /// <summary>Returns the violations of accessibility rules (WCAG 2.2 A and AA, and best practices), with the elements.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityViolationsAsync()
    {
        AxeResult result = await Page.RunAxe();
        return [.. result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(", ", violation.Nodes.Take(5).Select(node => node.Html))}")];
    }

    /// <summary>Returns by how many pixels the page is wider than the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    internal static async Task<BrowserPage> InAsync(IBrowserContext context)
    {
        BrowserPage opened = new(context, await context.NewPageAsync());
        await context.RouteAsync(
            url => new Uri(url) is { IsLoopback: false, Scheme: "http" or "https" },
            async route =>
            {
                opened.Add(true, $"requests {route.Request.Url}");
                await route.AbortAsync();
            });
        return opened;
    }

    private void Add(bool isProblem, string text)
    {
        if (isProblem)
        {
            lock (problems)
            {
                problems.Add(text);
            }
        }
    }
}
