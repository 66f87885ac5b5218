using System.Text.Json.Nodes;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox.Stages;

/// <summary><c>/unified/crm/stages</c>: create, list, get, update, delete.</summary>
internal sealed class StageEndpoints(SandboxOptions options)
{
    private const string Route = "/unified/crm/stages";
    private readonly Lock gate = new();
    private readonly StageStore store = new(options.Capacity);
    private readonly StageReplies replies = new(options);
    private readonly IdempotentReplies idempotency = new();

    public SandboxReply Answer(SandboxRequest request)
    {
        if (!Tokens.IsValid(request.Header("Authorization")))
        {
            return Errors.Unauthorized();
        }

        if (!TryRoute(request.Path, out string? id))
        {
            return Errors.NotFound($"The sandbox has {Route} only; {request.Method} {request.Path} is unknown");
        }

        if (Accounts.IdFor(request) is not { Length: > 0 } account)
        {
            return Errors.MissingQueryParameters(["integrated_account_id"]);
        }

        if (Accounts.ProviderFor(request) is not { } provider)
        {
            return Errors.NotFound($"The integrated account '{account}' is unknown or not visible to this token");
        }

        if (StageQuery.Read(request.Query, out string? problem) is not { } query)
        {
            return Errors.BadRequest(problem!);
        }

        lock (gate)
        {
            return Act(new Call(request, account, provider, query), id);
        }
    }

    private static bool TryRoute(string path, out string? id)
    {
        id = null;
        if (path == Route)
        {
            return true;
        }

        if (!path.StartsWith(Route + "/", StringComparison.Ordinal) || path.IndexOf('/', Route.Length + 1) >= 0)
        {
            return false;
        }

        id = Uri.UnescapeDataString(path[(Route.Length + 1)..]);
        return id.Length > 0;
    }

    private SandboxReply Act(Call call, string? id) => (call.Request.Method, id) switch
    {
        ("GET", null) => List(call),
        ("GET", _) => OnStage(call, id, stage => replies.One(call.Provider, stage.Record, call.Query)),
        ("POST", null) => Write(call, () => Create(call)),
        ("PATCH", not null) => Write(call, () => OnStage(call, id, stage => Update(call, stage))),
        ("DELETE", not null) => Write(call, () => OnStage(call, id, stage => Delete(call, stage))),
        _ => Errors.NotFound($"Stages have no {call.Request.Method} {call.Request.Path}"),
    };

    private SandboxReply Write(Call call, Func<SandboxReply> act) =>
        string.Equals(call.Account, Accounts.ReadOnly, StringComparison.OrdinalIgnoreCase)
            ? Errors.ReadOnlyAccount()
            : idempotency.Once(call.Request, call.Account, act);

    private SandboxReply Create(Call call)
    {
        if (JsonBytes.ReadObject(call.Request.Body) is not { } body)
        {
            return Errors.BadRequest("The body must be a JSON object");
        }

        if (UnifiedMapping.MissingFields(call.Provider, body) is { Count: > 0 } missing)
        {
            return Errors.MissingBodyFields(missing);
        }

        JsonObject request = UnifiedMapping.ToProvider(call.Provider, body);
        return call.Provider.Check(request, isCreate: true) is { } refusal
            ? Errors.Remote(refusal)
            : replies.One(call.Provider, store.Add(call.Account, call.Provider, request, options.Clock.GetUtcNow()).Record, call.Query);
    }

    private SandboxReply Update(Call call, StoredStage stage)
    {
        if (JsonBytes.ReadObject(call.Request.Body) is not { } body)
        {
            return Errors.BadRequest("The body must be a JSON object");
        }

        JsonObject request = UnifiedMapping.ToProvider(call.Provider, body);
        if (call.Provider.Check(request, isCreate: false) is { } refusal)
        {
            return Errors.Remote(refusal);
        }

        call.Provider.Change(stage.Record, request, options.Clock.GetUtcNow());
        return replies.One(call.Provider, stage.Record, call.Query);
    }

    private SandboxReply Delete(Call call, StoredStage stage)
    {
        store.Remove(call.Account, stage);
        return replies.Deleted(stage.Id, call.Query);
    }

    private SandboxReply List(Call call)
    {
        List<StoredStage> found = [.. store.After(call.Account, call.Query.After)
            .Where(stage => StageFilter.Matches(call.Request.Query, call.Provider.ToUnified(stage.Record)))
            .Take(call.Query.Limit + 1)];
        bool hasMore = found.Count > call.Query.Limit;
        return replies.Page(call.Provider, hasMore ? found[..call.Query.Limit] : found, hasMore, call.Query);
    }

    private SandboxReply OnStage(Call call, string id, Func<StoredStage, SandboxReply> act) =>
        store.Find(call.Account, id) is { } stage
            ? act(stage)
            : Errors.Remote(call.Provider.Refuse(RefusalReason.NotFound, $"Could not find a stage with ID '{id}'."));

    private sealed record Call(SandboxRequest Request, string Account, Provider Provider, StageQuery Query);
}
