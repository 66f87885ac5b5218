using System.Diagnostics;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>What work takes of the process. Only for tests of <see cref="AloneCollection"/>, beside which the process does nothing else.</summary>
/// <param name="Time">The processor time, so that what else the machine does does not count.</param>
/// <param name="Memory">The bytes by which the heap grew, garbage that is not collected yet included.</param>
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
