using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Stages;

namespace Truto.Sandbox;

/// <summary>A request goes in, a reply comes out: what both hosts call.</summary>
internal sealed class SandboxCore(SandboxOptions options)
{
    private readonly StageEndpoints endpoints = new(options);
    private readonly RateLimits rateLimits = new(options.Clock);

    public FaultQueue Faults { get; } = new();

    public RequestLog Log { get; } = new();

    public SandboxReply Handle(SandboxRequest request)
    {
        Log.Add(request);
        Provider? provider = Accounts.ProviderFor(request);
        SandboxReply reply = Play(request, provider);
        return provider is null ? reply : rateLimits.Tell(provider, reply);
    }

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
            ? endpoints.Answer(request)
            : fault.Play(new FaultScene(request, provider ?? Provider.Of(Integration.Pipedrive), () => endpoints.Answer(request)));
    }
}
