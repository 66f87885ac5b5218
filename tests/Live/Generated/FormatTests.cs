using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class FormatTests : ClientTest
{
    [Theory]
    [InlineData(Integration.Close, "id label organization_id pipeline_id type")]
    [InlineData(Integration.Outreach, "data")]
    [InlineData(Integration.Pipedrive, "success data")]
    [InlineData(Integration.Pipeliner, "success data")]
    public async Task Raw_is_the_provider_s_own_json(Integration integration, string members)
    {
        JsonNode raw = await Crm.Stages.CreateRawAsync(NewStage(integration), Sandbox.AccountOf(integration));
        Assert.Equal(members.Split(' '), raw.AsObject().Select(member => member.Key));
        Assert.Contains("truto_response_format=raw", Sandbox.Requests[^1].Query);
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task Normalized_is_a_stage(Integration integration)
    {
        Stage stage = await Crm.Stages.CreateNormalizedAsync(NewStage(integration), Sandbox.AccountOf(integration));
        Assert.Equal("Proposal sent", stage.Name);
        Assert.Null(stage.Status);
        Assert.Contains("truto_response_format=normalized", Sandbox.Requests[^1].Query);
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task Stream_has_the_bytes_of_the_provider(Integration integration)
    {
        await using Stream stream = await Crm.Stages.CreateStreamAsync(NewStage(integration), Sandbox.AccountOf(integration));
        JsonNode? body = await JsonNode.ParseAsync(stream);
        Assert.Contains("Proposal sent", body!.ToJsonString());
        Assert.Contains("truto_response_format=stream", Sandbox.Requests[^1].Query);
    }

    [Fact]
    public async Task The_default_format_is_not_sent()
    {
        await CreateAsync();
        Assert.DoesNotContain("truto_response_format", Sandbox.Requests[^1].Query);
    }

    [Fact]
    public async Task The_first_bytes_of_a_stream_arrive_before_the_response_is_complete()
    {
        TaskCompletionSource release = new();
        Sandbox.Faults.Next(Fault.HeldStream(release.Task));
        await using Stream stream = await Crm.Stages.CreateStreamAsync(NewStage(), Account);
        byte[] buffer = new byte[4096];
        int first = await stream.ReadAsync(buffer);
        Assert.InRange(first, 1, 64);
        Assert.False(release.Task.IsCompleted);
        release.SetResult();
        int rest = await stream.ReadAtLeastAsync(buffer.AsMemory(first), buffer.Length - first, throwOnEndOfStream: false);
        Assert.NotNull(JsonNode.Parse(buffer.AsSpan(0, first + rest)));
    }

    [Fact]
    public async Task A_truncated_stream_throws_an_io_exception_after_its_first_bytes()
    {
        Sandbox.Faults.Next(Fault.CutStream());
        await using Stream stream = await Crm.Stages.CreateStreamAsync(NewStage(), Account);
        using MemoryStream got = new();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(got));
        Assert.True(got.Length > 0);
    }

    [Fact]
    public async Task An_error_response_throws_before_a_stream_is_returned()
    {
        Sandbox.Faults.Next(Fault.Unprocessable());
        ApiException<TrutoError> refused = await Assert.ThrowsAsync<ApiException<TrutoError>>(
            () => Crm.Stages.CreateStreamAsync(NewStage(), Account));
        Assert.Equal("Name can't be blank.", refused.Error.Message);
    }

    [Fact]
    public async Task Disposing_a_stream_early_frees_the_connection()
    {
        Sandbox.Faults.Next(Fault.HeldStream(new TaskCompletionSource().Task));
        Stream stream = await Crm.Stages.CreateStreamAsync(NewStage(), Account);
        await stream.ReadExactlyAsync(new byte[1]);
        await stream.DisposeAsync();
        Assert.Equal("Proposal sent", (await CreateAsync()).Name);
    }
}
