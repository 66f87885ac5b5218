using System.Globalization;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Unified;

/// <summary>A record of a resource.</summary>
/// <param name="Number">The number of the record among those of all resources.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Fields">Its fields, including <c>id</c>.</param>
internal sealed record StoredRecord(int Number, string Id, JsonObject Fields);

/// <summary>
/// The records of each resource of each account, oldest first. A full resource loses its oldest record. Callers hold the router's lock.
/// </summary>
internal sealed class RecordStore(int capacity)
{
    private readonly Dictionary<string, List<StoredRecord>> resources = new(StringComparer.OrdinalIgnoreCase);
    private int lastNumber;

    public StoredRecord Add(string resource, JsonObject fields)
    {
        int number = ++lastNumber;
        string id = number.ToString(CultureInfo.InvariantCulture);
        JsonObject kept = new() { ["id"] = id };
        foreach ((string name, JsonNode? value) in fields)
        {
            if (name != "id")
            {
                kept[name] = value?.DeepClone();
            }
        }

        StoredRecord record = new(number, id, kept);
        List<StoredRecord> records = Of(resource);
        records.Add(record);
        if (records.Count > capacity)
        {
            records.RemoveAt(0);
        }

        return record;
    }

    public StoredRecord? Find(string resource, string id) => Of(resource).Find(record => record.Id == id);

    public void Remove(string resource, StoredRecord record) => Of(resource).Remove(record);

    public IEnumerable<StoredRecord> After(string resource, int number) => Of(resource).Where(record => record.Number > number);

    /// <summary>Gets the resources that have records, as <c>account/model/resource</c>.</summary>
    public IEnumerable<string> Places => resources.Where(resource => resource.Value.Count > 0).Select(resource => resource.Key);

    public int Count(string resource) => Of(resource).Count;

    private List<StoredRecord> Of(string resource)
    {
        if (!resources.TryGetValue(resource, out List<StoredRecord>? records))
        {
            resources[resource] = records = [];
        }

        return records;
    }
}
