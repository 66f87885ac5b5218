using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Truto.Generated.Tests.Site.Browsing;

/// <summary>Serves the files of a folder on a free port of the loopback address.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private FileServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<FileServer> StartAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            StaticFileOptions = { ServeUnknownFileTypes = true },
        });
        await app.StartAsync();
        return new FileServer(app);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
