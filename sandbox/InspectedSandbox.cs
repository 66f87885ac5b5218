using Truto.Generated.Serving.Inspection;

namespace Truto.Sandbox;

/// <summary>The sandbox as its local page shows it.</summary>
internal sealed class InspectedSandbox(SandboxCore core) : IInspected
{
    public string Title => "Truto sandbox";

    public IEnumerable<string> SecretNames => [];

    public IFaultSwitches Faults => core.Faults.Switches;

    // The token of the sandbox is the same everywhere and no secret.
    public string Example(string address) =>
        $"curl -H 'Authorization: Bearer {Tokens.Api}' '{address}/unified/crm/stages?integrated_account_id={Accounts.Of(Integration.Pipedrive)}'";

    public IReadOnlyList<InspectedResource> Resources() => core.Resources();
}
