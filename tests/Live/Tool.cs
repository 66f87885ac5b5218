using System.ComponentModel;
using System.Diagnostics;

namespace Truto.Generated.Tests.Live;

/// <summary>Runs an installed program.</summary>
internal static class Tool
{
    /// <summary>Returns the exit code and output of a run, or null if the program is not installed.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments, without quotes.</param>
    /// <param name="environment">Variables to set; a null value removes the variable.</param>
    public static async Task<(int ExitCode, string Output)?> RunAsync(
        string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenSource limit = new(TimeSpan.FromMinutes(10));
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
