using System.Text.Json.Nodes;
using Truto.Generated;
using Truto.Generated.Serving;
using Truto.Generated.Serving.Inspection;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>
/// A local replica of Truto for tests and samples: its unified CRM stages, writable, with one account for each integration and faults on
/// demand. The README of the package lists what the sandbox does where Truto's behaviour is not documented.
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
    private readonly IRequestHandler handler;
    private readonly KestrelHost? host;

    private TrutoSandbox(SandboxCore core, IRequestHandler handler, KestrelHost? host)
    {
        this.core = core;
        this.handler = handler;
        this.host = host;
    }

    /// <summary>Gets the base address of the sandbox.</summary>
    public Uri BaseAddress => host?.Address ?? InMemoryAddress;

    /// <summary>
    /// Gets the address of a page for browsers that shows resources and recent requests, and switches faults; null for a sandbox in memory.
    /// </summary>
    public Uri? PageAddress => host is null ? null : new Uri(host.Address, PageHandler.Path);

    /// <summary>Gets an API token. It has access to all accounts, so every call must name one.</summary>
    public string Token => Tokens.Api;

    /// <summary>Gets the id of a read-only account, such as those of Truto's hosted sandboxes.</summary>
    public string ReadOnlyAccount => Accounts.ReadOnly;

    /// <summary>Gets the faults that the sandbox injects.</summary>
    public FaultPlan Faults => core.Faults;

    /// <summary>Gets the last requests (at most 100), oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => core.Log.Snapshot();

    /// <summary>Gets the number of requests that arrived, including those that <see cref="Requests"/> no longer contains.</summary>
    public long RequestCount => core.Log.Count;

    /// <summary>Gets the number of open connections; 0 for a sandbox in memory.</summary>
    public int OpenConnections => host?.OpenConnections ?? 0;

    /// <summary>Starts a sandbox that listens on the loopback address.</summary>
    /// <param name="options">The options; null uses the defaults and a free port.</param>
    public static TrutoSandbox Start(SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        SandboxCore core = new(options);
        PageHandler handler = new(new RecordingHandler(core), new InspectedSandbox(core));
        return new TrutoSandbox(core, handler, KestrelHost.Start(handler, options.Port));
    }

    /// <summary>Creates a sandbox without a socket. Use <see cref="Options()"/> or <see cref="CreateHandler"/> to call it.</summary>
    /// <param name="options">The options; null uses the defaults.</param>
    public static TrutoSandbox InMemory(SandboxOptions? options = null)
    {
        SandboxCore core = new(options ?? new SandboxOptions());
        return new TrutoSandbox(core, core, host: null);
    }

    /// <summary>Returns options for a client that uses the API token, so that every call must name its account.</summary>
    public ApiClientOptions Options() => Options(Token);

    /// <summary>Returns options for a client that uses the token of one account, so that calls need not name it.</summary>
    /// <param name="integration">The account's integration.</param>
    public ApiClientOptions Options(Integration integration) => Options(TokenOf(integration));

    /// <summary>Returns the id of the integration's account.</summary>
    /// <param name="integration">The account's integration.</param>
    public string AccountOf(Integration integration) => Accounts.Of(integration);

    /// <summary>Returns an integrated account token, which identifies its account.</summary>
    /// <param name="integration">The account's integration.</param>
    public string TokenOf(Integration integration) => Tokens.Of(integration);

    /// <summary>Returns the id of a pipeline that the integration accepts, or null if its stages have no pipeline.</summary>
    /// <param name="integration">The account's integration.</param>
    public string? PipelineOf(Integration integration) => Provider.Of(integration).PipelineId;

    /// <summary>
    /// Returns copies of the stages of the integration's account in the unified format, with <c>remote_data</c>, oldest first.
    /// </summary>
    /// <param name="integration">The account's integration.</param>
    public IReadOnlyList<JsonObject> StagesOf(Integration integration) => core.StagesOf(integration);

    /// <summary>Creates a handler for <see cref="HttpClient"/> that calls this sandbox without a socket.</summary>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(handler);

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ApiClientOptions Options(string token) => new()
    {
        BaseAddress = BaseAddress,
        Token = token,
        HttpHandler = host is null ? CreateHandler() : null,
    };
}
