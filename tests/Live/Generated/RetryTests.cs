using System.Net;
using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class RetryTests : ClientTest
{
    private readonly List<RetryEvent> retries = [];
    private readonly TrutoCrmClient patient;

    public RetryTests()
    {
        ApiClientOptions options = Sandbox.Options();
        options.Retry = new() { Delay = TimeSpan.FromMilliseconds(5), OnRetry = retries.Add };
        patient = new TrutoCrmClient(options);
    }

    public static TheoryData<string> LostAnswers => ["cut-after", "cut-stream", "bad-gateway", "gateway-timeout", "server-error"];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_retried_create_whose_response_was_lost_creates_one_stage(string fault)
    {
        Sandbox.Faults.Next(Lost(fault), times: 2);
        ApiResponse<Stage> response = await ApiResponse.From(o => patient.Stages.CreateAsync(NewStage(), Account, options: o));

        Assert.Equal("Proposal sent", response.Value!.Name);
        Assert.Equal(3, response.Attempts);
        Assert.Equal(2, retries.Count);
        Assert.Equal(1, await CountAsync());
        Assert.All(Sandbox.Requests.Take(3), request => Assert.Equal(response.IdempotencyKey, request.Headers["Idempotency-Key"]));
        Assert.Equal("true", response.Headers["x-sandbox-replayed"]);
    }

    [Fact]
    public async Task Two_creates_create_two_stages()
    {
        Sandbox.Faults.Next(Fault.CutAfter());
        await patient.Stages.CreateAsync(NewStage(), Account);
        await patient.Stages.CreateAsync(NewStage(), Account);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Without_a_key_a_lost_response_is_not_retried()
    {
        Sandbox.Faults.Next(Fault.CutAfter());
        await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => patient.Stages.CreateAsync(NewStage(), Account, options: new() { AutoIdempotencyKey = false }));
        Assert.Empty(retries);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Every_operation_survives_transient_faults()
    {
        string id = (await patient.Stages.CreateAsync(NewStage(), Account)).Id;
        Sandbox.Faults.Next(Fault.CutBefore());
        Sandbox.Faults.Next(Fault.GatewayTimeout());
        Assert.Equal(id, (await patient.Stages.GetAsync(id, Account)).Id);
        Sandbox.Faults.Next(Fault.BadGateway().AfterExecution());
        Assert.Equal("Won", (await patient.Stages.UpdateAsync(id, new UpdateStageRequest { Name = "Won" }, Account)).Name);
        Sandbox.Faults.Next(Fault.HtmlError());
        await using (Stream stream = await patient.Stages.GetStreamAsync(id, Account))
        {
            Assert.NotNull(await JsonNode.ParseAsync(stream));
        }

        Sandbox.Faults.Next(Fault.BadGateway());
        Assert.Equal(id, (await patient.Stages.DeleteAsync(id, Account)).Id);
        Sandbox.Faults.Next(Fault.CutBefore());
        Assert.Equal(0, await CountOf(patient));
        Assert.Equal(6, retries.Count);
    }

    [Fact]
    public async Task A_retried_custom_request_creates_one_stage()
    {
        Sandbox.Faults.Next(Fault.CutAfter());
        await patient.SendAsync(
            HttpMethod.Post,
            "/unified/crm/stages",
            body: new JsonObject { ["name"] = "By hand", ["pipeline"] = new JsonObject { ["id"] = "2" } },
            query: new JsonObject { ["integrated_account_id"] = Account });
        Assert.Equal(1, await CountAsync());
    }

    [Theory]
    [InlineData("account-blocked", HttpStatusCode.ServiceUnavailable)]
    [InlineData("conflict", HttpStatusCode.Conflict)]
    [InlineData("needs-reauth", HttpStatusCode.Unauthorized)]
    public async Task Permanent_errors_are_not_retried(string fault, HttpStatusCode status)
    {
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(
            () => patient.Stages.GetAsync("1", Account, options: new() { Headers = { ["x-sandbox-fault"] = fault } }));
        Assert.Equal((status, 1), (refused.StatusCode, refused.Attempts));
    }

    private static Fault Lost(string fault) => fault switch
    {
        "cut-after" => Fault.CutAfter(),
        "cut-stream" => Fault.CutStream(),
        "bad-gateway" => Fault.BadGateway().AfterExecution(),
        "gateway-timeout" => Fault.GatewayTimeout().AfterExecution(),
        _ => Fault.ServerError().AfterExecution(),
    };

    private async Task<int> CountOf(TrutoCrmClient client)
    {
        int count = 0;
        await foreach (Stage _ in client.Stages.ListAsync(Account))
        {
            count++;
        }

        return count;
    }
}
