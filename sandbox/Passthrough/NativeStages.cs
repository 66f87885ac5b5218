using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Stages;

namespace Truto.Sandbox.Passthrough;

/// <summary>Serves stages as their provider would. The body of a reply is the provider's own.</summary>
internal sealed class NativeStages(StageStore store)
{
    public Reply Get(Call call, string id) => OnStage(call, id, stage => Ok(call.Provider.Wrap(Copy(stage))));

    public Reply Create(Call call)
    {
        if (call.Request.BodyObject is not { } body)
        {
            return Errors.NoJsonObject();
        }

        return call.Provider.Check(body, isCreate: true) is { } refusal
            ? Errors.Remote(refusal)
            : Ok(call.Provider.Wrap(Copy(store.Add(call, body))));
    }

    public Reply Update(Call call, string id) => OnStage(call, id, stage =>
    {
        if (call.Request.BodyObject is not { } body)
        {
            return Errors.NoJsonObject();
        }

        if (call.Provider.Check(body, isCreate: false) is { } refusal)
        {
            return Errors.Remote(refusal);
        }

        store.Change(call, stage, body);
        return Ok(call.Provider.Wrap(Copy(stage)));
    });

    public Reply Delete(Call call, string id) => OnStage(call, id, stage =>
    {
        store.Remove(call, stage);
        return Ok(call.Provider.Wrap(new JsonObject { ["id"] = Copy(stage)["id"]?.DeepClone() }));
    });

    public static JsonObject Copy(StoredStage stage) => stage.Record.DeepClone().AsObject();

    private static Reply Ok(JsonObject body) => Reply.Json(200, body);

    private Reply OnStage(Call call, string id, Func<StoredStage, Reply> act) =>
        store.Find(call.Account, id) is { } stage ? act(stage) : Errors.NoSuchStage(call.Provider, id);
}
