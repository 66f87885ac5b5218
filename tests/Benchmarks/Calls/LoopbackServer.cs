using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>A server in a process of its own, so that only the clients' processor time is measured.</summary>
internal sealed class LoopbackServer : IDisposable
{
    /// <summary>The argument that runs the program as the server.</summary>
    public const string Argument = "--call-server";

    private readonly Process process;

    private LoopbackServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts the program as a server.</summary>
    public static LoopbackServer Start()
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LoopbackServer).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        Process process = Process.Start(start)!;
        return new LoopbackServer(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    /// <summary>Serves a stage until the standard input ends, and prints the URL of the server.</summary>
    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/unified/crm/stages", Respond);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();

        static async Task Respond(HttpContext context)
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = PreparedHandler.Json.Length;
            await context.Response.Body.WriteAsync(PreparedHandler.Json);
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
