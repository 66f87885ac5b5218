namespace Truto.Generated.Serving;

/// <summary>Counts the accepted requests of each owner within a sliding window. It is not thread-safe.</summary>
internal sealed class RequestWindows(int limit, TimeSpan window)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> accepted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether the owner has reached the limit.</summary>
    public bool IsFull(string owner, DateTimeOffset now)
    {
        if (!accepted.TryGetValue(owner, out Queue<DateTimeOffset>? times))
        {
            return false;
        }

        while (times.TryPeek(out DateTimeOffset oldest) && now - oldest >= window)
        {
            times.Dequeue();
        }

        return times.Count >= limit;
    }

    /// <summary>Gets the time to wait in seconds if the limit is reached: the whole window.</summary>
    public int Seconds => (int)Math.Max(1, Math.Ceiling(window.TotalSeconds));

    /// <summary>Counts a request.</summary>
    public void Count(string owner, DateTimeOffset now)
    {
        if (!accepted.TryGetValue(owner, out Queue<DateTimeOffset>? times))
        {
            accepted[owner] = times = new Queue<DateTimeOffset>();
        }

        times.Enqueue(now);
    }
}
