using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class OperationTests : ClientTest
{
    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task A_stage_is_created_read_updated_and_deleted(Integration integration)
    {
        string account = Sandbox.AccountOf(integration);
        Stage created = await Crm.Stages.CreateAsync(NewStage(integration), account);
        Assert.Equal("Proposal sent", created.Name);
        Assert.Equal(StageStatus.Active, created.Status);
        Assert.Equal(Sandbox.PipelineOf(integration), created.Pipeline?.Id);

        Stage got = await Crm.Stages.GetAsync(created.Id, account);
        Assert.Equal(created.Id, got.Id);

        Stage changed = await Crm.Stages.UpdateAsync(created.Id, new UpdateStageRequest { Name = "Won" }, account);
        Assert.Equal((created.Id, "Won"), (changed.Id, changed.Name));
        Assert.Equal(created.Pipeline?.Id, changed.Pipeline?.Id);

        Assert.Equal(created.Id, (await Crm.Stages.DeleteAsync(created.Id, account)).Id);
        ApiException gone = await Assert.ThrowsAnyAsync<ApiException>(() => Crm.Stages.GetAsync(created.Id, account));
        Assert.Equal(404, (int)gone.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task Remote_data_is_the_provider_s_record_and_can_be_indexed(Integration integration)
    {
        Stage stage = await Crm.Stages.CreateAsync(NewStage(integration), Sandbox.AccountOf(integration));
        string? name = integration switch
        {
            Integration.Close => (string?)stage.RemoteData!["label"],
            Integration.Outreach => (string?)stage.RemoteData!["attributes"]!["name"],
            _ => (string?)stage.RemoteData!["name"],
        };
        Assert.Equal("Proposal sent", name);
    }

    [Theory]
    [InlineData(Integration.Outreach)]
    [InlineData(Integration.Pipedrive)]
    [InlineData(Integration.Pipeliner)]
    public async Task Timestamps_are_read_in_each_provider_s_format(Integration integration)
    {
        Stage stage = await Crm.Stages.CreateAsync(NewStage(integration), Sandbox.AccountOf(integration));
        Assert.InRange(DateTimeOffset.UtcNow - stage.CreatedAt!.Value, TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, stage.CreatedAt.Value.Offset);
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task The_description_declares_every_property_of_a_stage(Integration integration)
    {
        Stage stage = await Crm.Stages.CreateAsync(NewStage(integration), Sandbox.AccountOf(integration));
        Assert.Null(stage.AdditionalProperties);
    }

    [Fact]
    public async Task Remote_data_reaches_the_provider()
    {
        Stage stage = await Crm.Stages.CreateAsync(NewStage(Integration.Pipeliner), Sandbox.AccountOf(Integration.Pipeliner));
        Assert.Equal(40, (int)stage.RemoteData!["percent"]!);
    }

    [Fact]
    public async Task Inactive_is_sent_and_read()
    {
        CreateStageRequest request = NewStage(Integration.Close);
        request.Status = StageStatus.Inactive;
        Stage stage = await Crm.Stages.CreateAsync(request, Sandbox.AccountOf(Integration.Close));
        Assert.Equal(StageStatus.Inactive, stage.Status);
        Assert.Equal("lost", (string?)stage.RemoteData!["type"]);
    }

    [Fact]
    public async Task An_id_with_any_character_stays_one_segment()
    {
        await Assert.ThrowsAnyAsync<ApiException>(() => Crm.Stages.GetAsync("a/b?c#d e%ä..", Account));
        Assert.Equal("/unified/crm/stages/a%2Fb%3Fc%23d%20e%25%C3%A4..", Sandbox.Requests[^1].Path);
    }

    [Fact]
    public async Task Unset_properties_are_not_sent()
    {
        await Crm.Stages.CreateAsync(new CreateStageRequest { Name = "x" }, Sandbox.AccountOf(Integration.Close));
        RecordedRequest request = Sandbox.Requests[^1];
        Assert.Equal("""{"name":"x"}""", request.Body);
        Assert.Equal($"integrated_account_id={Sandbox.AccountOf(Integration.Close)}", request.Query);
        Assert.StartsWith("application/json", request.Headers["Content-Type"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.StartsWith("Truto.Generated/", request.Headers["User-Agent"]);
    }

    [Fact]
    public async Task Concurrent_calls_return_their_own_results()
    {
        Stage[] stages = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => CreateAsync($"Stage {i}")));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"Stage {i}"), stages.Select(stage => stage.Name));
        Assert.Equal(20, stages.Select(stage => stage.Id).Distinct().Count());
    }
}
