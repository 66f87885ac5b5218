using System.ComponentModel;
using System.Diagnostics;

namespace Truto.Generated.Tests.Live.SeedSamples;

/// <summary>A program of the machine.</summary>
internal static class Tool
{
    /// <summary>What a run printed; null when the program is not there.</summary>
    public static async Task<(int ExitCode, string Output)?> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenSource limit = new(TimeSpan.FromMinutes(1));
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
