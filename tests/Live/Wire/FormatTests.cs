using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class FormatTests : WireTest
{
    [Theory]
    [InlineData(Integration.Close, "id label organization_id pipeline_id type")]
    [InlineData(Integration.Outreach, "data")]
    [InlineData(Integration.Pipedrive, "success data")]
    [InlineData(Integration.Pipeliner, "success data")]
    public async Task Raw_is_the_provider_s_own_response(Integration integration, string members)
    {
        Assert.Equal(members.Split(' '), Names((await CreateAsync(integration, "truto_response_format=raw")).Json));
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task Normalized_is_unified_without_the_derived_status(Integration integration)
    {
        string[] unified = Names((await CreateAsync(integration, "truto_response_format=unified")).Json);
        Assert.Equal(unified.Except(["status"]), Names((await CreateAsync(integration, "truto_response_format=normalized")).Json));
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task Stream_is_chunked_and_holds_the_provider_s_response(Integration integration)
    {
        using HttpResponseMessage response = await Client.OpenAsync(
            HttpMethod.Post, Client.Url(integration, "", "truto_response_format=stream"), Bodies.For(Sandbox, integration).ToJsonString());
        Assert.True(response.Headers.TransferEncodingChunked);
        Assert.Null(response.Content.Headers.ContentLength);
        JsonObject body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        Assert.Equal(Names((await CreateAsync(integration, "truto_response_format=raw")).Json), Names(body));
    }

    [Fact]
    public async Task The_first_chunk_of_a_stream_arrives_while_the_rest_is_held_back()
    {
        TaskCompletionSource release = new();
        Sandbox.Faults.Next(Fault.HeldStream(release.Task));
        using HttpResponseMessage response = await Client.OpenAsync(
            HttpMethod.Post,
            Client.Url(Integration.Pipedrive, "", "truto_response_format=stream"),
            Bodies.For(Sandbox, Integration.Pipedrive).ToJsonString());
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        byte[] buffer = new byte[4096];
        int first = await stream.ReadAsync(buffer);
        Assert.InRange(first, 1, 64);
        release.SetResult();
        Assert.True(await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false) > 64);
    }

    [Fact]
    public async Task An_unknown_format_is_400()
    {
        Assert.Equal(400, (await CreateAsync(Integration.Close, "truto_response_format=xml")).Status);
    }

    [Fact]
    public async Task Remote_data_can_be_omitted()
    {
        Assert.Null((await CreateAsync(Integration.Close, "truto_ignore_remote_data=true")).Json["remote_data"]);
        Assert.NotNull((await CreateAsync(Integration.Close, "truto_ignore_remote_data=false")).Json["remote_data"]);
    }

    [Theory]
    [InlineData("truto_exclude_fields[]=id&truto_exclude_fields[]=name")]
    [InlineData("truto_exclude_fields%5B%5D=id&truto_exclude_fields%5B%5D=name")]
    [InlineData("truto_exclude_fields[0]=id&truto_exclude_fields[1]=name")]
    [InlineData("truto_exclude_fields%5B1%5D=id&truto_exclude_fields%5B0%5D=name")]
    [InlineData("truto_exclude_fields=id&truto_exclude_fields=name")]
    [InlineData("truto_exclude_fields=id,name")]
    [InlineData("truto_exclude_fields=id%2C+name")]
    public async Task Fields_are_excluded_in_every_encoding(string query)
    {
        JsonObject stage = (await CreateAsync(Integration.Close, query)).Json;
        Assert.Equal(["status", "pipeline", "remote_data"], Names(stage));
    }

    [Theory]
    [InlineData("remote_query[include]=deals", """{"include":"deals"}""")]
    [InlineData("remote_query[filter][owner]=me&remote_query[filter][age]=3", """{"filter":{"owner":"me","age":"3"}}""")]
    [InlineData("remote_query%5Bids%5D%5B%5D=1&remote_query%5Bids%5D%5B%5D=2", """{"ids":["1","2"]}""")]
    [InlineData("remote_query[ids][1]=b&remote_query[ids][0]=a", """{"ids":["a","b"]}""")]
    [InlineData("remote_query[a][][k]=1&remote_query[a][][k]=2", """{"a":[{"k":"1"},{"k":"2"}]}""")]
    [InlineData("remote_query[q]=a+b%26c%3D%25", """{"q":"a b\u0026c=%"}""")]
    [InlineData("remote_query[q]=%C3%A4", """{"q":"\u00E4"}""")]
    public async Task Remote_query_is_returned_in_a_header(string query, string expected)
    {
        Assert.Equal(expected, (await CreateAsync(Integration.Close, query)).Header("x-sandbox-remote-query"));
    }

    [Fact]
    public async Task Rate_limit_headers_count_down()
    {
        WireReply first = await CreateAsync(Integration.Pipedrive);
        WireReply second = await CreateAsync(Integration.Pipedrive);
        Assert.Equal("110;w=10", first.Header("ratelimit-limit"));
        Assert.Equal("109", first.Header("ratelimit-remaining"));
        Assert.Equal("108", second.Header("ratelimit-remaining"));
        Assert.InRange(int.Parse(second.Header("ratelimit-reset")!), 1, 10);
        Assert.Null((await CreateAsync(Integration.Pipeliner)).Header("ratelimit-limit"));
    }
}
