using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Authentication;

/// <summary>Tests the credential that the options of a call supply.</summary>
public sealed class CallCredentialTests
{
    private static readonly SecurityScheme[] Schemes =
    [
        SecurityScheme.Bearer("token", tokenUrl: "/token"),
        SecurityScheme.Basic("basic", "Basic"),
        SecurityScheme.Header("app", "App", "X-App"),
        SecurityScheme.Header("key", "Key", "X-Key"),
        SecurityScheme.Query("query", "Query", "api_key"),
        SecurityScheme.Certificate("mtls"),
    ];

    private readonly RecordingHandler handler = RecordingHandler.Json("{}");

    [Theory]
    [InlineData("token", "Authorization", "Bearer mine")]
    [InlineData("key", "X-Key", "mine")]
    public async Task It_replaces_that_of_the_client_in_this_call_only(string scheme, string header, string expected)
    {
        using ApiTransport transport = Transport(new() { [scheme] = "of-the-client" });

        await transport.SendAsync(Call(new SecurityRequirement(scheme)), new() { Credential = "mine" }, default);
        await transport.SendAsync(Call(new SecurityRequirement(scheme)), null, default);

        Assert.Equal(expected, handler.Sent[0][header]);
        Assert.Equal(expected.Replace("mine", "of-the-client", StringComparison.Ordinal), handler.Sent[1][header]);
    }

    [Fact]
    public async Task It_suffices_if_the_client_has_none()
    {
        await SendAsync([], "mine", new SecurityRequirement("mtls"), new SecurityRequirement("token"));
        Assert.Equal("Bearer mine", handler.Only["Authorization"]);
    }

    [Fact]
    public async Task It_is_sent_where_the_client_would_send_its_own()
    {
        await SendAsync(
            new() { ["basic"] = new BasicCredential("a", "b"), ["token"] = "of-the-client" },
            "mine",
            new SecurityRequirement("key"),
            new SecurityRequirement("basic"),
            new SecurityRequirement("token"));

        Assert.Equal(("Bearer mine", null), (handler.Only["Authorization"], handler.Only["X-Key"]));
    }

    [Fact]
    public async Task A_user_name_and_password_are_sent_by_the_alternative_for_them()
    {
        await SendAsync(
            new() { ["token"] = "of-the-client" },
            new BasicCredential("ada", "pw"),
            new SecurityRequirement("token"),
            new SecurityRequirement("basic"));

        Assert.Equal("Basic YWRhOnB3", handler.Only["Authorization"]);
    }

    [Fact]
    public async Task Other_schemes_of_the_alternative_remain_those_of_the_client()
    {
        SecurityRequirement both = new(new RequiredScheme("app"), new RequiredScheme("key"));
        await SendAsync(new() { ["app"] = "app-of-the-client" }, "mine", both);
        Assert.Equal(("app-of-the-client", "mine"), (handler.Only["X-App"], handler.Only["X-Key"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_operation_that_requires_several_such_credentials_is_refused(bool clientHasThem)
    {
        Dictionary<string, ApiCredential> held = clientHasThem ? new() { ["app"] = "a", ["key"] = "k" } : [];
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SendAsync(held, "mine", new SecurityRequirement(new RequiredScheme("app"), new RequiredScheme("key"))));

        Assert.Equal(
            "'GET /pets' requires several credentials, but RequestOptions.Credential is one; "
            + "create a client with PetOptions.App and PetOptions.Key.",
            refused.Message);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task An_operation_that_does_not_accept_its_type_is_refused()
    {
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(
            new() { ["token"] = "of-the-client" },
            new BasicCredential("ada", "pw"),
            new SecurityRequirement("token"),
            new SecurityRequirement("key")));

        Assert.Equal("'GET /pets' does not accept the type of RequestOptions.Credential; it accepts: bearer token, API key.", refused.Message);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Operations_without_declared_security_send_it_and_those_that_need_none_do_not()
    {
        using ApiTransport transport = Transport([]);
        ApiCall anonymous = new("GET", "/health");
        anonymous.Anonymous();

        await transport.SendAsync(new ApiCall("GET", "/pets"), new() { Credential = "mine" }, default);
        await transport.SendAsync(new ApiCall("GET", "/pets"), new() { Credential = new BasicCredential("ada", "pw") }, default);
        await transport.SendAsync(anonymous, new() { Credential = "mine" }, default);

        Assert.Equal(["Bearer mine", "Basic YWRhOnB3", null], handler.Sent.Select(sent => sent["Authorization"]));
    }

    [Fact]
    public async Task A_header_of_the_call_takes_precedence()
    {
        using ApiTransport transport = Transport([]);
        RequestOptions options = new() { Credential = "mine", Headers = { ["Authorization"] = "Own one" } };
        await transport.SendAsync(Call(new SecurityRequirement("token")), options, default);
        Assert.Equal("Own one", handler.Only["Authorization"]);
    }

    [Theory]
    [InlineData("mine\r\nX-Evil: 1")]
    [InlineData(" ")]
    [InlineData("süß")]
    public async Task A_credential_that_cannot_be_sent_is_refused_without_being_quoted(string secret)
    {
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(
            () => SendAsync(new() { ["token"] = "of-the-client" }, secret, new SecurityRequirement("token")));

        Assert.Contains("RequestOptions.Credential", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", refused.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task It_is_not_sent_without_encryption()
    {
        using ApiTransport transport = Transport([], options => options.BaseAddress = new Uri("http://pets.example"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => transport.SendAsync(Call(new SecurityRequirement("token")), new() { Credential = "mine" }, default));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task It_is_redacted_in_exceptions()
    {
        RecordingHandler echo = RecordingHandler.Text("the token s3cr3t-of-call is unknown", HttpStatusCode.Forbidden, "text/plain");
        using ApiTransport transport = new(new HttpClient(echo), new PetOptions([]), Identity);

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(
            Call(new SecurityRequirement("query")), new() { Credential = "s3cr3t-of-call" }, default));

        Assert.Equal("https://pets.example/pets?api_key=s3cr3t-of-call", echo.Only.Address);
        Assert.DoesNotContain("s3cr3t", refused.ToString() + refused.RawBody + refused.RequestUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("key")]
    [InlineData("query")]
    public async Task Redirects_do_not_send_it_to_another_host(string scheme)
    {
        RecordingHandler redirecting = new(request =>
        {
            HttpResponseMessage response = RecordingHandler.Response("{}");
            if (request.RequestUri!.Host == "pets.example")
            {
                response.StatusCode = HttpStatusCode.Redirect;
                response.Headers.Location = new Uri("https://other.example/pets");
            }

            return response;
        });
        PetOptions options = new([]) { HttpHandler = redirecting };
        using ApiTransport transport = new(options, Identity);

        await transport.SendAsync(Call(new SecurityRequirement(scheme)), new() { Credential = "s3cr3t-of-call" }, default);

        Assert.Equal("https://other.example/pets", redirecting.Sent[1].Address);
        Assert.Equal(["Accept", "User-Agent"], redirecting.Sent[1].Headers.Keys.Order());
    }

    [Fact]
    public async Task OAuth_client_credentials_of_a_call_use_the_token_URL_and_are_renewed_once()
    {
        int tokens = 0;
        RecordingHandler tokenServer = new(_ => RecordingHandler.Response($$"""{"access_token":"token-{{++tokens}}","token_type":"bearer"}"""));
        int requests = 0;
        RecordingHandler api = new(_ => RecordingHandler.Response("{}", ++requests == 2 ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));
        using HttpClient tokenClient = new(tokenServer);
        OAuthClientCredentials credentials = new("id", "s3cr3t") { HttpClient = tokenClient };
        using ApiTransport transport = new(new HttpClient(api), new PetOptions([]), Identity);

        ApiCall either = Call(new SecurityRequirement("key"), new SecurityRequirement("token"));
        await transport.SendAsync(either, new() { Credential = credentials }, default);
        await transport.SendAsync(Call(new SecurityRequirement("token")), new() { Credential = credentials }, default);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], api.Sent.Select(sent => sent["Authorization"]));
        Assert.All(tokenServer.Sent, sent => Assert.Equal("https://pets.example/token", sent.Address));
    }

    private static ClientIdentity Identity { get; } = new("PetClient", "https://pets.example", Schemes);

    private static ApiCall Call(params SecurityRequirement[] ways)
    {
        ApiCall call = new("GET", "/pets");
        call.Authorize(ways);
        return call;
    }

    private ApiTransport Transport(Dictionary<string, ApiCredential> held, Action<ApiClientOptions>? configure = null)
    {
        PetOptions options = new(held);
        configure?.Invoke(options);
        return new(new HttpClient(handler), options, Identity);
    }

    private async Task SendAsync(Dictionary<string, ApiCredential> held, ApiCredential own, params SecurityRequirement[] ways)
    {
        using ApiTransport transport = Transport(held);
        await transport.SendAsync(Call(ways), new() { Credential = own }, default);
    }

    private sealed class PetOptions(Dictionary<string, ApiCredential> held) : ApiClientOptions
    {
        protected internal override ApiCredential? CredentialFor(string scheme) => held.GetValueOrDefault(scheme);
    }
}
