using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>The integrated accounts. Their ids are fixed so that samples can name them.</summary>
internal static class Accounts
{
    /// <summary>A Pipedrive account that refuses writes.</summary>
    public const string ReadOnly = "5b0c1f7e-9a34-4f7b-8d11-0f6f6f2f9e55";

    private static readonly Dictionary<Integration, string> Ids = new()
    {
        [Integration.Close] = "1d8f6f0a-6d0e-4a3b-9c55-7a1f0f4f2b10",
        [Integration.Outreach] = "2e9a7b1c-7e1f-4b4c-8d66-8b2a1a5a3c20",
        [Integration.Pipedrive] = "62f44730-dd91-461e-bd6a-aedd9e0ad79d",
        [Integration.Pipeliner] = "4fb2c93e-9a3b-4d6e-af88-ad4c3c7c5e40",
    };

    public static string Of(Integration integration) => Ids[integration];

    public static Integration? IntegrationOf(string account)
    {
        if (string.Equals(account, ReadOnly, StringComparison.OrdinalIgnoreCase))
        {
            return Integration.Pipedrive;
        }

        foreach ((Integration integration, string id) in Ids)
        {
            if (string.Equals(account, id, StringComparison.OrdinalIgnoreCase))
            {
                return integration;
            }
        }

        return null;
    }

    /// <summary>Returns the account that a request addresses: the account of its token, otherwise the one in the query.</summary>
    public static string? IdFor(SandboxRequest request) =>
        Tokens.AccountOf(request.Header("Authorization")) ?? request.Query.Text("integrated_account_id");

    public static Provider? ProviderFor(SandboxRequest request) =>
        IdFor(request) is { } id && IntegrationOf(id) is { } integration ? Provider.Of(integration) : null;
}
