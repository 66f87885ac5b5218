using System.Diagnostics;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>The processor time and memory of an action. Only for tests of <see cref="AloneCollection"/>.</summary>
/// <param name="Time">The processor time of the process, which is independent of other processes.</param>
/// <param name="Memory">The growth of the heap in bytes, including garbage.</param>
internal readonly record struct Effort(TimeSpan Time, long Memory)
{
    public static Effort Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        long memory = GC.GetTotalMemory(forceFullCollection: false);
        TimeSpan time = process.TotalProcessorTime;

        work();

        process.Refresh();
        return new Effort(process.TotalProcessorTime - time, GC.GetTotalMemory(forceFullCollection: false) - memory);
    }
}
