using System.Text.Json.Nodes;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox.Stages;

/// <summary>A stage as its provider keeps it.</summary>
/// <param name="Number">Counts the stages of all accounts.</param>
/// <param name="Id">The unified id.</param>
/// <param name="Record">The provider's record.</param>
internal sealed record StoredStage(int Number, string Id, JsonObject Record);

/// <summary>The stages of each account, oldest first; the oldest gives way when an account is full. Callers hold the lock of the endpoints.</summary>
internal sealed class StageStore(int capacity)
{
    private readonly Dictionary<string, List<StoredStage>> accounts = new(StringComparer.OrdinalIgnoreCase);
    private int lastNumber;

    public StoredStage Add(string account, Provider provider, JsonObject request, DateTimeOffset now)
    {
        JsonObject record = provider.NewRecord(request, ++lastNumber, now);
        StoredStage stage = new(lastNumber, provider.ToUnified(record)["id"]!.GetValue<string>(), record);
        List<StoredStage> stages = StagesOf(account);
        stages.Add(stage);
        if (stages.Count > capacity)
        {
            stages.RemoveAt(0);
        }

        return stage;
    }

    public StoredStage? Find(string account, string id) => StagesOf(account).Find(stage => stage.Id == id);

    public void Remove(string account, StoredStage stage) => StagesOf(account).Remove(stage);

    public IEnumerable<StoredStage> After(string account, int number) => StagesOf(account).Where(stage => stage.Number > number);

    private List<StoredStage> StagesOf(string account)
    {
        if (!accounts.TryGetValue(account, out List<StoredStage>? stages))
        {
            accounts[account] = stages = [];
        }

        return stages;
    }
}
