using System.Text.Json.Nodes;

namespace Truto.Generated.Mock.Resources;

/// <summary>The resources that were created under one path, in order of creation.</summary>
internal sealed class ResourceCollection(string path, int capacity)
{
    private readonly Dictionary<string, JsonObject> items = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private long lastId;

    /// <summary>Gets the path of the collection, which distinguishes its ids from those of others.</summary>
    public string Path => path;

    /// <summary>Gets whether a request created or deleted a resource, so that the collection contains what is stored and nothing else.</summary>
    public bool IsWritten { get; private set; }

    public int Count => order.Count;

    public IReadOnlyList<JsonObject> Items => [.. order.Select(id => items[id])];

    public JsonObject? Find(string id) => items.GetValueOrDefault(id);

    /// <summary>Returns the next number for ids.</summary>
    public long NextId() => ++lastId;

    /// <summary>Stores a resource. Beyond the capacity, the oldest is removed.</summary>
    public void Put(string id, JsonObject item)
    {
        IsWritten = true;
        if (!items.ContainsKey(id))
        {
            order.Add(id);
        }

        items[id] = item;
        if (order.Count > capacity)
        {
            items.Remove(order[0]);
            order.RemoveAt(0);
        }
    }

    /// <summary>Removes a resource; false if it is not stored.</summary>
    public bool Remove(string id)
    {
        IsWritten = true;
        order.Remove(id);
        return items.Remove(id);
    }
}
