using Microsoft.AspNetCore.Builder;
using Truto.Generated.Tests.AspNetCoreServer;

namespace Truto.Generated.Tests.AspNetCore;

/// <summary>Runs the server of the tests on a free port.</summary>
public sealed class RunningTodoServer : IAsyncLifetime
{
    private readonly WebApplication server = TodoServer.Create(["--urls", "http://127.0.0.1:0"]);

    public ApiClientOptions Options => new() { BaseAddress = new Uri(server.Urls.Single()) };

    public async ValueTask InitializeAsync() => await server.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
