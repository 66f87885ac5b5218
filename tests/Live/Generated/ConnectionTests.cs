using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class ConnectionTests : ClientTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_call_can_be_cancelled_while_it_waits_for_the_response()
    {
        Sandbox.Faults.Next(Fault.Slow(seconds: 30));
        using CancellationTokenSource stop = new();
        Task<Stage> call = Crm.Stages.CreateAsync(NewStage(), Account, cancellationToken: stop.Token);
        Assert.True(SpinWait.SpinUntil(() => Sandbox.Requests.Count == 1, Patience), "The request did not arrive within 20 s.");
        await stop.CancelAsync();
        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience));
        Assert.Equal(stop.Token, e.CancellationToken);
    }

    [Fact]
    public async Task A_call_can_be_cancelled_while_its_body_arrives()
    {
        Sandbox.Faults.Next(Fault.HeldStream(new TaskCompletionSource().Task));
        using ArrivalHandler arrivals = new();
        ApiClientOptions options = Options();
        options.HttpHandler = arrivals;
        using TrutoCrmClient crm = new(options);
        using CancellationTokenSource stop = new();
        Task<Stage> call = crm.Stages.CreateAsync(NewStage(), Account, cancellationToken: stop.Token);
        await arrivals.Headers.WaitAsync(Patience);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_read_of_a_stream_can_be_cancelled()
    {
        Sandbox.Faults.Next(Fault.HeldStream(new TaskCompletionSource().Task));
        using CancellationTokenSource stop = new();
        await using Stream stream = await Crm.Stages.CreateStreamAsync(NewStage(), Account);

        // Only the first chunk arrives.
        await stream.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);
        Task reading = stream.CopyToAsync(Stream.Null, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Crm.Stages.CreateAsync(NewStage(), Account, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(Sandbox.Requests);
    }

    [Fact]
    public async Task A_time_limit_of_a_call_is_a_timeout()
    {
        Sandbox.Faults.Next(Fault.Slow(seconds: 30));
        TimeoutException e =
            await Assert.ThrowsAsync<TimeoutException>(() => CreateAsync(options: new() { Timeout = TimeSpan.FromMilliseconds(200) }));
        Assert.Contains("POST /unified/crm/stages", e.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_account_is_refused_before_any_request(string account)
    {
        ArgumentException e = await Assert.ThrowsAnyAsync<ArgumentException>(() => Crm.Stages.CreateAsync(NewStage(), account));
        Assert.Contains("integratedAccountId", e.Message);
        Assert.ThrowsAny<ArgumentException>(() => Crm.ForAccount(account));
        Assert.Empty(Sandbox.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_token_is_refused_when_the_client_is_created(string token)
    {
        Assert.ThrowsAny<ArgumentException>(() => new TrutoCrmClient(token));
    }

    [Fact]
    public async Task A_missing_token_is_refused_before_any_request_and_the_message_names_the_option()
    {
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            using TrutoCrmClient crm = new(new ApiClientOptions { BaseAddress = Sandbox.BaseAddress });
            await crm.Stages.CreateAsync(NewStage(), Account);
        });
        Assert.Contains("Token", e.Message);
        Assert.Empty(Sandbox.Requests);
    }

    [Fact]
    public async Task A_token_provider_is_called_for_each_request()
    {
        int calls = 0;
        using TrutoCrmClient crm = new(new ApiClientOptions
        {
            BaseAddress = Sandbox.BaseAddress,
            TokenProvider = _ => ValueTask.FromResult(++calls == 1 ? "expired" : Sandbox.Token),
        });
        await Assert.ThrowsAsync<ApiException<TrutoError>>(() => crm.Stages.CreateAsync(NewStage(), Account));
        Assert.Equal("Proposal sent", (await crm.Stages.CreateAsync(NewStage(), Account)).Name);
    }

    [Fact]
    public async Task A_client_for_an_account_needs_no_account_in_its_calls()
    {
        ITrutoCrmAccountClient account = Crm.ForAccount(Account);
        Stage created = await account.Stages.CreateAsync(NewStage());
        Assert.Equal(created.Id, (await account.Stages.GetAsync(created.Id)).Id);
        Assert.Contains($"integrated_account_id={Account}", Sandbox.Requests[^1].Query);
        List<Stage> listed = [];
        await foreach (Stage stage in account.Stages.ListAsync())
        {
            listed.Add(stage);
        }

        Assert.Equal(created.Id, Assert.Single(listed).Id);
    }

    [Fact]
    public async Task No_account_is_sent_with_an_account_token()
    {
        using TrutoCrmAccountClient account = new(Sandbox.TokenOf(Integration.Outreach), new ApiClientOptions { BaseAddress = Sandbox.BaseAddress });
        Stage stage = await account.Stages.CreateAsync(new CreateStageRequest { Name = "x" });
        Assert.Equal("opportunityStage", (string?)stage.RemoteData!["type"]);
        Assert.DoesNotContain("integrated_account_id", Sandbox.Requests[^1].Query);
    }

    [Fact]
    public async Task A_given_http_client_is_used_and_not_disposed()
    {
        await using TrutoSandbox memory = TrutoSandbox.InMemory();
        using HttpClient http = new(memory.CreateHandler()) { BaseAddress = memory.BaseAddress };
        using (TrutoCrmClient crm = new(http, new ApiClientOptions { Token = memory.Token }))
        {
            await crm.Stages.CreateAsync(NewStage(), Account);
        }

        Assert.Single(memory.Requests);
        using HttpResponseMessage still = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(401, (int)still.StatusCode);
    }

    [Fact]
    public async Task Requests_that_are_not_in_the_description_can_be_sent()
    {
        JsonNode created = await Crm.SendAsync(
            HttpMethod.Post,
            "/unified/crm/stages",
            body: new JsonObject { ["name"] = "By hand", ["pipeline"] = new JsonObject { ["id"] = "2" } },
            query: new JsonObject { ["integrated_account_id"] = Account });
        Assert.Equal("By hand", (string?)created["name"]);
    }
}
