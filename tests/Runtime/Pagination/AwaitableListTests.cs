using Xunit;

namespace Truto.Generated.Tests.Runtime.Pagination;

/// <summary>Tests lists that return the items of all pages when enumerated, and the first page when awaited.</summary>
public class AwaitableListTests
{
    private sealed record Body(int[] Items, string? Next, int Total);

    private readonly List<string?> asked = [];

    [Fact]
    public async Task Awaiting_returns_the_first_page_completely()
    {
        Body page = await List();

        Assert.Equal(3, page.Total);
        Assert.Equal([null], asked);
    }

    [Fact]
    public async Task Enumerating_returns_all_items()
    {
        Assert.Equal([1, 2, 3], await List().ToListAsync());
        Assert.Equal([null, "n"], asked);
    }

    [Fact]
    public async Task Each_await_sends_a_request()
    {
        Paged<int, Body> list = List();
        Assert.Empty(asked);

        _ = await list;
        _ = await list.FirstPageAsync(TestContext.Current.CancellationToken);
        Assert.Equal([null, null], asked);
    }

    [Fact]
    public async Task A_cancelled_await_throws_with_the_callers_token()
    {
        using CancellationTokenSource call = new();
        await call.CancelAsync();
        Paged<int, Body> list = new((_, stop) => Task.FromCanceled<Body>(stop), static page => new Page<int>(page.Items, page.Next), call.Token);

        OperationCanceledException stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => _ = await list);
        Assert.Equal(call.Token, stopped.CancellationToken);
    }

    [Fact]
    public void Its_functions_cannot_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => new Paged<int, Body>(null!, static page => new Page<int>(page.Items, page.Next)));
        Assert.Throws<ArgumentNullException>(() => new Paged<int, Body>((_, _) => Task.FromResult<Body>(null!), null!));
    }

    private Paged<int, Body> List() => new(
        (cursor, _) =>
        {
            asked.Add(cursor);
            return Task.FromResult(cursor is null ? new Body([1, 2], "n", 3) : new Body([3], null, 3));
        },
        static page => new Page<int>(page.Items, page.Next));
}
