using System.Text.Json.Nodes;

namespace Truto.Sandbox.Stages;

/// <summary>A stage as its provider stores it.</summary>
/// <param name="Number">The number of the stage among those of all accounts.</param>
/// <param name="Id">The unified id.</param>
/// <param name="Record">The provider's record.</param>
internal sealed record StoredStage(int Number, string Id, JsonObject Record);

/// <summary>The stages of each account, oldest first. A full account loses its oldest stage. Callers hold the router's lock.</summary>
internal sealed class StageStore(SandboxOptions options)
{
    private readonly Dictionary<string, List<StoredStage>> accounts = new(StringComparer.OrdinalIgnoreCase);
    private int lastNumber;

    /// <summary>Adds a stage from a provider's request that was validated.</summary>
    public StoredStage Add(Call call, JsonObject request)
    {
        JsonObject record = call.Provider.NewRecord(request, ++lastNumber, options.Clock.GetUtcNow());
        StoredStage stage = new(lastNumber, call.Provider.ToUnified(record)["id"]!.GetValue<string>(), record);
        List<StoredStage> stages = StagesOf(call.Account);
        stages.Add(stage);
        if (stages.Count > options.Capacity)
        {
            stages.RemoveAt(0);
        }

        return stage;
    }

    /// <summary>Applies a provider's request that was validated to a stage.</summary>
    public void Change(Call call, StoredStage stage, JsonObject request) =>
        call.Provider.Change(stage.Record, request, options.Clock.GetUtcNow());

    public StoredStage? Find(string account, string id) => StagesOf(account).Find(stage => stage.Id == id);

    public void Remove(Call call, StoredStage stage) => StagesOf(call.Account).Remove(stage);

    public IEnumerable<StoredStage> After(string account, int number) => StagesOf(account).Where(stage => stage.Number > number);

    public int Count(string account) => StagesOf(account).Count;

    private List<StoredStage> StagesOf(string account)
    {
        if (!accounts.TryGetValue(account, out List<StoredStage>? stages))
        {
            accounts[account] = stages = [];
        }

        return stages;
    }
}
