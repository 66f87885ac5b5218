using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests that handlers that follow redirects themselves are refused, because they would send API keys to other hosts.</summary>
public class AutoRedirectTests
{
    private static readonly Dictionary<string, Func<HttpMessageHandler>> Handlers = new()
    {
        ["HttpClientHandler"] = static () => new HttpClientHandler(),
        ["SocketsHttpHandler"] = static () => new SocketsHttpHandler(),
        ["behind others"] = static () => new Wrapper { InnerHandler = new Wrapper { InnerHandler = new SocketsHttpHandler() } },
        ["HttpClientHandler, off"] = static () => new HttpClientHandler { AllowAutoRedirect = false },
        ["SocketsHttpHandler, off"] = static () => new SocketsHttpHandler { AllowAutoRedirect = false },
        ["behind another, off"] = static () => new Wrapper { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } },
        ["unknown"] = static () => RecordingHandler.Json("{}"),
    };

    [Theory]
    [InlineData("HttpClientHandler")]
    [InlineData("SocketsHttpHandler")]
    [InlineData("behind others")]
    public void A_handler_of_the_options_that_follows_redirects_is_refused(string name)
    {
        using HttpMessageHandler handler = Handlers[name]();
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => new ApiTransport(Options(handler), PetClient.Identity));
        Assert.Contains("Set its AllowAutoRedirect to false", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => ConnectionHandlers.Primary(Options(handler)));
    }

    [Theory]
    [InlineData("HttpClientHandler, off")]
    [InlineData("SocketsHttpHandler, off")]
    [InlineData("behind another, off")]
    [InlineData("unknown")]
    public void A_handler_that_does_not_follow_redirects_is_accepted(string name)
    {
        using HttpMessageHandler handler = Handlers[name]();
        using ApiTransport transport = new(Options(handler), PetClient.Identity);
        using HttpMessageHandler primary = ConnectionHandlers.Primary(Options(handler));
    }

    [Fact]
    public async Task A_handler_of_a_factory_that_follows_redirects_is_refused_on_first_use()
    {
        using DelegatingHandler chain = ConnectionHandlers.Redirects();
        chain.InnerHandler = new Wrapper { InnerHandler = new SocketsHttpHandler() };
        using PetClient client = new(new HttpClient(chain));

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("1"));
        Assert.StartsWith("The handler SocketsHttpHandler follows redirects itself", refused.Message, StringComparison.Ordinal);
    }

    private static ApiClientOptions Options(HttpMessageHandler handler) => new() { Token = "t", HttpHandler = handler };

    private sealed class Wrapper : DelegatingHandler;
}
