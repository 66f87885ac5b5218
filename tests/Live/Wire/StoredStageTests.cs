using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class StoredStageTests : WireTest
{
    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task A_stage_can_be_read_updated_and_deleted(Integration integration)
    {
        string id = await CreateIdAsync(integration);
        Assert.Equal("Proposal sent", (await Client.GetAsync(integration, id)).Json["name"]!.GetValue<string>());

        WireReply changed = await Client.UpdateAsync(integration, id, new JsonObject { ["name"] = "Won" });
        Assert.Equal((200, "Won"), (changed.Status, changed.Json["name"]!.GetValue<string>()));
        Assert.Equal("Won", (await Client.GetAsync(integration, id)).Json["name"]!.GetValue<string>());

        WireReply deleted = await Client.DeleteAsync(integration, id);
        Assert.Equal((200, $$"""{"id":"{{id}}"}"""), (deleted.Status, deleted.Text));
        Assert.Equal(404, (await Client.GetAsync(integration, id)).Status);
    }

    [Fact]
    public async Task An_update_changes_only_its_fields()
    {
        string id = await CreateIdAsync(Integration.Pipeliner);
        JsonObject changed = (await Client.UpdateAsync(Integration.Pipeliner, id, new JsonObject { ["position"] = 9 })).Json;
        Assert.Equal(9, changed["position"]!.GetValue<int>());
        Assert.Equal("Proposal sent", changed["name"]!.GetValue<string>());
        Assert.Equal(40, changed["remote_data"]!["percent"]!.GetValue<int>());
        Assert.Equal(2, changed["remote_data"]!["revision"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task An_unknown_id_is_the_provider_s_404(Integration integration)
    {
        WireReply reply = await Client.GetAsync(integration, "23423523");
        Assert.Equal(404, reply.Status);
        Assert.True(reply.Json["truto_is_remote_error"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_update_that_empties_the_name_is_refused()
    {
        string id = await CreateIdAsync(Integration.Outreach);
        Assert.Equal(422, (await Client.UpdateAsync(Integration.Outreach, id, new JsonObject { ["name"] = "" })).Status);
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other_s_stages()
    {
        string id = await CreateIdAsync(Integration.Outreach);
        Assert.Equal(404, (await Client.GetAsync(Integration.Pipedrive, id)).Status);
    }

    [Fact]
    public async Task A_list_returns_all_stages_page_by_page()
    {
        for (int i = 0; i < 5; i++)
        {
            await CreateIdAsync(Integration.Close, $"Stage {i}");
        }

        List<string> names = [];
        string? cursor = "";
        int pages = 0;
        while (cursor is not null)
        {
            JsonObject page = (await Client.ListAsync(Integration.Close, $"limit=2&next_cursor={Uri.EscapeDataString(cursor)}")).Json;
            Assert.Equal(["result", "next_cursor", "prev_cursor", "result_count", "is_partial_response"], Names(page));
            Assert.Equal(page["result"]!.AsArray().Count, page["result_count"]!.GetValue<int>());
            names.AddRange(page["result"]!.AsArray().Select(stage => stage!["name"]!.GetValue<string>()));
            cursor = page["next_cursor"]?.GetValue<string>();
            pages++;
        }

        Assert.Equal(["Stage 0", "Stage 1", "Stage 2", "Stage 3", "Stage 4"], names);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task A_cursor_survives_the_deletion_of_the_stage_before_it()
    {
        string first = await CreateIdAsync(Integration.Close, "first");
        await CreateIdAsync(Integration.Close, "second");
        string cursor = (await Client.ListAsync(Integration.Close, "limit=1")).Json["next_cursor"]!.GetValue<string>();
        await Client.DeleteAsync(Integration.Close, first);
        JsonObject page = (await Client.ListAsync(Integration.Close, $"limit=1&next_cursor={Uri.EscapeDataString(cursor)}")).Json;
        Assert.Equal("second", page["result"]![0]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=many")]
    [InlineData("next_cursor=%21%21")]
    [InlineData("next_cursor=aGVsbG8=")]
    public async Task An_invalid_limit_or_cursor_is_400(string query)
    {
        Assert.Equal(400, (await Client.ListAsync(Integration.Close, query)).Status);
    }

    [Theory]
    [InlineData("name=b", "b")]
    [InlineData("pipeline[id]=3", "c")]
    [InlineData("status=inactive", "")]
    public async Task A_list_filters_by_equality(string query, string expected)
    {
        foreach ((string name, string pipeline) in new[] { ("a", "2"), ("b", "2"), ("c", "3") })
        {
            await Client.CreateAsync(Integration.Pipedrive, new JsonObject { ["name"] = name, ["pipeline"] = new JsonObject { ["id"] = pipeline } });
        }

        JsonArray found = (await Client.ListAsync(Integration.Pipedrive, query)).Json["result"]!.AsArray();
        Assert.Equal(expected, string.Join(',', found.Select(stage => stage!["name"]!.GetValue<string>())));
    }

    [Fact]
    public async Task A_full_account_loses_its_oldest_stage()
    {
        await using TrutoSandbox small = TrutoSandbox.Start(new SandboxOptions { Capacity = 2 });
        using WireClient client = new(small);
        foreach (string name in new[] { "one", "two", "three" })
        {
            await client.CreateAsync(Integration.Close, new JsonObject { ["name"] = name });
        }

        JsonArray kept = (await client.ListAsync(Integration.Close)).Json["result"]!.AsArray();
        Assert.Equal(["two", "three"], kept.Select(stage => stage!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_list_in_raw_and_stream_formats_contains_native_records()
    {
        await CreateIdAsync(Integration.Pipedrive);
        JsonObject raw = (await Client.ListAsync(Integration.Pipedrive, "truto_response_format=raw")).Json;
        Assert.Equal(2, raw["result"]![0]!["pipeline_id"]!.GetValue<int>());
        JsonObject stream = (await Client.ListAsync(Integration.Pipedrive, "truto_response_format=stream")).Json;
        Assert.Equal(2, stream["data"]![0]!["pipeline_id"]!.GetValue<int>());
    }
}
