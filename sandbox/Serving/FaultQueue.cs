namespace Truto.Generated.Serving;

/// <summary>Chooses the fault of each request: from a queue and, beyond it, at random.</summary>
internal sealed class FaultQueue<T>
    where T : class
{
    private const int Capacity = 1_000;
    private readonly Queue<T> next = new();
    private Func<T?> byChance = () => null;

    /// <summary>Gets the number of faults in the queue.</summary>
    public int Count
    {
        get
        {
            lock (next)
            {
                return next.Count;
            }
        }
    }

    /// <summary>Adds a fault for the next requests to the end of the queue.</summary>
    public void Add(T fault, int times)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        lock (next)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(next.Count + times, Capacity, nameof(times));
            for (int i = 0; i < times; i++)
            {
                next.Enqueue(fault);
            }
        }
    }

    /// <summary>Chooses faults for a random share of the requests beyond the queue. Another call replaces this one.</summary>
    public void ChooseAtRandom(double share, int seed, IReadOnlyList<T> faults)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count, nameof(faults));
        Random chance = new(seed);
        T[] kept = [.. faults];
        lock (next)
        {
            byChance = () => chance.NextDouble() < share ? kept[chance.Next(kept.Length)] : null;
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (next)
        {
            next.Clear();
            byChance = () => null;
        }
    }

    /// <summary>Returns the fault of the next request, or null if it has none.</summary>
    public T? Take()
    {
        lock (next)
        {
            return next.TryDequeue(out T? fault) ? fault : byChance();
        }
    }
}
