using System.Net;
using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Runtime.Pagination;

public class PagedTests
{
    private readonly RecordingHandler handler = new(request => RecordingHandler.Response(request.RequestUri!.Query switch
    {
        "" => """{"items":[1,2],"next":"b"}""",
        "?cursor=b" => """{"items":[],"next":"c d"}""",
        "?cursor=c%20d" => """{"items":[3],"next":""}""",
        _ => """{"items":[],"next":null}""",
    }));

    [Fact]
    public async Task Items_come_from_all_pages_after_empty_ones_too()
    {
        using PetClient client = new(handler);
        List<int> items = [];
        await foreach (JsonNode? item in client.ListAsync())
        {
            items.Add((int)item!);
        }

        Assert.Equal([1, 2, 3], items);
        Assert.Equal(3, handler.Sent.Count);
    }

    [Fact]
    public async Task Pages_have_the_cursor_of_the_next()
    {
        using PetClient client = new(handler);
        List<(int Count, string? Next)> pages = [];
        await foreach (Page<JsonNode?> page in client.ListAsync().AsPages())
        {
            pages.Add((page.Items.Count, page.NextCursor));
        }

        Assert.Equal([(2, "b"), (0, "c d"), (1, null)], pages);
    }

    [Fact]
    public async Task A_list_can_be_resumed()
    {
        using PetClient client = new(handler);
        await foreach (Page<JsonNode?> page in client.ListAsync().AsPages(resumeFrom: "c d"))
        {
            Assert.Equal(3, (int)Assert.Single(page.Items)!);
        }

        Assert.EndsWith("/pets?cursor=c%20d", handler.Only.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_cursor_is_the_first_page()
    {
        List<string?> cursors = [];
        Paged<int> list = new((cursor, _) =>
        {
            cursors.Add(cursor);
            return Task.FromResult(new Page<int>([1], nextCursor: null));
        });
        await foreach (Page<int> page in list.AsPages(resumeFrom: ""))
        {
            Assert.Single(page.Items);
        }

        Assert.Equal([null], cursors);
    }

    [Fact]
    public async Task Pages_are_requested_when_they_are_needed()
    {
        using PetClient client = new(handler);
        Paged<JsonNode?> list = client.ListAsync();
        Assert.Empty(handler.Sent);

        await foreach (JsonNode? item in list)
        {
            Assert.Equal(1, (int)item!);
            break;
        }

        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_repeated_cursor_throws()
    {
        Dictionary<string, string> next = new() { [""] = "a", ["a"] = "b", ["b"] = "a" };
        int asked = 0;
        Paged<int> circle = new((cursor, _) =>
        {
            asked++;
            return Task.FromResult(new Page<int>([1], next[cursor ?? string.Empty]));
        });

        InvalidDataException endless = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (int item in circle)
            {
                Assert.Equal(1, item);
            }
        });
        Assert.Contains("same cursor twice", endless.Message, StringComparison.Ordinal);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_page_with_its_own_cursor_throws_when_resumed()
    {
        Paged<int> circle = new((cursor, _) => Task.FromResult(new Page<int>(null, cursor)));
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (Page<int> page in circle.AsPages("a"))
            {
                Assert.Empty(page.Items);
            }
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_tokens_cancel_the_enumeration(bool byMethod)
    {
        using PetClient client = new(handler);
        using CancellationTokenSource stop = new();
        Paged<JsonNode?> list = client.ListAsync(cancellationToken: byMethod ? stop.Token : default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (JsonNode? item in list.WithCancellation(byMethod ? default : stop.Token))
            {
                Assert.NotNull(item);
                await stop.CancelAsync();
            }
        });
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_failed_page_throws()
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"No"}""", HttpStatusCode.Forbidden));
        ApiException refused = await Assert.ThrowsAsync<ApiException<PetError>>(async () =>
        {
            await foreach (JsonNode? item in client.ListAsync())
            {
                Assert.Fail(item?.ToString());
            }
        });
        Assert.Equal("GET /pets responded 403: No.", refused.Message);
    }

    [Fact]
    public async Task Options_apply_to_every_page()
    {
        using PetClient client = new(handler);
        await foreach (JsonNode? item in client.ListAsync(new() { Headers = { ["x"] = "y" } }))
        {
            Assert.NotNull(item);
        }

        Assert.Equal(["y", "y", "y"], handler.Sent.Select(sent => sent["x"]));
    }

    [Fact]
    public async Task The_first_item_requests_no_page_after_its_own()
    {
        using PetClient client = new(handler);
        Assert.Equal(1, (int)(await client.ListAsync().FirstOrDefaultAsync())!);
        Assert.Single(handler.Sent);
        Assert.Null(await new Paged<string>((_, _) => Task.FromResult(new Page<string>([], nextCursor: null))).FirstOrDefaultAsync());
    }

    [Fact]
    public async Task All_items_are_returned_as_a_list()
    {
        using PetClient client = new(handler);
        Assert.Equal([1, 2, 3], (await client.ListAsync().ToListAsync()).Select(item => (int)item!));
    }
}
