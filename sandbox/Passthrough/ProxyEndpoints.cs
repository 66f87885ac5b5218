using Truto.Generated.Serving;
using Truto.Sandbox.Stages;
using Truto.Sandbox.Unified;

namespace Truto.Sandbox.Passthrough;

/// <summary><c>/proxy/{resource}</c>: the provider's own resource. A record is the provider's body; a list has Truto's envelope.</summary>
internal sealed class ProxyEndpoints(StageStore store, WriteGate writes)
{
    private readonly NativeStages stages = new(store);

    public Reply Answer(Call call, string resource, string[] rest) =>
        resource != call.Provider.ProxyResource
            ? Errors.NotFound($"The sandbox's {call.Provider.Integration} has the resource '{call.Provider.ProxyResource}' only, not '{resource}'")
            : (call.Request.Method, rest) switch
            {
                ("GET", []) => List(call),
                ("GET", [var id]) => stages.Get(call, id),
                ("POST", []) => writes.Write(call, () => stages.Create(call)),
                ("PATCH", [var id]) => writes.Write(call, () => stages.Update(call, id)),
                ("DELETE", [var id]) => writes.Write(call, () => stages.Delete(call, id)),
                _ => Errors.NoSuchRoute(call.Request),
            };

    private Reply List(Call call)
    {
        if (UnifiedQuery.Read(call.Request.Query, out string? problem) is not { } query)
        {
            return Errors.BadRequest(problem!);
        }

        (IReadOnlyList<StoredStage> page, string? next) = query.Page(store.After(call.Account, query.After), stage => stage.Number);
        return Reply.Json(200, ListEnvelope.Of([.. page.Select(NativeStages.Copy)], next));
    }
}
