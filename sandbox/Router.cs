using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Generated.Serving.Inspection;
using Truto.Sandbox.Http;
using Truto.Sandbox.Passthrough;
using Truto.Sandbox.Platform;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Stages;
using Truto.Sandbox.Unified;

namespace Truto.Sandbox;

/// <summary>Routes a request to its endpoint after checking token and account. It processes one request at a time.</summary>
internal sealed class Router
{
    private readonly object gate = new();
    private readonly StageStore stages;
    private readonly RecordStore records;
    private readonly StageEndpoints stageEndpoints;
    private readonly RecordEndpoints recordEndpoints;
    private readonly ProxyEndpoints proxyEndpoints;
    private readonly CustomEndpoints customEndpoints;
    private readonly BatchEndpoint batchEndpoint;

    public Router(SandboxOptions options)
    {
        stages = new StageStore(options);
        records = new RecordStore(options.Capacity);
        WriteGate writes = new(new IdempotentReplies(options.Capacity));
        stageEndpoints = new StageEndpoints(stages, writes, new UnifiedReplies(options));
        recordEndpoints = new RecordEndpoints(records, writes, new UnifiedReplies(options));
        proxyEndpoints = new ProxyEndpoints(stages, writes);
        customEndpoints = new CustomEndpoints(stages, writes);
        batchEndpoint = new BatchEndpoint(Answer, writes);
    }

    public Reply Answer(SandboxRequest request)
    {
        if (!Tokens.IsValid(request.Header("Authorization")))
        {
            return Errors.Unauthorized();
        }

        lock (gate)
        {
            return request.Steps switch
            {
                ["unified", var model, var resource, .. var rest] => Unified(request, model, resource, rest),
                ["proxy", var resource, .. var rest] => OnAccount(request, call => proxyEndpoints.Answer(call, resource, rest)),
                ["custom", _, ..] => OnAccount(request, customEndpoints.Answer),
                ["ping"] when request.Method == "GET" => Reply.Json(200, new JsonObject { ["pong"] = true }),
                ["batch-request"] when request.Method == "POST" => WithApiToken(request, () => batchEndpoint.Answer(request)),
                ["integrated-account", var id, "capabilities"] when request.Method == "GET" =>
                    WithApiToken(request, () => Capabilities.OfAccount(id, request.Query)),
                ["integration", var name, "capabilities"] when request.Method == "GET" =>
                    WithApiToken(request, () => Capabilities.OfIntegration(name, request.Query)),
                _ => Errors.NoSuchRoute(request),
            };
        }
    }

    public IReadOnlyList<JsonObject> StagesOf(Integration integration)
    {
        Provider provider = Provider.Of(integration);
        lock (gate)
        {
            return [
                .. stages.After(Accounts.Of(integration), 0).Select(stage => UnifiedMapping.FromProvider(provider, stage.Record, UnifiedQuery.None)),
            ];
        }
    }

    /// <summary>Returns the resources that have items, by account.</summary>
    public IReadOnlyList<InspectedResource> Resources()
    {
        lock (gate)
        {
            return
            [
                .. from integration in Enum.GetValues<Integration>()
                   let count = stages.Count(Accounts.Of(integration))
                   where count > 0
                   select new InspectedResource($"crm/stages of {integration}", count, () => StagesOf(integration)),
                .. from place in records.Places
                   let slash = place.IndexOf('/', StringComparison.Ordinal)
                   select new InspectedResource($"{place[(slash + 1)..]} of {Accounts.IntegrationOf(place[..slash])}", records.Count(place),
                       () => RecordsOf(place)),
            ];
        }
    }

    private IReadOnlyList<JsonObject> RecordsOf(string place)
    {
        lock (gate)
        {
            return [.. records.After(place, 0).Select(record => record.Fields.DeepClone().AsObject())];
        }
    }

    private static Reply OnAccount(SandboxRequest request, Func<Call, Reply> answer)
    {
        if (Accounts.IdFor(request) is not { Length: > 0 } account)
        {
            return Errors.MissingQueryParameters(["integrated_account_id"]);
        }

        return Accounts.ProviderFor(request) is { } provider
            ? answer(new Call(request, account, provider))
            : Errors.UnknownAccount(account);
    }

    private static Reply WithApiToken(SandboxRequest request, Func<Reply> answer) =>
        Tokens.AccountOf(request.Header("Authorization")) is null ? answer() : Errors.AccountTokenNotAllowed();

    private Reply Unified(SandboxRequest request, string model, string resource, string[] rest) => rest switch
    {
        ["meta", var method] => OnAccount(request, call => MethodMetadata.Of(request, call.Provider, model, resource, method)),
        [var integration, "meta", var method] => MethodMetadata.Of(request, Provider.Named(integration), model, resource, method),
        _ when (model, resource) == ("crm", "stages") => OnAccount(request, call => stageEndpoints.Answer(call, rest)),
        _ => OnAccount(request, call => recordEndpoints.Answer(call, $"{model}/{resource}", rest)),
    };
}
