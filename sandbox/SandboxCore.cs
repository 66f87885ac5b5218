using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Generated.Serving.Inspection;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>Processes a request and returns the reply. Both hosts call it.</summary>
internal sealed class SandboxCore : IRequestHandler
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

    public RecentItems<RecordedRequest> Log { get; } = new(capacity: 100);

    public int MaxBodySize => SandboxRequest.MaxBodySize;

    public Reply TooLarge() => Errors.TooLarge();

    public ValueTask<Reply> HandleAsync(ReceivedRequest request, CancellationToken cancellationToken) => new(Handle(new SandboxRequest(request)));

    /// <summary>Returns the stages of an account in the unified format.</summary>
    public IReadOnlyList<JsonObject> StagesOf(Integration integration) => router.StagesOf(integration);

    /// <summary>Returns the resources that have items.</summary>
    public IReadOnlyList<InspectedResource> Resources() => router.Resources();

    private Reply Handle(SandboxRequest request)
    {
        Log.Add(new RecordedRequest(request.Method, request.Path, request.QueryText, request.Headers, request.BodyText));
        if (quotas.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        Provider? provider = Accounts.ProviderFor(request);
        Reply reply = Execute(request, provider);
        return provider is null ? reply : rateLimits.AddHeaders(provider, reply);
    }

    private Reply Execute(SandboxRequest request, Provider? provider)
    {
        Fault? fault;
        if (request.Header(FaultNames.Header.Name) is not { } name)
        {
            fault = Faults.Take();
        }
        else if (!FaultNames.Header.TryParse(name, out fault))
        {
            return Errors.BadRequest(
                $"'{FaultNames.Header.Name}: {name}' is not a fault of the sandbox; its faults are {string.Join(", ", FaultNames.Header.All)}");
        }

        if (fault is null)
        {
            return router.Answer(request);
        }

        FaultContext context = new(request, provider ?? Provider.Of(Integration.Pipedrive), () => router.Answer(request));
        return fault.Apply(context) with { Fault = fault.Name };
    }
}
