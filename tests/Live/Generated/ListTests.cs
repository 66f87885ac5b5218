using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class ListTests : ClientTest
{
    [Fact]
    public async Task All_stages_are_listed_with_any_page_size()
    {
        await CreateFiveAsync();
        List<string?> names = [];
        await foreach (Stage stage in Crm.Stages.ListAsync(Account, limit: 2))
        {
            names.Add(stage.Name);
        }

        Assert.Equal(["0", "1", "2", "3", "4"], names);
        Assert.Equal(3, Sandbox.Requests.Count(request => request.Method == "GET"));
    }

    [Fact]
    public async Task Pages_can_be_resumed_at_a_saved_cursor()
    {
        await CreateFiveAsync();
        string? saved = null;
        await foreach (Page<Stage> page in Crm.Stages.ListAsync(Account, limit: 2).AsPages())
        {
            saved = page.NextCursor;
            break;
        }

        List<int> sizes = [];
        await foreach (Page<Stage> page in Crm.Stages.ListAsync(Account, limit: 2).AsPages(resumeFrom: saved))
        {
            sizes.Add(page.Items.Count);
        }

        Assert.Equal([2, 1], sizes);
    }

    [Fact]
    public async Task An_empty_page_with_a_cursor_is_not_the_end()
    {
        await CreateFiveAsync();
        Sandbox.Faults.Next(Fault.EmptyPage());
        Assert.Equal(5, await CountAsync());
    }

    [Fact]
    public async Task An_empty_list_is_one_request()
    {
        Assert.Equal(0, await CountAsync());
        Assert.Single(Sandbox.Requests);
    }

    [Fact]
    public async Task Nothing_is_sent_until_the_list_is_enumerated()
    {
#pragma warning disable OAG0612 // The test needs a list that is not enumerated.
        _ = Crm.Stages.ListAsync(Account);
#pragma warning restore OAG0612

        // A request of the list would arrive before this one.
        await CreateAsync();
        Assert.Equal("POST", Assert.Single(Sandbox.Requests).Method);
    }

    [Fact]
    public async Task An_error_on_a_later_page_is_thrown_during_enumeration()
    {
        await CreateFiveAsync();
        int seen = 0;
        ApiException e = await Assert.ThrowsAnyAsync<ApiException>(async () =>
        {
            await foreach (Stage _ in Crm.Stages.ListAsync(Account, limit: 2))
            {
                if (++seen == 2)
                {
                    Sandbox.Faults.Next(Fault.BadGateway());
                }
            }
        });
        Assert.Equal((2, 502), (seen, (int)e.StatusCode));
    }

    [Fact]
    public async Task A_list_can_be_cancelled()
    {
        await CreateFiveAsync();
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Stage _ in Crm.Stages.ListAsync(Account, limit: 1).WithCancellation(stop.Token))
            {
                stop.Cancel();
            }
        });
    }

    private async Task CreateFiveAsync()
    {
        for (int i = 0; i < 5; i++)
        {
            await CreateAsync($"{i}");
        }
    }
}
