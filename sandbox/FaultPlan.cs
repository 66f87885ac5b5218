using Truto.Generated.Serving;
using Truto.Generated.Serving.Inspection;

namespace Truto.Sandbox;

/// <summary>The faults that the sandbox injects: a queue for the next requests, and random faults for requests beyond the queue.</summary>
public sealed class FaultPlan
{
    private readonly FaultQueue<Fault> queue = new();

    internal FaultPlan() => Switches = new FaultSwitches<Fault>(queue, FaultNames.Header, fault => fault.Name);

    /// <summary>Gets the number of faults that are left in the queue of <see cref="Next"/>.</summary>
    public int Count => queue.Count;

    /// <summary>Adds a fault for the next requests to the end of the queue.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests that receive the fault.</param>
    public void Next(Fault fault, int times = 1) => queue.Add(fault, times);

    /// <summary>
    /// Injects faults into a random share of the requests, until <see cref="Clear"/>. The same seed and order of requests give the same
    /// faults. Faults of <see cref="Next"/> take precedence; another call replaces this one.
    /// </summary>
    /// <param name="share">The share of requests, from 0 (none) to 1 (all).</param>
    /// <param name="seed">The seed of the random number generator.</param>
    /// <param name="faults">The faults, all equally likely. A fault that is listed twice is twice as likely.</param>
    public void Sometimes(double share, int seed, params Fault[] faults) => queue.ChooseAtRandom(share, seed, faults);

    /// <summary>Removes all faults: those in the queue and the random ones.</summary>
    public void Clear() => queue.Clear();

    internal IFaultSwitches Switches { get; }

    internal Fault? Take() => queue.Take();
}
