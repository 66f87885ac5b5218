using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

/// <summary>A test with its own sandbox.</summary>
public abstract class WireTest : IAsyncDisposable
{
    private protected WireTest() => Client = new WireClient(Sandbox);

    public static TheoryData<Integration> Integrations => [.. Enum.GetValues<Integration>()];

    protected TrutoSandbox Sandbox { get; } = TrutoSandbox.Start();

    private protected WireClient Client { get; }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<WireReply> CreateAsync(Integration integration, string query = "", string name = "Proposal sent") =>
        Client.CreateAsync(integration, Bodies.For(Sandbox, integration, name), query);

    private protected async Task<string> CreateIdAsync(Integration integration, string name = "Proposal sent")
    {
        WireReply reply = await CreateAsync(integration, name: name);
        Assert.Equal(200, reply.Status);
        return reply.Json["id"]!.GetValue<string>();
    }

    private protected static string[] Names(JsonObject node) => [.. node.Select(member => member.Key)];
}
