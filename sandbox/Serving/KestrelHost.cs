using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Truto.Generated.Serving;

/// <summary>Serves requests with Kestrel on the loopback address.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly ConnectionCount connections;

    private KestrelHost(WebApplication app, Uri address, ConnectionCount connections)
    {
        this.app = app;
        this.connections = connections;
        Address = address;
    }

    public int OpenConnections => connections.Open;

    public Uri Address { get; }

    public static KestrelHost Start(IRequestHandler core, int port) =>
        StartAsync(core, port, CancellationToken.None).GetAwaiter().GetResult();

    public static async Task<KestrelHost> StartAsync(IRequestHandler core, int port, CancellationToken cancellation)
    {
        // The empty builder reads no environment variables or settings files, so that nothing outside can open another port.
        ConnectionCount connections = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = core.MaxBodySize;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Use(connections.Around));
        });
        WebApplication app = builder.Build();
        app.Run(context => AnswerAsync(core, context));
        await app.StartAsync(cancellation);
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new KestrelHost(app, new Uri(address), connections);
    }

    public async ValueTask DisposeAsync()
    {
        // Do not wait for requests that are delayed by a fault.
        using CancellationTokenSource now = new(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private static async Task AnswerAsync(IRequestHandler core, HttpContext context)
    {
        try
        {
            ReceivedRequest? request = await ReadAsync(context);
            await SendAsync(request is null ? core.TooLarge() : await core.HandleAsync(request, context.RequestAborted), context, core.Clock);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller closed the connection.
        }
    }

    private static async Task<ReceivedRequest?> ReadAsync(HttpContext context)
    {
        using MemoryStream body = new();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            return null;
        }

        // The raw target is the path as it was sent; HttpRequest.Path is decoded.
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int question = target.IndexOf('?', StringComparison.Ordinal);
        return new ReceivedRequest(
            context.Request.Method,
            question < 0 ? target : target[..question],
            question < 0 ? "" : target[(question + 1)..],
            context.Request.Headers.ToDictionary(h => h.Key, h => string.Join(", ", (IEnumerable<string?>)h.Value), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }

    private static async Task SendAsync(Reply reply, HttpContext context, TimeProvider clock)
    {
        await Task.Delay(reply.Delivery.Wait, clock, context.RequestAborted);
        if (reply.Delivery.CutAfter == 0)
        {
            context.Abort();
            return;
        }

        HttpResponse response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        foreach ((string name, string value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        if (reply.ContentType is not null && reply.Delivery.PieceSize is null)
        {
            response.ContentLength = reply.Body.Length;
        }

        if (!await ReplyWriter.WriteBodyAsync(reply, response.Body, clock, context.RequestAborted))
        {
            context.Abort();
        }
    }
}
