using System.Diagnostics;
using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class HostTests
{
    [Fact]
    public async Task A_sandbox_in_memory_responds_without_a_socket()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
        using WireClient client = new(sandbox, sandbox.CreateHandler());
        WireReply created =
            await client.CreateAsync(Integration.Pipedrive, Bodies.For(sandbox, Integration.Pipedrive), "truto_response_format=stream");
        Assert.Equal(200, created.Status);
        Assert.Equal("109", created.Header("ratelimit-remaining"));
        Assert.Equal(1, (await client.ListAsync(Integration.Pipedrive)).Json["result_count"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("cut-before")]
    [InlineData("cut-stream")]
    public async Task A_closed_connection_in_memory_is_the_same_exception_as_with_a_socket(string fault)
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
        using WireClient client = new(sandbox, sandbox.CreateHandler());
        client.Headers["x-sandbox-fault"] = fault;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.CreateAsync(Integration.Close, Bodies.For(sandbox, Integration.Close)));
    }

    [Fact]
    public async Task The_last_hundred_requests_are_recorded()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
        using WireClient client = new(sandbox, sandbox.CreateHandler());
        client.Headers["x-trace"] = "7";
        for (int i = 0; i < 101; i++)
        {
            await client.CreateAsync(Integration.Close, new JsonObject { ["name"] = $"{i}" });
        }

        Assert.Equal(100, sandbox.Requests.Count);
        RecordedRequest last = sandbox.Requests[^1];
        Assert.Equal(("POST", "/unified/crm/stages", """{"name":"100"}""", "7"), (last.Method, last.Path, last.Body, last.Headers["X-Trace"]));
    }

    [Fact]
    public async Task Disposal_does_not_wait_for_delayed_requests()
    {
        Stopwatch watch = Stopwatch.StartNew();
        TrutoSandbox sandbox = TrutoSandbox.Start();
        using WireClient client = new(sandbox);
        client.Headers["x-sandbox-fault"] = "slow; seconds=60";
        Task<WireReply> hanging = client.ListAsync(Integration.Close);
        Assert.True(SpinWait.SpinUntil(() => sandbox.Requests.Count == 1, TimeSpan.FromSeconds(20)), "The request did not arrive within 20 s.");
        await sandbox.DisposeAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => hanging);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("--port", "many")]
    [InlineData("--help")]
    public async Task The_program_prints_its_usage(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Truto.Sandbox.Server.dll");
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [program, .. arguments]))!.Value;
        Assert.Equal(arguments[0] == "--help" ? 0 : 2, exitCode);
        Assert.StartsWith("usage: dotnet run --project sandbox/Server", output);
    }
}
