using System.Text.Json.Nodes;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>A request goes in, a reply comes out: what both hosts call.</summary>
internal sealed class SandboxCore
{
    private readonly Router router;
    private readonly RateLimits rateLimits;
    private readonly Quotas quotas;

    public SandboxCore(SandboxOptions options)
    {
        Clock = options.Clock;
        router = new Router(options);
        rateLimits = new RateLimits(options.Clock);
        quotas = new Quotas(options);
    }

    public TimeProvider Clock { get; }

    public FaultPlan Faults { get; } = new();

    public RequestLog Log { get; } = new();

    public SandboxReply Handle(SandboxRequest request)
    {
        Log.Add(request);
        if (quotas.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        Provider? provider = Accounts.ProviderFor(request);
        SandboxReply reply = Play(request, provider);
        return provider is null ? reply : rateLimits.Tell(provider, reply);
    }

    /// <summary>The stages of an account, as a caller of the unified API sees them.</summary>
    public IReadOnlyList<JsonObject> StagesOf(Integration integration) => router.StagesOf(integration);

    private SandboxReply Play(SandboxRequest request, Provider? provider)
    {
        Fault? fault;
        if (request.Header(FaultNames.Header) is not { } asked)
        {
            fault = Faults.Take();
        }
        else if (!FaultNames.TryParse(asked, out fault))
        {
            return Errors.BadRequest($"'{FaultNames.Header}: {asked}' is no fault of the sandbox; there are {string.Join(", ", FaultNames.All)}");
        }

        return fault is null
            ? router.Answer(request)
            : fault.Play(new FaultScene(request, provider ?? Provider.Of(Integration.Pipedrive), () => router.Answer(request)));
    }
}
