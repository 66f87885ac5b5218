using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox.Platform;

/// <summary>Lists the resources and methods of an account or an integration.</summary>
internal static class Capabilities
{
    private static readonly string[] Methods = ["list", "get", "create", "update", "delete"];

    public static Reply OfAccount(string account, QueryParameters query)
    {
        if (Accounts.IntegrationOf(account) is not { } integration)
        {
            return Errors.UnknownAccount(account);
        }

        JsonObject body = Of(Provider.Of(integration), query);
        body["environment_id"] = "sandbox";
        body["account"] = new JsonObject { ["id"] = account, ["status"] = "active", ["authentication_method"] = "api_key", ["is_blocked"] = false };
        return Reply.Json(200, body);
    }

    public static Reply OfIntegration(string name, QueryParameters query) =>
        Provider.Named(name) is { } provider
            ? Reply.Json(200, Of(provider, query))
            : Errors.NotFound($"The sandbox has no integration '{name}'");

    private static JsonObject Of(Provider provider, QueryParameters query)
    {
        string type = query.Text("type") ?? "all";
        string? resource = query.Text("resource");
        JsonArray proxy = [];
        JsonArray unified = [];
        if (type is "all" or "proxy" && (resource ?? provider.ProxyResource) == provider.ProxyResource)
        {
            IReadOnlyList<string> wanted = query.List("methods");
            proxy.Add((JsonNode)new JsonObject
            {
                ["resource"] = provider.ProxyResource,
                ["methods"] = new JsonArray([
                    .. Methods.Where(method => wanted.Count == 0 || wanted.Contains(method)).Select(method => Proxied(provider, method)),
                ]),
            });
        }

        if (type is "all" or "unified" && resource is null or "stages")
        {
            unified.Add((JsonNode)new JsonObject
            {
                ["model"] = "crm",
                ["model_label"] = "Unified CRM API",
                ["resource"] = "stages",
                ["description"] = "The steps that a deal goes through in a sales pipeline.",
                ["docs_url"] = "https://truto.one/docs/api-reference/unified-crm-api/stages",
                ["methods"] = new JsonArray([.. Methods.Select(method => JsonValue.Create(method))]),
                ["env_overridden"] = false,
            });
        }

        return new JsonObject
        {
            ["integration"] = new JsonObject
            {
                ["id"] = provider.Name,
                ["name"] = provider.Name,
                ["label"] = provider.Integration.ToString(),
                ["category"] = "crm",
            },
            ["proxy"] = proxy,
            ["unified"] = unified,
            ["auth"] = new JsonObject { ["formats"] = new JsonArray("api_key"), ["fields"] = new JsonArray() },
            ["ai_readiness"] = new JsonObject
            {
                ["proxy_methods"] = Methods.Length,
                ["proxy_methods_with_descriptions"] = Methods.Length,
                ["ai_ready_score"] = 1,
            },
        };
    }

    private static JsonObject Proxied(Provider provider, string method) => new JsonObject
    {
        ["method"] = method,
        ["name"] = $"{method}_{provider.Name}_stages",
        ["description"] = $"{provider.Integration}'s own '{method}' of stages.",
        ["has_description"] = true,
        ["has_query_schema"] = false,
        ["has_body_schema"] = method is "create" or "update",
        ["has_response_schema"] = false,
        ["api_documentation_url"] = null,
    };
}
