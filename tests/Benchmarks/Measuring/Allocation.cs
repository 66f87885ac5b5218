using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.Measuring;

/// <summary>Allocated memory, which is exact and the same in each run.</summary>
internal static class Allocation
{
    /// <summary>Returns the bytes that the second call of an action allocates, on all threads.</summary>
    public static Quantity Of(Action action)
    {
        action();
        long start = GC.GetTotalAllocatedBytes(precise: true);
        action();
        return Quantity.Bytes(GC.GetTotalAllocatedBytes(precise: true) - start);
    }
}
