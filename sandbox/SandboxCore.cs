using System.Text.Json.Nodes;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>Processes a request and returns the reply. Both hosts call it.</summary>
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
        SandboxReply reply = Execute(request, provider);
        return provider is null ? reply : rateLimits.AddHeaders(provider, reply);
    }

    /// <summary>Returns the stages of an account in the unified format.</summary>
    public IReadOnlyList<JsonObject> StagesOf(Integration integration) => router.StagesOf(integration);

    private SandboxReply Execute(SandboxRequest request, Provider? provider)
    {
        Fault? fault;
        if (request.Header(FaultNames.Header) is not { } name)
        {
            fault = Faults.Take();
        }
        else if (!FaultNames.TryParse(name, out fault))
        {
            return Errors.BadRequest(
                $"'{FaultNames.Header}: {name}' is not a fault of the sandbox; its faults are {string.Join(", ", FaultNames.All)}");
        }

        return fault is null
            ? router.Answer(request)
            : fault.Apply(new FaultContext(request, provider ?? Provider.Of(Integration.Pipedrive), () => router.Answer(request)));
    }
}
