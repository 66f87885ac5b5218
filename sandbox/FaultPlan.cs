namespace Truto.Sandbox;

/// <summary>What goes wrong: faults for the next requests, first come, first met, and faults by chance for those that meet none of them.</summary>
public sealed class FaultPlan
{
    private const int Capacity = 1_000;
    private readonly Queue<Fault> next = new();
    private Func<Fault?> byChance = () => null;

    internal FaultPlan()
    {
    }

    /// <summary>How many requests will still meet a fault of <see cref="Next"/>.</summary>
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

    /// <summary>Lets the next requests meet a fault, after those already asked for.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many requests.</param>
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
    /// Lets a share of the requests meet a fault, by chance, until <see cref="Clear"/>. The same seed and the same order of requests meet the
    /// same faults. Faults of <see cref="Next"/> come first; another call replaces this one.
    /// </summary>
    /// <param name="share">The share of requests, from 0 for none to 1 for all.</param>
    /// <param name="seed">Begins the row of chances.</param>
    /// <param name="faults">The faults, each as likely as the others; one that is named twice is twice as likely.</param>
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

    /// <summary>Forgets the faults that no request has met yet, and those by chance.</summary>
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
