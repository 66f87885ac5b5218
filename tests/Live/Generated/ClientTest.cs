using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

/// <summary>A test with its own sandbox and a generated client that calls it.</summary>
public abstract class ClientTest : IAsyncDisposable
{
    private protected ClientTest() => Crm = new TrutoCrmClient(Options());

    public static TheoryData<Integration> Integrations => [.. Enum.GetValues<Integration>()];

    protected TrutoSandbox Sandbox { get; } = TrutoSandbox.Start();

    protected TrutoCrmClient Crm { get; }

    /// <summary>The account of tests that are independent of the integration.</summary>
    protected string Account => Sandbox.AccountOf(Integration.Pipedrive);

    public async ValueTask DisposeAsync()
    {
        Crm.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected CreateStageRequest NewStage(Integration integration = Integration.Pipedrive, string name = "Proposal sent") => new()
    {
        Name = name,
        Pipeline = Sandbox.PipelineOf(integration) is { } id ? new() { Id = id } : null,
        Position = 3,
        Status = StageStatus.Active,
        RemoteData = integration == Integration.Pipeliner ? new JsonObject { ["percent"] = 40 } : null,
    };

    /// <summary>Options that call the sandbox without retries, so that tests observe each fault.</summary>
    protected ApiClientOptions Options()
    {
        ApiClientOptions options = Sandbox.Options();
        options.Retry = RetryOptions.None;
        return options;
    }

    protected Task<Stage> CreateAsync(string name = "Proposal sent", RequestOptions? options = null) =>
        Crm.Stages.CreateAsync(NewStage(name: name), Account, options: options);

    protected async Task<int> CountAsync()
    {
        int count = 0;
        await foreach (Stage _ in Crm.Stages.ListAsync(Account))
        {
            count++;
        }

        return count;
    }
}
