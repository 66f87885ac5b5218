using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

/// <summary>The ways to connect a client to a sandbox in tests of applications.</summary>
public sealed class SandboxOptionsTests
{
    [Fact]
    public async Task A_client_of_a_sandbox_in_memory_is_one_line()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
        using TrutoCrmAccountClient crm = new(sandbox.Options(Integration.Outreach));
        await crm.Stages.CreateAsync(new CreateStageRequest { Name = "Won" });
        Assert.Equal("Won", (string?)Assert.Single(sandbox.StagesOf(Integration.Outreach))["name"]);
        Assert.Empty(sandbox.StagesOf(Integration.Close));
    }

    [Fact]
    public async Task A_client_with_the_api_token_names_the_account()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.Start();
        using TrutoCrmClient crm = new(sandbox.Options());
        await crm.Stages.CreateAsync(new CreateStageRequest { Name = "Won" }, sandbox.AccountOf(Integration.Close));
        Assert.Equal("Won", (string?)Assert.Single(sandbox.StagesOf(Integration.Close))["name"]);
    }

    [Fact]
    public async Task A_given_handler_sends_the_requests_and_is_not_disposed()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
        using CountingHandler handler = new(sandbox.CreateHandler());
        ApiClientOptions options = sandbox.Options(Integration.Close);
        options.HttpHandler = handler;
        for (int i = 0; i < 2; i++)
        {
            using TrutoCrmAccountClient crm = new(options);
            await crm.Stages.CreateAsync(new CreateStageRequest { Name = "Won" });
        }

        Assert.Equal((2, false), (handler.Count, handler.IsDisposed));
    }

    private sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Count { get; private set; }

        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
