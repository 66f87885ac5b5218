using System.Diagnostics;
using System.Text;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>The exit code and output of a command.</summary>
internal sealed record DotnetResult(string Command, int ExitCode, string Output)
{
    public DotnetResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    public DotnetResult Failed()
    {
        Assert.True(ExitCode != 0, $"{Command} should have failed:\n{Output}");
        return this;
    }
}

/// <summary>Runs the SDK as in a new shell.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Variables of the test host's own build, which would affect a child's build.
    private static readonly string[] Inherited =
        [
            "MSBuildSDKsPath",
            "MSBuildExtensionsPath",
            "MSBUILD_EXE_PATH",
            "MSBuildLoadMicrosoftTargetsReadOnly",
            "DOTNET_HOST_PATH",
            "TargetFramework",
        ];

    /// <summary>Runs a program that was published, and returns what it writes, without white space at its ends.</summary>
    public static async Task<string> RunProgram(string file)
    {
        using Process program = Process.Start(new ProcessStartInfo(file) { RedirectStandardOutput = true })!;
        string printed = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, program.ExitCode);
        return printed.Trim();
    }

    public static Task<DotnetResult> Run(
        string folder,
        string command,
        IEnumerable<KeyValuePair<string, string>> environment,
        CancellationToken cancellation) =>
        Run(new ProcessStartInfo("dotnet", command), "dotnet " + command, folder, environment, cancellation);

    /// <summary>Runs the SDK, away from the test's context, which would wait for the thread that waits here.</summary>
    public static DotnetResult RunAndWait(string folder, string command) =>
        Task.Run(() => Run(folder, command, [], CancellationToken.None)).GetAwaiter().GetResult();

    /// <summary>Runs commands of a shell, which ends at the first that fails.</summary>
    public static Task<DotnetResult> RunShell(
        string folder,
        string commands,
        IEnumerable<KeyValuePair<string, string>> environment,
        CancellationToken cancellation) =>
        Run(new ProcessStartInfo("bash", ["-e", "-c", commands]), commands, folder, environment, cancellation);

    private static async Task<DotnetResult> Run(
        ProcessStartInfo start,
        string command,
        string folder,
        IEnumerable<KeyValuePair<string, string>> environment,
        CancellationToken cancellation)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (string name in Inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return new DotnetResult(command, process.ExitCode, output.ToString());
        }

        // The end of a stream is reported as null, and the error stream may end before the first line of the output.
        void Append(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
