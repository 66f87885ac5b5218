namespace Truto.Generated.Serving;

/// <summary>Keeps the last items and counts all.</summary>
internal sealed class RecentItems<T>(int capacity)
{
    private readonly Queue<T> items = new();
    private long count;

    /// <summary>Gets the number of items that were added, including those that are no longer kept.</summary>
    public long Count
    {
        get
        {
            lock (items)
            {
                return count;
            }
        }
    }

    public void Add(T item)
    {
        lock (items)
        {
            count++;
            items.Enqueue(item);
            if (items.Count > capacity)
            {
                items.Dequeue();
            }
        }
    }

    /// <summary>Removes all items and counts from 0 again.</summary>
    public void Clear()
    {
        lock (items)
        {
            items.Clear();
            count = 0;
        }
    }

    /// <summary>Returns the kept items, oldest first.</summary>
    public IReadOnlyList<T> Snapshot()
    {
        lock (items)
        {
            return [.. items];
        }
    }
}
