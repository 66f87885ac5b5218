using System.Net;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests redirects of a client with own connections.</summary>
public sealed class OwnRedirectTests() : RedirectTests(static handler => PetClient.Own(handler))
{
}

/// <summary>Tests redirects of a client whose HttpClient has the redirect handler.</summary>
public sealed class RedirectHandlerTests() : RedirectTests(static handler => new PetClient(new HttpClient(new RedirectHandler(handler))))
{
}

public abstract class RedirectTests
{
    private readonly Func<RecordingHandler, PetClient> following;

    private protected RedirectTests(Func<RecordingHandler, PetClient> following)
    {
        this.following = following;
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_GET_is_redirected_within_the_host_with_its_headers(int status)
    {
        RecordingHandler handler = Redirecting(status, "/v2/pets/1");
        using PetClient client = Following(handler);

        await client.GetAsync("1", options: new() { Headers = { ["x-key"] = "k" } });

        Assert.Equal("https://pets.example/v2/pets/1", handler.Sent[1].Address);
        Assert.Equal("Bearer " + PetClient.Token, handler.Sent[1]["Authorization"]);
        Assert.Equal("k", handler.Sent[1]["x-key"]);
    }

    [Theory]
    [InlineData("https://evil.example/pets/1")]
    [InlineData("https://sub.pets.example/pets/1")]
    [InlineData("https://pets.example:8443/pets/1")]
    [InlineData("//evil.example/pets/1")]
    public async Task A_redirect_to_another_host_sends_no_possible_credential(string target)
    {
        RecordingHandler handler = Redirecting(302, target);
        using PetClient client = Following(handler);

        await client.GetAsync("1", options: new() { Headers = { ["x-key"] = "k" } });

        Assert.Equal(["Accept", "User-Agent"], handler.Sent[1].Headers.Keys.Order());
    }

    [Theory]
    [InlineData("s3cr3t/t0k3n==")]
    [InlineData("s3cr3t%2Ft0k3n%3D%3D")]
    [InlineData("s3cr3t%2ft0k3n%3d%3d")]
    [InlineData("s3cr3t%2Ft0k3n%3D=")]
    [InlineData("%733cr3t/t0k3n==")]
    [InlineData("s3cr3t%252Ft0k3n%253D%253d")]
    public async Task A_redirect_to_another_host_that_contains_the_token_in_any_encoding_is_not_followed(string token)
    {
        foreach (string target in new[] { "https://evil.example/?t=" + token, "https://evil.example/" + token, "https://evil.example/#" + token })
        {
            RecordingHandler handler = Redirecting(302, target);
            using PetClient client = Following(handler);
            ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
            Assert.Single(handler.Sent);
            Assert.DoesNotContain(PetClient.Token, refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_redirect_back_does_not_restore_the_credential()
    {
        RecordingHandler handler = new(request => request.RequestUri!.AbsoluteUri switch
        {
            "https://pets.example/v1/pets/1" => Redirect(302, "https://evil.example/"),
            "https://evil.example/" => Redirect(302, "https://pets.example/v1/pets/2"),
            _ => RecordingHandler.Response("""{"name":"Rex"}"""),
        });
        using PetClient client = Following(handler);

        await client.GetAsync("1");

        Assert.Null(handler.Sent[2]["Authorization"]);
    }

    [Theory]
    [InlineData("http://pets.example/v1/pets/1")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_from_https_to_http_is_not_followed(string target)
    {
        RecordingHandler handler = Redirecting(302, target);
        using PetClient client = Following(handler);
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal("GET /pets/{id} responded 302: It redirects to " + target + ", which is not followed.", refused.Message);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_POST_is_not_redirected()
    {
        RecordingHandler handler = Redirecting(308, "/v2/pets");
        using PetClient client = Following(handler);
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.CreateAsync(new Pet { Name = "Rex" }));
        Assert.Equal(HttpStatusCode.PermanentRedirect, refused.StatusCode);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [InlineData("/v2/pets/1")]
    [InlineData("https://cdn.example/pets/1")]
    public async Task A_redirect_keeps_the_version_and_the_options_of_the_request(string target)
    {
        HttpRequestOptionsKey<string> key = new("of a handler");
        List<(Version Version, HttpVersionPolicy Policy, string? Option)> sent = [];
        using HttpMessageInvoker invoker = new(new RedirectHandler(new RecordingHandler(request =>
        {
            sent.Add((request.Version, request.VersionPolicy, request.Options.TryGetValue(key, out string? option) ? option : null));
            return request.RequestUri!.AbsolutePath == "/v1" ? Redirect(302, target) : RecordingHandler.Response("{}");
        })));
        using HttpRequestMessage request = new(
            HttpMethod.Get, "https://pets.example/v1")
        { Version = new Version(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Options.Set(key, "kept");

        await invoker.SendAsync(request, default);

        Assert.Equal(Enumerable.Repeat((new Version(2, 0), HttpVersionPolicy.RequestVersionExact, (string?)"kept"), 2), sent);
    }

    [Fact]
    public async Task A_redirect_loop_ends()
    {
        RecordingHandler handler = new(_ => Redirect(302, "/v1/pets/1"));
        using PetClient client = Following(handler);
        await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal(11, handler.Sent.Count);
    }

    private PetClient Following(RecordingHandler handler) => following(handler);

    private static RecordingHandler Redirecting(int status, string target) => new(request =>
        request.RequestUri!.AbsoluteUri == "https://pets.example/v1/pets/1" || request.Method == HttpMethod.Post
            ? Redirect(status, target)
            : RecordingHandler.Response("""{"name":"Rex"}"""));

    private static HttpResponseMessage Redirect(int status, string target)
    {
        HttpResponseMessage response = new((HttpStatusCode)status);
        response.Headers.TryAddWithoutValidation("Location", target);
        return response;
    }
}
