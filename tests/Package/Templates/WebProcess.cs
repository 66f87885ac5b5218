using System.Diagnostics;

namespace Truto.Generated.Tests.Package.Templates;

/// <summary>A web application in a process of its own, on a free port.</summary>
internal sealed class WebProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    private WebProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts an assembly and waits until it listens.</summary>
    public static async Task<WebProcess> StartAsync(string assembly)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(assembly),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                // Keep reading the output: the application blocks when the pipe is full.
                _ = process.StandardOutput.ReadToEndAsync();
                return new WebProcess(process, new Uri(line[(at + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException($"'{assembly}' ended before it listened.");
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
