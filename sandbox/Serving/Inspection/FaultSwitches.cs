namespace Truto.Generated.Serving.Inspection;

/// <summary>Injects the faults of a queue by their names in a header.</summary>
internal sealed class FaultSwitches<T>(FaultQueue<T> queue, FaultHeader<T> header, Func<T, string> name) : IFaultSwitches
    where T : class
{
    public IEnumerable<string> Names => header.All;

    public FaultState State
    {
        get
        {
            (IReadOnlyList<T> queued, double share, IReadOnlyList<T> random) = queue.Snapshot();
            return new FaultState([.. queued.Select(name)], share, [.. random.Select(name)]);
        }
    }

    public bool TryNext(string name) => header.TryParse(name, out T? fault) && queue.TryAdd(fault!);

    public bool TrySometimes(double share, IReadOnlyList<string> names)
    {
        List<T> faults = [];
        foreach (string each in names)
        {
            if (!header.TryParse(each, out T? fault))
            {
                return false;
            }

            faults.Add(fault!);
        }

        if (share is not (>= 0 and <= 1))
        {
            return false;
        }

        if (faults.Count == 0)
        {
            queue.StopRandom();
        }
        else
        {
            queue.ChooseAtRandom(share, Random.Shared.Next(), faults);
        }

        return true;
    }

    public void Clear() => queue.Clear();
}
