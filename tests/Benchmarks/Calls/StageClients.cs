using System.Net.Http.Headers;
using Refit;
using Truto.Crm;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>The clients that are compared. All send the same request with the same token; ours also sends an idempotency key.</summary>
internal sealed class StageClients : IDisposable
{
    private const string Token = "a-token-as-long-as-tokens-are-00112233445566778899";
    private const string Account = "62f44730-dd91-461e-bd6a-aedd9e0ad79d";
    private const string Id = "58";

    private static readonly PlainCreateStage Plain =
        new() { Name = "Proposal sent", Position = 3, Status = Json.PlainStageStatus.Active, Pipeline = new() { Id = "2" } };

    private static readonly CreateStageRequest Generated =
        new() { Name = "Proposal sent", Position = 3, Status = StageStatus.Active, Pipeline = new() { Id = "2" } };

    private readonly HttpClient http;
    private readonly TrutoCrmClient ours;

    private StageClients(HttpClient http, TrutoCrmClient ours)
    {
        this.http = http;
        this.ours = ours;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        StagesByHand byHand = new(http);
        IStagesByRefit byRefit = RestService.ForGenerated<IStagesByRefit>(http, PlainCallsContext.Default);
        Creating =
        [
            ("by hand", () => byHand.CreateAsync(Plain, Account, CancellationToken.None)),
            ("Refit", () => byRefit.CreateAsync(Plain, Account, CancellationToken.None)),
            ("Truto.Generated", () => ours.Stages.CreateAsync(Generated, Account)),
        ];
        Getting =
        [
            ("by hand", () => byHand.GetAsync(Id, Account, CancellationToken.None)),
            ("Refit", () => byRefit.GetAsync(Id, Account, CancellationToken.None)),
            ("Truto.Generated", () => ours.Stages.GetAsync(Id, Account)),
        ];
    }

    /// <summary>Methods that create a stage.</summary>
    public IReadOnlyList<(string Client, Func<Task> Call)> Creating { get; }

    /// <summary>Methods that get a stage.</summary>
    public IReadOnlyList<(string Client, Func<Task> Call)> Getting { get; }

    /// <summary>Creates clients over a handler.</summary>
    public static StageClients Over(HttpMessageHandler handler)
    {
        Uri address = new("https://api.truto.one");
        return new(
            new HttpClient(handler) { BaseAddress = address },
            new TrutoCrmClient(new ApiClientOptions { Token = Token, BaseAddress = address, HttpHandler = handler }));
    }

    /// <summary>Creates clients with connections of their own.</summary>
    public static StageClients Over(Uri address) =>
        new(new HttpClient { BaseAddress = address }, new TrutoCrmClient(new ApiClientOptions { Token = Token, BaseAddress = address }));

    public void Dispose()
    {
        ours.Dispose();
        http.Dispose();
    }
}
