using System.Diagnostics;

namespace Shop.Client;

/// <summary>The server of this sample in a process of its own, which ends with this object.</summary>
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

    /// <summary>Starts the server that was built with this program, on a free port.</summary>
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
                // What it prints from now on is read too: otherwise it would wait for a reader.
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
