namespace Truto.Generated.Serving;

/// <summary>Chooses the fault of each request: from a queue and, beyond it, at random.</summary>
internal sealed class FaultQueue<T>
    where T : class
{
    private const int Capacity = 1_000;
    private readonly Queue<T> next = new();
    private Chance? chance;

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
        Chance chosen = new(share, new Random(seed), [.. faults]);
        lock (next)
        {
            chance = chosen;
        }
    }

    /// <summary>Adds a fault for the next request. Returns false if the queue is full.</summary>
    public bool TryAdd(T fault)
    {
        lock (next)
        {
            bool hasRoom = next.Count < Capacity;
            if (hasRoom)
            {
                next.Enqueue(fault);
            }

            return hasRoom;
        }
    }

    /// <summary>Stops choosing faults at random.</summary>
    public void StopRandom()
    {
        lock (next)
        {
            chance = null;
        }
    }

    /// <summary>Returns the faults in the queue, the share of requests that get a random fault, and these faults.</summary>
    public (IReadOnlyList<T> Queued, double Share, IReadOnlyList<T> Random) Snapshot()
    {
        lock (next)
        {
            return ([.. next], chance?.Share ?? 0, chance?.Faults ?? []);
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (next)
        {
            next.Clear();
            chance = null;
        }
    }

    /// <summary>Returns the fault of the next request, or null if it has none.</summary>
    public T? Take()
    {
        lock (next)
        {
            return next.TryDequeue(out T? fault) ? fault : chance?.Take();
        }
    }

    private sealed record Chance(double Share, Random Random, T[] Faults)
    {
        public T? Take() => Random.NextDouble() < Share ? Faults[Random.Next(Faults.Length)] : null;
    }
}
