namespace Truto.Generated.Serving.Inspection;

/// <summary>Injects the faults of a server by name.</summary>
internal interface IFaultSwitches
{
    /// <summary>Gets the names of the faults in alphabetical order.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Gets the faults that are injected into the next requests.</summary>
    FaultState State { get; }

    /// <summary>Injects a fault into the next request that has no other.</summary>
    /// <returns>False if no fault has the name, or the queue is full.</returns>
    bool TryNext(string name);

    /// <summary>Injects faults into a random share of the requests, instead of those before.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="names">The faults; none stops the injection.</param>
    /// <returns>False if the share is out of range, or no fault has one of the names.</returns>
    bool TrySometimes(double share, IReadOnlyList<string> names);

    /// <summary>Removes all faults.</summary>
    void Clear();
}

/// <summary>The faults that are injected.</summary>
/// <param name="Queued">The names of the faults of the next requests, in order.</param>
/// <param name="Share">The share of requests that get a random fault, from 0 to 1.</param>
/// <param name="Random">The names of the random faults.</param>
internal sealed record FaultState(IReadOnlyList<string> Queued, double Share, IReadOnlyList<string> Random);
