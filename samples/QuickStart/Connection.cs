using System.Text.Json.Nodes;
using Truto.Generated;
using Truto.Sandbox;

namespace QuickStart;

/// <summary>The target of the sample: Truto if the environment has a token, otherwise a local sandbox.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private readonly TrutoSandbox? sandbox;

    private Connection(string description, ApiClientOptions options, IReadOnlyList<Target> targets, TrutoSandbox? sandbox = null)
    {
        Description = description;
        Options = options;
        Targets = targets;
        this.sandbox = sandbox;
    }

    public string Description { get; }

    public ApiClientOptions Options { get; }

    public IReadOnlyList<Target> Targets { get; }

    /// <param name="effect">What the run does in a real account, for the description.</param>
    public static Connection Open(string effect) =>
        Environment.GetEnvironmentVariable("TRUTO_API_TOKEN") is { Length: > 0 } token ? OpenTruto(token, effect) : OpenSandbox();

    public ValueTask DisposeAsync() => sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Connection OpenTruto(string token, string effect)
    {
        Target target = new(
            Environment.GetEnvironmentVariable("TRUTO_INTEGRATION") ?? "your account",
            Environment.GetEnvironmentVariable("TRUTO_INTEGRATED_ACCOUNT_ID") is { Length: > 0 } account
                ? account
                : throw new InvalidOperationException(
                    "TRUTO_API_TOKEN is set: set TRUTO_INTEGRATED_ACCOUNT_ID too, the account whose stages are used."),
            Environment.GetEnvironmentVariable("TRUTO_PIPELINE_ID"),
            Environment.GetEnvironmentVariable("TRUTO_REMOTE_DATA") is { } json ? JsonNode.Parse(json) as JsonObject : null);
        Uri? address = Environment.GetEnvironmentVariable("TRUTO_BASE_ADDRESS") is { Length: > 0 } url ? new Uri(url) : null;
        return new Connection("Truto: " + effect, new ApiClientOptions { Token = token, BaseAddress = address }, [target]);
    }

    private static Connection OpenSandbox()
    {
        TrutoSandbox sandbox = TrutoSandbox.Start();
        Target[] targets = [.. Enum.GetValues<Integration>().Select(integration => new Target(
            integration.ToString(),
            sandbox.AccountOf(integration),
            sandbox.PipelineOf(integration),
            integration == Integration.Pipeliner ? new JsonObject { ["percent"] = 40 } : null))];
        return new Connection(
            $"TRUTO_API_TOKEN is not set: this run uses a local sandbox on {sandbox.BaseAddress}.",
            new ApiClientOptions { BaseAddress = sandbox.BaseAddress, Token = sandbox.Token },
            targets,
            sandbox);
    }
}
