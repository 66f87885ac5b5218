using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Truto.Generated.Benchmarks.Measuring;

/// <summary>Runs a program and measures its processor time, that of the processes that it starts included.</summary>
internal static partial class ChildProcess
{
    private const int Children = -1;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program's file.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Environment variables that are set for the program.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static ChildProcessResult Run(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        TimeSpan before = EndedChildren();
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan elapsed = clock.Elapsed;
        TimeSpan used = OperatingSystem.IsWindows() ? process.TotalProcessorTime : EndedChildren() - before;
        return process.ExitCode == 0
            ? new ChildProcessResult(used, elapsed, output)
            : throw new InvalidOperationException($"{program} failed:\n{output}{errors.Result}");
    }

    // On Unix the time of an ended process is known only as part of the sum of all ended children. Windows keeps it, without its children.
    private static TimeSpan EndedChildren() =>
        !OperatingSystem.IsWindows() && GetResourceUsage(Children, out ResourceUsage usage) == 0 ? usage.User.Time + usage.System.Time : default;

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeValue
    {
        public nint Seconds;
        public nint Microseconds;

        public readonly TimeSpan Time => TimeSpan.FromSeconds(Seconds) + TimeSpan.FromMicroseconds(Microseconds);
    }

    // The two times are followed by 14 counters.
    [StructLayout(LayoutKind.Sequential, Size = 16 * 9)]
    private struct ResourceUsage
    {
        public TimeValue User;
        public TimeValue System;
    }
}

/// <summary>The result of a program.</summary>
/// <param name="ProcessorTime">The processor time, in the kernel and outside.</param>
/// <param name="Elapsed">The time by the clock.</param>
/// <param name="Output">The standard output.</param>
internal sealed record ChildProcessResult(TimeSpan ProcessorTime, TimeSpan Elapsed, string Output);
