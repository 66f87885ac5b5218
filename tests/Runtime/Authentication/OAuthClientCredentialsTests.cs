using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Authentication;

public class OAuthClientCredentialsTests
{
    private const string Secret = "cl13nt/s3cr3t";

    private readonly RecordingHandler api = RecordingHandler.Json("{}");
    private readonly Clock clock = new();
    private RecordingHandler tokens = RecordingHandler.Json("{}");
    private int issued;

    public OAuthClientCredentialsTests()
    {
        tokens = new(_ => RecordingHandler.Response($$"""{ "access_token": "token-{{++issued}}", "token_type": "bearer", "expires_in": 3600 }"""));
    }

    [Fact]
    public async Task A_token_is_requested_from_the_declared_URL_with_the_operations_scopes()
    {
        await SendAsync(Client(), "read", "write");

        Assert.Equal("Bearer token-1", api.Only["Authorization"]);
        Assert.Equal(("POST", "https://pets.example/oauth/token"), (tokens.Only.Method, tokens.Only.Address));
        Assert.Equal("grant_type=client_credentials&scope=read+write", tokens.Only.Body);
        Assert.Equal("Basic " + Convert.ToBase64String("app+1:cl13nt%2Fs3cr3t"u8.ToArray()), tokens.Only["Authorization"]);
        Assert.Equal("application/x-www-form-urlencoded", tokens.Only["Content-Type"]);
    }

    [Fact]
    public async Task The_secret_can_be_sent_in_the_body_with_additional_parameters_and_other_scopes()
    {
        OAuthClientCredentials credentials = Client();
        credentials.ClientAuthentication = OAuthClientAuthentication.Body;
        credentials.Scopes = ["all"];
        credentials.Parameters["audience"] = "https://pets.example";
        credentials.TokenUrl = new Uri("https://login.example/token");

        await SendAsync(credentials, "read");

        Assert.Equal("https://login.example/token", tokens.Only.Address);
        Assert.Equal(
            "grant_type=client_credentials&audience=https%3A%2F%2Fpets.example&scope=all&client_id=app+1&client_secret=cl13nt%2Fs3cr3t",
            tokens.Only.Body);
        Assert.Null(tokens.Only["Authorization"]);
    }

    [Fact]
    public async Task A_token_is_cached_until_a_minute_before_it_expires()
    {
        OAuthClientCredentials credentials = Client();
        await SendAsync(credentials);
        clock.Now += TimeSpan.FromSeconds(3539);
        await SendAsync(credentials);
        clock.Now += TimeSpan.FromSeconds(1);
        await SendAsync(credentials);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], api.Sent.Select(sent => sent["Authorization"]));
    }

    [Theory]
    [InlineData("10", 5)]
    [InlineData("\"10\"", 5)]
    [InlineData("null", 240)]
    public async Task A_short_lived_token_is_cached_for_half_its_lifetime_and_one_without_a_lifetime_for_four_minutes(string expiresIn, int seconds)
    {
        tokens = new(_ => RecordingHandler.Response($$"""{ "access_token": "token-{{++issued}}", "expires_in": {{expiresIn}} }"""));
        OAuthClientCredentials credentials = Client();
        await SendAsync(credentials);
        clock.Now += TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1);
        await SendAsync(credentials);
        int before = issued;
        clock.Now += TimeSpan.FromTicks(1);
        await SendAsync(credentials);

        Assert.Equal((1, 2), (before, issued));
    }

    [Fact]
    public async Task Each_set_of_scopes_has_its_own_token()
    {
        OAuthClientCredentials credentials = Client();
        await SendAsync(credentials, "read");
        await SendAsync(credentials, "write");
        await SendAsync(credentials, "read");

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-1"], api.Sent.Select(sent => sent["Authorization"]));
    }

    [Fact]
    public async Task Concurrent_calls_share_one_token_request_and_a_cancelled_call_does_not_cancel_it()
    {
        TaskCompletionSource<HttpResponseMessage> response = new();
        tokens = new((_, _) =>
        {
            issued++;
            return response.Task;
        });
        OAuthClientCredentials credentials = Client();
        using ApiTransport transport = Transport(credentials);
        using CancellationTokenSource impatient = new();

        Task givenUp = transport.SendAsync(Call(), null, impatient.Token);
        Task[] waiting = [.. Enumerable.Range(0, 20).Select(_ => transport.SendAsync(Call(), null, default))];
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        response.SetResult(RecordingHandler.Response("""{ "access_token": "t", "expires_in": 60 }"""));
        await Task.WhenAll(waiting);

        Assert.Equal(1, issued);
        Assert.Equal(20, api.Sent.Count);
    }

    [Fact]
    public async Task A_failure_is_not_cached()
    {
        int asked = 0;
        tokens = new(
            _ => ++asked == 1
                ? RecordingHandler.Response("no", HttpStatusCode.ServiceUnavailable, "text/plain")
                : RecordingHandler.Response("""{ "access_token": "t" }"""));
        OAuthClientCredentials credentials = Client();
        credentials.Retry = RetryOptions.None;

        await Assert.ThrowsAsync<OAuthTokenException>(() => SendAsync(credentials));
        await SendAsync(credentials);

        Assert.Equal("Bearer t", api.Only["Authorization"]);
    }

    [Fact]
    public async Task A_token_that_the_API_rejects_is_discarded()
    {
        RecordingHandler refusing = new(
            request => RecordingHandler.Response(
                "{}", request.Headers.Authorization!.Parameter == "token-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));
        OAuthClientCredentials credentials = Client();
        using ApiTransport transport = new(new HttpClient(refusing), new PetOptions(credentials), Identity);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Call(), null, default));
        await transport.SendAsync(Call(), null, default);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], refusing.Sent.Select(sent => sent["Authorization"]));
    }

    [Theory]
    [InlineData(
        401,
        """{ "error": "invalid_client", "error_description": "Unknown client 'cl13nt/s3cr3t'." }""",
        "https://pets.example/oauth/token issued no token (401): invalid_client, Unknown client '***'.")]
    [InlineData(400, """{ "error": "invalid_scope" }""", "https://pets.example/oauth/token issued no token (400): invalid_scope.")]
    [InlineData(200, """{ "error": "invalid_scope" }""", "https://pets.example/oauth/token issued no token (200): invalid_scope.")]
    [InlineData(502, "<h1>Bad gateway cl13nt%2Fs3cr3t</h1>", "https://pets.example/oauth/token issued no token (502): Bad gateway ***.")]
    [InlineData(200, "<h1>Hello</h1>", "https://pets.example/oauth/token issued no token (200): The response is not a JSON object.")]
    [InlineData(200, """{ "token": "t" }""", "https://pets.example/oauth/token issued no token (200): The response has no access_token.")]
    [InlineData(
        200,
        """{ "access_token": "acc3ss-tok3n", "token_type": "mac acc3ss-tok3n" }""",
        "https://pets.example/oauth/token issued no token (200): The token has the type 'mac ***' and is not a bearer token.")]
    [InlineData(200, "", "https://pets.example/oauth/token issued no token (200): The response is not a JSON object.")]
    public async Task An_error_of_the_token_endpoint_is_reported_without_secrets(int status, string body, string message)
    {
        tokens = RecordingHandler.Text(body, (HttpStatusCode)status, "application/json");

        OAuthTokenException refused = await Assert.ThrowsAsync<OAuthTokenException>(() => SendAsync(Client()));

        Assert.Equal(message, refused.Message);
        Assert.Equal((HttpStatusCode)status, refused.StatusCode);
        Assert.DoesNotContain(Secret, refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(api.Sent);
    }

    [Fact]
    public async Task The_exception_has_the_error_code()
    {
        tokens = RecordingHandler.Json("""{ "error": "invalid_scope" }""", HttpStatusCode.BadRequest);
        Assert.Equal("invalid_scope", (await Assert.ThrowsAsync<OAuthTokenException>(() => SendAsync(Client()))).Error);
    }

    [Fact]
    public async Task Without_a_token_URL_the_exception_names_the_option()
    {
        using ApiTransport transport = new(
            new HttpClient(api),
            new PetOptions(Client()),
            new ClientIdentity("PetClient", "https://pets.example", [SecurityScheme.Bearer("oauth", "OAuth")]));
        InvalidOperationException missing = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(Call(), null, default));
        Assert.Contains("Set OAuthClientCredentials.TokenUrl.", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "s")]
    [InlineData("i", " ")]
    public void An_empty_id_or_secret_is_refused(string id, string secret) =>
        Assert.Throws<ArgumentException>(() => new OAuthClientCredentials(id, secret));

    [Fact]
    public async Task An_invalid_token_is_refused()
    {
        tokens = RecordingHandler.Json("""{ "access_token": "a\nb" }""");
        InvalidOperationException unusable = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(Client()));
        Assert.Contains("the token of the token endpoint", unusable.Message, StringComparison.Ordinal);
    }

    private static ClientIdentity Identity { get; } = new(
        "PetClient", "https://pets.example/v1", [SecurityScheme.Bearer("oauth", "OAuth", "/oauth/token")]);

    private static ApiCall Call(params string[] scopes)
    {
        ApiCall call = new("GET", "/pets");
        call.Authorize(new SecurityRequirement("oauth", scopes));
        return call;
    }

    private OAuthClientCredentials Client() =>
        new("app 1", Secret) { HttpClient = new HttpClient(tokens), TimeProvider = clock, Retry = new() { Delay = TimeSpan.Zero, MaxRetries = 1 } };

    private ApiTransport Transport(OAuthClientCredentials credentials) => new(new HttpClient(api), new PetOptions(credentials), Identity);

    private async Task SendAsync(OAuthClientCredentials credentials, params string[] scopes)
    {
        using ApiTransport transport = Transport(credentials);
        await transport.SendAsync(Call(scopes), null, default);
    }

    private sealed class PetOptions(ApiCredential credential) : ApiClientOptions
    {
        protected internal override ApiCredential? CredentialFor(string scheme) => credential;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
