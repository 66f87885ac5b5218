namespace Truto.Sandbox;

/// <summary>The faults that the next requests meet, first come, first met.</summary>
public sealed class FaultQueue
{
    private const int Capacity = 1_000;
    private readonly Queue<Fault> next = new();

    /// <summary>How many requests will still meet a fault.</summary>
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

    /// <summary>Forgets the faults that no request has met yet.</summary>
    public void Clear()
    {
        lock (next)
        {
            next.Clear();
        }
    }

    internal Fault? Take()
    {
        lock (next)
        {
            return next.TryDequeue(out Fault? fault) ? fault : null;
        }
    }
}
