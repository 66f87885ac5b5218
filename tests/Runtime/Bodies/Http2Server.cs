using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

/// <summary>A loopback server that supports only HTTP/2, and clients of it.</summary>
internal sealed class Http2Server : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new(new SocketsHttpHandler())
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private Http2Server(WebApplication app) => this.app = app;

    /// <summary>Starts the server.</summary>
    /// <param name="respond">Responds to a request, whose number is counted from 1.</param>
    public static async Task<Http2Server> StartAsync(Func<int, HttpContext, Task> respond)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2));
        WebApplication app = builder.Build();
        int requests = 0;
        app.Run(context => respond(Interlocked.Increment(ref requests), context));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Http2Server(app);
    }

    public ApiTransport Connect(RetryOptions retry) => new(
        http,
        new ApiClientOptions
        {
            Token = "t",
            Retry = retry,
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        },
        PetClient.Identity);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
