using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Truto.Generated.Tests.Live.Wire;

/// <summary>A server on loopback that returns what it received, as described by <c>echo.yaml</c>. Bytes are counted and not kept.</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private EchoServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<EchoServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        app.MapGet(
            "/path/{value}",
            (HttpRequest request) =>
                Echoed(Uri.UnescapeDataString(request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget["/path/".Length..])));
        app.MapGet("/query", (HttpRequest request) => Echoed(request.Query["value"]));
        app.MapGet("/object", (HttpRequest request) => Echoed(request.Query["filter[value]"]));
        app.MapGet("/header", (HttpRequest request) => Echoed(request.Headers["X-Value"]));
        app.MapGet("/cookie", (HttpRequest request) => Echoed(Uri.UnescapeDataString(request.Headers.Cookie.ToString()["value=".Length..])));
        app.MapPost("/json", async (HttpRequest request) => Echoed((await request.ReadFromJsonAsync<Dictionary<string, string>>())!["value"]));
        app.MapPost(
            "/form",
            async (HttpRequest request) => Echoed(WebUtility.UrlDecode((await new StreamReader(request.Body).ReadToEndAsync())["value=".Length..])));
        app.MapPost("/parts", async (HttpRequest request) => Echoed(await PartAsync(request)));
        app.MapPost(
            "/text",
            async (HttpRequest request) =>
                Echoed(await new StreamReader(request.Body, new UTF8Encoding(), detectEncodingFromByteOrderMarks: false).ReadToEndAsync()));
        app.MapPut("/bytes", async (HttpRequest request) => Results.Json(new { bytes = await CountAsync(request) }));
        app.MapPost("/bytes", async (HttpRequest request) => Results.Json(new { bytes = await CountAsync(request) }));
        app.MapGet("/bytes", async (HttpResponse response, long length) =>
        {
            response.ContentType = "application/octet-stream";
            byte[] block = new byte[64 * 1024];
            for (long left = length; left > 0; left -= block.Length)
            {
                await response.Body.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)));
            }
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new EchoServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // The form readers of ASP.NET Core remove a byte order mark and reject NUL.
    private static async Task<string> PartAsync(HttpRequest request)
    {
        MultipartReader reader = new(HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).ToString(), request.Body);
        MultipartSection section = (await reader.ReadNextSectionAsync())!;
        using MemoryStream bytes = new();
        await section.Body.CopyToAsync(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static IResult Echoed(string? value) => Results.Json(new { value });

    private static async Task<long> CountAsync(HttpRequest request)
    {
        long count = 0;
        byte[] block = new byte[64 * 1024];
        while (await request.Body.ReadAsync(block) is > 0 and var read)
        {
            count += read;
        }

        return count;
    }
}
