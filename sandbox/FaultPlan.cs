namespace Truto.Sandbox;

/// <summary>The faults that the sandbox injects: a queue for the next requests, and random faults for requests beyond the queue.</summary>
public sealed class FaultPlan
{
    private const int Capacity = 1_000;
    private readonly Queue<Fault> next = new();
    private Func<Fault?> byChance = () => null;

    internal FaultPlan()
    {
    }

    /// <summary>Gets the number of faults that are left in the queue of <see cref="Next"/>.</summary>
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
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests that receive the fault.</param>
    public void Next(Fault fault, int times = 1)
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

    /// <summary>
    /// Injects faults into a random share of the requests, until <see cref="Clear"/>. The same seed and order of requests give the same
    /// faults. Faults of <see cref="Next"/> take precedence; another call replaces this one.
    /// </summary>
    /// <param name="share">The share of requests, from 0 (none) to 1 (all).</param>
    /// <param name="seed">The seed of the random number generator.</param>
    /// <param name="faults">The faults, all equally likely. A fault that is listed twice is twice as likely.</param>
    public void Sometimes(double share, int seed, params Fault[] faults)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfZero(faults.Length, nameof(faults));
        Random chance = new(seed);
        Fault[] kept = [.. faults];
        lock (next)
        {
            byChance = () => chance.NextDouble() < share ? kept[chance.Next(kept.Length)] : null;
        }
    }

    /// <summary>Removes all faults: those in the queue and the random ones.</summary>
    public void Clear()
    {
        lock (next)
        {
            next.Clear();
            byChance = () => null;
        }
    }

    internal Fault? Take()
    {
        lock (next)
        {
            return next.TryDequeue(out Fault? fault) ? fault : byChance();
        }
    }
}
