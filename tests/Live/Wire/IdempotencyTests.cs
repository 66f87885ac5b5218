using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class IdempotencyTests : WireTest
{
    [Fact]
    public async Task The_same_key_returns_the_first_reply_and_creates_one_stage()
    {
        Client.Headers["Idempotency-Key"] = "import-42-7";
        WireReply first = await CreateAsync(Integration.Close);
        WireReply second = await CreateAsync(Integration.Close, name: "Other");
        Assert.Equal(first.Text, second.Text);
        Assert.Null(first.Header("x-sandbox-replayed"));
        Assert.Equal("true", second.Header("x-sandbox-replayed"));
        Assert.Equal(1, await CountAsync(Integration.Close));
    }

    [Fact]
    public async Task A_key_applies_to_one_account()
    {
        Client.Headers["Idempotency-Key"] = "k";
        await CreateAsync(Integration.Close);
        await CreateAsync(Integration.Outreach);
        Assert.Equal(1, await CountAsync(Integration.Outreach));
    }

    [Fact]
    public async Task Without_a_key_two_creates_create_two_stages()
    {
        await CreateAsync(Integration.Close);
        await CreateAsync(Integration.Close);
        Assert.Equal(2, await CountAsync(Integration.Close));
    }

    [Fact]
    public async Task A_refused_request_can_be_corrected_under_its_key()
    {
        Client.Headers["Idempotency-Key"] = "k";
        Assert.Equal(400, (await CreateAsync(Integration.Close, name: "")).Status);
        Assert.Equal(200, (await CreateAsync(Integration.Close)).Status);
    }

    [Fact]
    public async Task A_create_whose_reply_was_lost_is_not_executed_again()
    {
        Client.Headers["Idempotency-Key"] = "k";
        Sandbox.Faults.Next(Fault.CutAfter());
        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(Integration.Close));
        Assert.Equal("true", (await CreateAsync(Integration.Close)).Header("x-sandbox-replayed"));
        Assert.Equal(1, await CountAsync(Integration.Close));
    }

    [Fact]
    public async Task An_update_is_executed_once_for_its_key()
    {
        string id = await CreateIdAsync(Integration.Pipeliner);
        Client.Headers["Idempotency-Key"] = "k";
        await Client.UpdateAsync(Integration.Pipeliner, id, new JsonObject { ["position"] = 1 });
        WireReply again = await Client.UpdateAsync(Integration.Pipeliner, id, new JsonObject { ["position"] = 1 });
        Assert.Equal(2, again.Json["remote_data"]!["revision"]!.GetValue<int>());
    }

    private async Task<int> CountAsync(Integration integration) =>
        (await Client.ListAsync(integration)).Json["result_count"]!.GetValue<int>();
}
