using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Unified;

namespace Truto.Sandbox.Stages;

/// <summary><c>/unified/crm/stages</c>: create, list, get, update, delete.</summary>
internal sealed class StageEndpoints(StageStore store, WriteGate writes, UnifiedReplies replies)
{
    public Reply Answer(Call call, string[] rest)
    {
        if (UnifiedQuery.Read(call.Request.Query, out string? problem) is not { } query)
        {
            return Errors.BadRequest(problem!);
        }

        return (call.Request.Method, rest) switch
        {
            ("GET", []) => List(call, query),
            ("GET", [var id]) => OnStage(call, id, stage => One(call, stage, query)),
            ("POST", []) => writes.Write(call, () => Create(call, query)),
            ("POST", [_]) => writes.Write(call, () => CustomMethod.Echo(call.Request)),
            ("PATCH", [var id]) => writes.Write(call, () => OnStage(call, id, stage => Update(call, stage, query))),
            ("DELETE", [var id]) => writes.Write(call, () => OnStage(call, id, stage => Delete(call, stage, query))),
            _ => Errors.NoSuchRoute(call.Request),
        };
    }

    private Reply One(Call call, StoredStage stage, UnifiedQuery query) => replies.Of(
        query.Format is ResponseFormat.Raw or ResponseFormat.Stream
            ? call.Provider.Wrap(stage.Record.DeepClone().AsObject())
            : UnifiedMapping.FromProvider(call.Provider, stage.Record, query),
        query);

    private Reply Create(Call call, UnifiedQuery query)
    {
        if (call.Request.BodyObject is not { } body)
        {
            return Errors.NoJsonObject();
        }

        if (UnifiedMapping.MissingFields(call.Provider, body) is { Count: > 0 } missing)
        {
            return Errors.MissingBodyFields(missing);
        }

        JsonObject request = UnifiedMapping.ToProvider(call.Provider, body);
        return call.Provider.Check(request, isCreate: true) is { } refusal
            ? Errors.Remote(refusal)
            : One(call, store.Add(call, request), query);
    }

    private Reply Update(Call call, StoredStage stage, UnifiedQuery query)
    {
        if (call.Request.BodyObject is not { } body)
        {
            return Errors.NoJsonObject();
        }

        JsonObject request = UnifiedMapping.ToProvider(call.Provider, body);
        if (call.Provider.Check(request, isCreate: false) is { } refusal)
        {
            return Errors.Remote(refusal);
        }

        store.Change(call, stage, request);
        return One(call, stage, query);
    }

    private Reply Delete(Call call, StoredStage stage, UnifiedQuery query)
    {
        store.Remove(call, stage);
        return replies.Deleted(stage.Id, query);
    }

    private Reply List(Call call, UnifiedQuery query)
    {
        IEnumerable<StoredStage> found = store.After(call.Account, query.After)
            .Where(stage => StageFilter.Matches(call.Request.Query, call.Provider.ToUnified(stage.Record)));
        (IReadOnlyList<StoredStage> page, string? next) = query.Page(found, stage => stage.Number);
        return query.Format switch
        {
            ResponseFormat.Stream => replies.Of(call.Provider.WrapPage([.. page.Select(stage => stage.Record.DeepClone())], next), query),
            ResponseFormat.Raw => replies.Page([.. page.Select(stage => stage.Record.DeepClone().AsObject())], next, query),
            _ => replies.Page([.. page.Select(stage => UnifiedMapping.FromProvider(call.Provider, stage.Record, query))], next, query),
        };
    }

    private Reply OnStage(Call call, string id, Func<StoredStage, Reply> act) =>
        store.Find(call.Account, id) is { } stage ? act(stage) : Errors.NoSuchStage(call.Provider, id);
}
