using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Pagination;

/// <summary>Tests lists whose pages are requested from one call.</summary>
public class PagedCallTests
{
    private static readonly RequestOptions Checked = new() { ValidateRequest = true };

    private readonly RecordingHandler handler = new(static request => RecordingHandler.Response(
        request.RequestUri!.Query.Contains("after=2", StringComparison.Ordinal) ? """{"items":[3]}""" : """{"items":[1,2],"next":"2"}"""));

    [Fact]
    public async Task Each_enumeration_begins_at_the_first_page()
    {
        using PetClient client = new(handler);
        Paged<int, JsonNode> list = List(client, Call());

        Assert.Equal([1, 2, 3], await list.ToListAsync());
        Assert.Equal([1, 2, 3], await list.ToListAsync());

        string[] addresses = ["https://pets.example/v1/pets?limit=2&after=1", "https://pets.example/v1/pets?limit=2&after=2"];
        Assert.Equal([.. addresses, .. addresses], handler.Sent.Select(sent => sent.Address));
        Assert.All(handler.Sent, sent => Assert.Equal("acme", sent["X-Tenant"]));
    }

    [Fact]
    public async Task Enumerations_at_the_same_time_do_not_affect_each_other()
    {
        using PetClient client = new(handler);
        Paged<int, JsonNode> list = List(client, Call());
        await using IAsyncEnumerator<Page<int>> first = list.AsPages().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await using IAsyncEnumerator<Page<int>> second = list.AsPages().GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await first.MoveNextAsync());
        Assert.True(await first.MoveNextAsync());
        Assert.True(await second.MoveNextAsync());
        Assert.Equal([1, 2], second.Current.Items);
        Assert.Equal([3], first.Current.Items);
        Assert.Equal(2, (await list)["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_link_replaces_the_query_of_its_page_only()
    {
        using PetClient client = new(handler);
        Paged<int, JsonNode> list = client.Transport.PagesByLink<JsonNode, int>(
            Call(), Read, static page => new(Items(page), page["next"] is null ? null : "/v1/pets?after=2"), options: null, default);

        Assert.Equal([1, 2, 3], await list.ToListAsync());
        _ = await list;

        string[] queries = ["?limit=2&after=1", "?after=2", "?limit=2&after=1"];
        Assert.Equal(queries.Select(query => "https://pets.example/v1/pets" + query), handler.Sent.Select(sent => sent.Address));
    }

    [Fact]
    public void An_invalid_argument_is_reported_before_the_list_is_enumerated()
    {
        using PetClient client = new(handler);

        Assert.Throws<ArgumentException>(() => List(client, new ApiCall("GET", "/pets/{id}").Path("id", "..")));
        Assert.Throws<ArgumentNullException>(() => List(client, Call().Query("q", null, required: "q")));
    }

    [Theory]
    [InlineData(1, "a", null)]
    [InlineData(5, "b", null)]
    [InlineData(null, "c", null)]
    [InlineData(0, "a", "parameter 'limit' must be at least 1")]
    [InlineData(6, "a", "parameter 'limit' must be at most 5")]
    [InlineData(1, "abc", "parameter 'tags' at /1 has 3 characters, but may have at most 2")]
    public async Task Arguments_are_validated(int? limit, string tag, string? violation)
    {
        using PetClient client = new(handler);
        Paged<int, JsonNode> list = List(client, Call().CheckRange("limit", limit, 1, 5).CheckEachLength("tags", ["", tag], 0, 2), Checked);

        Exception? thrown = await Record.ExceptionAsync(async () => _ = await list);

        Assert.Equal(violation, (thrown as ApiValidationException)?.Violations.Single().ToString());
        Assert.Equal(violation is null, thrown is null);
    }

    private static ApiCall Call() => new ApiCall("GET", "/pets").Query("limit", 2).Query("after", "1").Header("X-Tenant", "acme");

    private static Paged<int, JsonNode> List(PetClient client, ApiCall call, RequestOptions? options = null) =>
        client.Transport.PagesBy<JsonNode, int>(call, "after", Read, static (page, _) => new(Items(page), (string?)page["next"]), options, default);

    private static JsonNode Read(ref System.Text.Json.Utf8JsonReader reader, JsonReadContext context) => JsonNode.Parse(ref reader)!;

    private static List<int> Items(JsonNode page) => [.. page["items"]!.AsArray().Select(item => (int)item!)];
}
