using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Authentication;

public class BearerTokenTests
{
    private readonly RecordingHandler handler = RecordingHandler.Json("""{"name":"Rex"}""");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\n")]
    public void An_empty_token_is_refused_when_the_client_is_created(string token)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new ApiTransport(token, null, PetClient.Identity));
        Assert.StartsWith("The bearer token is empty. Set token.", refused.Message, StringComparison.Ordinal);
        Assert.Equal("token", refused.ParamName);
        refused = Assert.Throws<ArgumentException>(() => new PetClient(handler, options => options.Token = token));
        Assert.Contains("ApiClientOptions.Token", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_token_is_refused_by_the_name_of_the_parameter()
    {
        Assert.Equal("token", Assert.Throws<ArgumentNullException>(() => new ApiTransport((ApiCredential)null!, null, PetClient.Identity)).ParamName);
        ClientIdentity key = new("PetClient", "https://pets.example", [SecurityScheme.Header("key", "Key", "X-Key")]);
        Assert.Equal("apiKey", Assert.Throws<ArgumentNullException>(() => new ApiTransport((ApiCredential)null!, null, key)).ParamName);
    }

    [Theory]
    [InlineData("abc\n")]
    [InlineData("abc def")]
    [InlineData("abc\u0000def")]
    [InlineData("abcé")]
    [InlineData("abc\r\nX-Evil: 1")]
    public void An_invalid_token_is_refused_without_being_quoted(string token)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new ApiTransport(token, null, PetClient.Identity));
        Assert.Contains("at position", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_a_token_throws_before_anything_is_sent_and_names_the_option()
    {
        using PetClient client = new(handler, options => options.Token = null);
        InvalidOperationException missing = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("1"));
        Assert.Equal("PetClient has no token. Set ApiClientOptions.Token or ApiClientOptions.TokenProvider.", missing.Message);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_provider_is_called_for_each_request_and_takes_precedence()
    {
        int asked = 0;
        using PetClient client = new(handler, options => options.TokenProvider = _ => new ValueTask<string>("token-" + ++asked));

        await client.GetAsync("1");
        await client.GetAsync("2");

        Assert.Equal(["Bearer token-1", "Bearer token-2"], handler.Sent.Select(sent => sent["Authorization"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bad\ntoken")]
    public async Task An_invalid_token_of_a_provider_is_reported(string? token)
    {
        using PetClient client = new(handler, options => options.TokenProvider = _ => new ValueTask<string>(token!));
        InvalidOperationException unusable = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("1"));
        Assert.Contains("ApiClientOptions.TokenProvider", unusable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bad", unusable.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Exceptions_of_a_provider_reach_the_caller()
    {
        using PetClient client = new(handler, options => options.TokenProvider = _ => throw new NotSupportedException("vault sealed"));
        Assert.Equal("vault sealed", (await Assert.ThrowsAsync<NotSupportedException>(() => client.GetAsync("1"))).Message);
    }

    [Fact]
    public async Task An_operation_without_security_gets_no_credential()
    {
        using PetClient client = new(handler);
        ApiCall call = new("GET", "/health");
        call.Anonymous();
        await client.Transport.SendAsync(call, null, default);
        Assert.Null(handler.Only["Authorization"]);
    }

    [Fact]
    public async Task A_description_without_security_requires_no_token_but_sends_a_given_one()
    {
        ClientIdentity open = new("PetClient", "https://pets.example");
        using HttpClient http = new(handler);
        using ApiTransport without = new(http, new ApiClientOptions(), open);
        using ApiTransport with = new(http, new ApiClientOptions { Token = "t" }, open);

        await without.SendAsync(HttpMethod.Get, "/a", null, null, [], null, default);
        await with.SendAsync(HttpMethod.Get, "/b", null, null, [], null, default);

        Assert.Equal([null, "Bearer t"], handler.Sent.Select(sent => sent["Authorization"]));
    }

    [Fact]
    public async Task A_calls_own_authorization_replaces_the_clients()
    {
        using PetClient client = new(handler, options => options.Token = null);
        await client.GetAsync("1", options: new() { Headers = { ["Authorization"] = "Bearer other" } });
        Assert.Equal("Bearer other", handler.Only["Authorization"]);
    }

    [Fact]
    public async Task Options_changed_later_do_not_change_the_client()
    {
        ApiClientOptions? kept = null;
        using PetClient client = new(handler, options => kept = options);
        kept!.Token = "other";
        kept.BaseAddress = new Uri("https://evil.example");
        await client.GetAsync("1");
        Assert.Equal("Bearer " + PetClient.Token, handler.Only["Authorization"]);
        Assert.StartsWith("https://pets.example/", handler.Only.Address, StringComparison.Ordinal);
    }
}
