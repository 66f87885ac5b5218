using Truto.Crm;
using Truto.Generated;
using Truto.Sandbox;

namespace BulkImport;

/// <summary>The target of the import: Truto if the environment has a token, otherwise a local sandbox.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly TrutoSandbox? sandbox;
    private readonly ApiClientOptions options;

    private Target(string description, ApiClientOptions options, string account, string? pipeline, TrutoSandbox? sandbox)
    {
        Description = description;
        Account = account;
        Pipeline = pipeline;
        this.options = options;
        this.sandbox = sandbox;
    }

    public string Description { get; }

    public string Account { get; }

    public string? Pipeline { get; }

    public static Target Open(Settings settings)
    {
        if (Variable("TRUTO_API_TOKEN") is { } token)
        {
            ApiClientOptions own = new() { Token = token, BaseAddress = Variable("TRUTO_BASE_ADDRESS") is { } address ? new Uri(address) : null };
            string account = Variable("TRUTO_INTEGRATED_ACCOUNT_ID")
                ?? throw new InvalidOperationException(
                    "TRUTO_API_TOKEN is set: set TRUTO_INTEGRATED_ACCOUNT_ID too, the account to create stages in.");
            return new Target("Creating stages in the account of the environment.", own, account, Variable("TRUTO_PIPELINE_ID"), sandbox: null);
        }

        RequestRate? rate = settings.Limits.PerAccount;
        TrutoSandbox sandbox = TrutoSandbox.Start(new SandboxOptions
        {
            Capacity = 100_000,
            AccountLimit = rate is null ? null : new RequestQuota(rate.Requests, rate.Window),
        });
        return new Target(
            "TRUTO_API_TOKEN is not set: this run uses a local sandbox.",
            sandbox.Options(),
            sandbox.AccountOf(Integration.Pipedrive),
            sandbox.PipelineOf(Integration.Pipedrive),
            sandbox);
    }

    public TrutoCrmClient Connect(RequestRateLimiter limiter)
    {
        options.RateLimiter = limiter;
        options.Retry = new RetryOptions { MaxRetries = 10 };
        return new TrutoCrmClient(options);
    }

    public ValueTask DisposeAsync() => sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
