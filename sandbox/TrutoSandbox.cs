using System.Text.Json.Nodes;
using Truto.Generated;
using Truto.Sandbox.Hosting;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>
/// Truto on this machine, for tests and samples: its unified CRM stages, writable, with one account for each integration, and able to fail
/// on demand. The README of the package says which reading it plays where Truto's behaviour is not documented.
/// </summary>
/// <example>
/// <code>
/// await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
/// using TrutoCrmAccountClient crm = new(sandbox.Options(Integration.Pipedrive));
/// sandbox.Faults.Next(Fault.ProviderRateLimit(seconds: 3));
/// </code>
/// </example>
public sealed class TrutoSandbox : IAsyncDisposable
{
    private static readonly Uri InMemoryAddress = new("https://sandbox.invalid");

    private readonly SandboxCore core;
    private readonly KestrelHost? host;

    private TrutoSandbox(SandboxCore core, KestrelHost? host)
    {
        this.core = core;
        this.host = host;
    }

    /// <summary>Where the sandbox listens.</summary>
    public Uri BaseAddress => host?.Address ?? InMemoryAddress;

    /// <summary>An API token: it sees all accounts, and every call names one.</summary>
    public string Token => Tokens.Api;

    /// <summary>An account that may be read only, as the accounts of Truto's hosted sandboxes are.</summary>
    public string ReadOnlyAccount => Accounts.ReadOnly;

    /// <summary>What goes wrong next.</summary>
    public FaultPlan Faults => core.Faults;

    /// <summary>The last requests that arrived (100 at most), oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => core.Log.Snapshot();

    /// <summary>How many requests arrived, those that <see cref="Requests"/> has forgotten included.</summary>
    public long RequestCount => core.Log.Count;

    /// <summary>How many connections are open to a sandbox that listens; 0 for one in memory.</summary>
    public int OpenConnections => host?.OpenConnections ?? 0;

    /// <summary>Starts a sandbox that listens on the loopback address.</summary>
    /// <param name="options">The set-up; null takes a free port and the defaults.</param>
    public static TrutoSandbox Start(SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        SandboxCore core = new(options);
        return new TrutoSandbox(core, KestrelHost.Start(core, options.Port));
    }

    /// <summary>Starts a sandbox without a socket: reach it through <see cref="Options()"/> or <see cref="CreateHandler"/>.</summary>
    /// <param name="options">The set-up; null takes the defaults.</param>
    public static TrutoSandbox InMemory(SandboxOptions? options = null) => new(new SandboxCore(options ?? new SandboxOptions()), host: null);

    /// <summary>Options of a client that calls this sandbox with the API token, so that every call names its account.</summary>
    public ApiClientOptions Options() => Options(Token);

    /// <summary>Options of a client that calls this sandbox with the token of one account, so that calls need not name it.</summary>
    /// <param name="integration">The account's integration.</param>
    public ApiClientOptions Options(Integration integration) => Options(TokenOf(integration));

    /// <summary>The id of the integrated account.</summary>
    /// <param name="integration">The account's integration.</param>
    public string AccountOf(Integration integration) => Accounts.Of(integration);

    /// <summary>An integrated account token: it names its account by itself.</summary>
    /// <param name="integration">The account's integration.</param>
    public string TokenOf(Integration integration) => Tokens.Of(integration);

    /// <summary>The id of a pipeline that the integration accepts; null for one whose stages have no pipeline.</summary>
    /// <param name="integration">The account's integration.</param>
    public string? PipelineOf(Integration integration) => Provider.Of(integration).PipelineId;

    /// <summary>The stages of an integration's account, oldest first, each as the unified API shows it, with <c>remote_data</c>. Changes to them stay here.</summary>
    /// <param name="integration">The account's integration.</param>
    public IReadOnlyList<JsonObject> StagesOf(Integration integration) => core.StagesOf(integration);

    /// <summary>A handler for <see cref="HttpClient"/> that calls this sandbox without a socket.</summary>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(core);

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ApiClientOptions Options(string token) => new()
    {
        BaseAddress = BaseAddress,
        Token = token,
        HttpHandler = host is null ? CreateHandler() : null,
    };
}
