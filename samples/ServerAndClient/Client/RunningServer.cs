using System.Diagnostics;

namespace Shop.Client;

/// <summary>Runs the server of this sample in a separate process, which is stopped when this object is disposed.</summary>
internal sealed class RunningServer : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    private RunningServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts the server, which is built with this program, on a free port.</summary>
    public static async Task<RunningServer> StartAsync()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        string output = Path.Combine(here.Parent!.Name, here.Name);
        string server = Path.Combine(here.FullName, "../../../../Server/bin", output, "Server.dll");
        Process process = Process.Start(new ProcessStartInfo("dotnet", [server, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                // Keep reading the output: the server blocks when the pipe is full.
                _ = process.StandardOutput.ReadToEndAsync();
                return new RunningServer(process, new Uri(line[(at + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
