using System.Diagnostics;
using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class FaultTests : WireTest
{
    public static TheoryData<string, int, bool, string?> Refusals => new()
    {
        { "bad-request", 400, false, "missing_required_body_fields" },
        { "unauthorized", 401, false, null },
        { "needs-reauth", 401, true, "remote_error" },
        { "missing-scopes", 403, true, "forbidden_error" },
        { "not-found", 404, false, null },
        { "read-only-account", 405, false, null },
        { "conflict", 409, true, "remote_error" },
        { "unprocessable", 422, true, "remote_error" },
        { "rate-limit", 429, false, null },
        { "provider-rate-limit", 429, true, "rate_limit_error" },
        { "server-error", 500, false, null },
        { "bad-gateway", 502, false, null },
        { "account-blocked", 503, false, null },
        { "gateway-timeout", 504, false, null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_error_has_truto_s_format_and_nothing_is_created(string name, int status, bool isRemote, string? insight)
    {
        foreach (Integration integration in Enum.GetValues<Integration>())
        {
            Client.Headers["x-sandbox-fault"] = name;
            WireReply reply = await CreateAsync(integration);
            Assert.Equal(status, reply.Status);
            Assert.Equal(status, reply.Json["statusCode"]!.GetValue<int>());
            Assert.NotEqual("", reply.Json["error"]!.GetValue<string>());
            Assert.NotEqual("", reply.Json["message"]!.GetValue<string>());
            Assert.Equal(isRemote, reply.Json["truto_is_remote_error"] is not null);
            Assert.Equal(isRemote, reply.Json["raw_response"] is not null);
            Assert.Equal(insight, (reply.Json["truto_error_insight"] as JsonObject)?.Single().Key);

            Client.Headers.Clear();
            Assert.Equal(0, (await Client.ListAsync(integration)).Json["result_count"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Truto_s_rate_limit_has_retry_after_and_a_provider_s_has_its_own_headers()
    {
        Sandbox.Faults.Next(Fault.RateLimit());
        Sandbox.Faults.Next(Fault.ProviderRateLimit(seconds: 3));
        WireReply truto = await CreateAsync(Integration.Pipeliner);
        WireReply provider = await CreateAsync(Integration.Pipeliner);
        Assert.Equal("10", truto.Header("Retry-After"));
        Assert.Null(truto.Header("ratelimit-reset"));
        Assert.Null(provider.Header("Retry-After"));
        Assert.Equal(
            ("110;w=10", "0", "3"), (provider.Header("ratelimit-limit"), provider.Header("ratelimit-remaining"), provider.Header("ratelimit-reset")));
    }

    [Fact]
    public async Task Missing_scopes_are_listed()
    {
        Sandbox.Faults.Next(Fault.MissingScopes());
        JsonNode insight = (await CreateAsync(Integration.Pipedrive)).Json["truto_error_insight"]!["forbidden_error"]!;
        Assert.Equal("admin", insight["value"]!["missing_scopes"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task A_provider_s_challenge_is_forwarded()
    {
        Sandbox.Faults.Next(Fault.NeedsReauth());
        Assert.Equal("Basic realm=\"restapi\"", (await CreateAsync(Integration.Pipeliner)).Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task Faults_are_injected_in_order_until_the_queue_is_empty()
    {
        Sandbox.Faults.Next(Fault.ServerError(), times: 2);
        Sandbox.Faults.Next(Fault.BadGateway());
        List<int> statuses = [];
        for (int i = 0; i < 4; i++)
        {
            statuses.Add((await CreateAsync(Integration.Close)).Status);
        }

        Assert.Equal([500, 500, 502, 200], statuses);
    }

    [Fact]
    public async Task A_header_does_not_change_the_queue()
    {
        Sandbox.Faults.Next(Fault.ServerError());
        Client.Headers["x-sandbox-fault"] = "rate-limit; seconds=2";
        WireReply reply = await CreateAsync(Integration.Close);
        Assert.Equal((429, "2"), (reply.Status, reply.Header("Retry-After")));
        Assert.Equal(1, Sandbox.Faults.Count);
        Sandbox.Faults.Clear();
        Assert.Equal(0, Sandbox.Faults.Count);
    }

    [Theory]
    [InlineData("typo")]
    [InlineData("conflict; seconds=2")]
    [InlineData("slow; seconds=3600")]
    public async Task An_unknown_fault_is_400_that_lists_all_faults(string name)
    {
        Client.Headers["x-sandbox-fault"] = name;
        WireReply reply = await CreateAsync(Integration.Close);
        Assert.Equal(400, reply.Status);
        Assert.Contains("cut-stream", reply.Json["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_html_error_is_html()
    {
        Sandbox.Faults.Next(Fault.HtmlError());
        WireReply reply = await CreateAsync(Integration.Close);
        Assert.Equal(502, reply.Status);
        Assert.StartsWith("text/html", reply.Header("Content-Type"));
        Assert.StartsWith("<!DOCTYPE html>", reply.Text);
    }

    [Fact]
    public async Task No_content_executes_the_request()
    {
        Sandbox.Faults.Next(Fault.NoContent());
        WireReply reply = await CreateAsync(Integration.Close);
        Assert.Equal((204, "", null), (reply.Status, reply.Text, reply.Header("Content-Type")));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Malformed_json_executes_the_request()
    {
        Sandbox.Faults.Next(Fault.MalformedJson());
        WireReply reply = await CreateAsync(Integration.Close);
        Assert.Equal(200, reply.Status);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => JsonNode.Parse(reply.Text));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task The_id_is_removed_from_one_stage_and_from_lists()
    {
        Sandbox.Faults.Next(Fault.MissingId(), times: 2);
        Assert.Null((await CreateAsync(Integration.Close)).Json["id"]);
        JsonNode stage = (await Client.ListAsync(Integration.Close)).Json["result"]![0]!;
        Assert.Null(stage["id"]);
        Assert.NotNull(stage["name"]);
    }

    [Fact]
    public async Task An_empty_page_leads_to_the_requested_page()
    {
        await CreateIdAsync(Integration.Close, "first");
        await CreateIdAsync(Integration.Close, "second");
        string cursor = (await Client.ListAsync(Integration.Close, "limit=1")).Json["next_cursor"]!.GetValue<string>();
        foreach ((string requested, string expected) in new[] { ("", "first"), (cursor, "second") })
        {
            Sandbox.Faults.Next(Fault.EmptyPage());
            JsonObject empty = (await Client.ListAsync(Integration.Close, $"limit=1&next_cursor={Uri.EscapeDataString(requested)}")).Json;
            Assert.Empty(empty["result"]!.AsArray());
            string next = empty["next_cursor"]!.GetValue<string>();
            JsonObject page = (await Client.ListAsync(Integration.Close, $"limit=1&next_cursor={Uri.EscapeDataString(next)}")).Json;
            Assert.Equal(expected, page["result"]![0]!["name"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_slow_reply_is_delayed()
    {
        Sandbox.Faults.Next(Fault.Slow(seconds: 0.4));
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(200, (await CreateAsync(Integration.Close)).Status);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.35, 30);
    }

    [Fact]
    public async Task A_slow_stream_pauses_between_chunks()
    {
        Sandbox.Faults.Next(Fault.SlowStream(seconds: 0.1));
        Stopwatch watch = Stopwatch.StartNew();
        WireReply reply = await CreateAsync(Integration.Pipedrive);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.1 * (reply.Text.Length / 64) * 0.9, 30);
    }

    [Theory]
    [InlineData("cut-before", 0)]
    [InlineData("cut-after", 1)]
    [InlineData("cut-stream", 1)]
    public async Task A_closed_connection_is_a_transport_error(string name, int created)
    {
        Client.Headers["x-sandbox-fault"] = name;
        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(Integration.Close));
        Client.Headers.Clear();
        Assert.Equal(created, await CountAsync());
    }

    [Fact]
    public async Task A_truncated_stream_returns_its_first_half()
    {
        Sandbox.Faults.Next(Fault.CutStream());
        using HttpResponseMessage response = await Client.OpenAsync(
            HttpMethod.Post,
            Client.Url(Integration.Pipedrive, "", "truto_response_format=stream"),
            Bodies.For(Sandbox, Integration.Pipedrive).ToJsonString());
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        using MemoryStream got = new();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(got));
        Assert.True(got.Length > 0);
    }

    [Fact]
    public async Task Any_fault_can_follow_the_execution_of_the_request()
    {
        Sandbox.Faults.Next(Fault.ServerError().AfterExecution());
        Assert.Equal(500, (await CreateAsync(Integration.Close)).Status);
        Assert.Equal(1, await CountAsync());
    }

    private async Task<int> CountAsync() => (await Client.ListAsync(Integration.Close)).Json["result_count"]!.GetValue<int>();
}
