using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Authentication;

/// <summary>Tests transient failures of a token endpoint, and cached tokens that an API no longer accepts.</summary>
public class OAuthRetryTests
{
    private static readonly ClientIdentity Identity = new(
        "PetClient", "https://pets.example/v1", [SecurityScheme.Bearer("oauth", "OAuth", "/oauth/token")]);

    private readonly List<string> events = [];
    private Func<int, HttpResponseMessage> token = number => Token("token-" + number);
    private Func<string, HttpResponseMessage> api = _ => RecordingHandler.Response("{}");
    private int asked;

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_transient_failure_of_the_token_endpoint_is_retried_for_calls_of_any_method(int status)
    {
        token = number => number == 1 ? RecordingHandler.Response("busy", (HttpStatusCode)status) : Token("token-" + number);

        await SendAsync(Transport(Client()), "POST");

        Assert.Equal(["token", "token", "POST Bearer token-2"], events);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    public async Task An_OAuth_error_is_not_retried(int status)
    {
        token = _ => RecordingHandler.Response("""{ "error": "invalid_client" }""", (HttpStatusCode)status);
        await Assert.ThrowsAsync<OAuthTokenException>(() => SendAsync(Transport(Client())));
        Assert.Equal(["token"], events);
    }

    [Fact]
    public async Task A_broken_connection_is_retried_and_the_calls_own_retries_do_not_multiply_it()
    {
        token = _ => throw new HttpRequestException("Connection refused.");
        OAuthClientCredentials credentials = Client();
        int reported = 0;
        credentials.Retry = credentials.Retry with
        {
            MaxRetries = 2,
            OnRetry = retry => reported += retry.Operation == "POST https://pets.example/oauth/token" ? retry.Attempt : 0,
        };

        HttpRequestException unreachable = await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => SendAsync(Transport(credentials, new RetryOptions { Delay = TimeSpan.Zero })));

        Assert.Equal("https://pets.example/oauth/token issued no token: Connection refused.", unreachable.Message);
        Assert.Equal(["token", "token", "token"], events);
        Assert.Equal(1 + 2, reported);
    }

    [Theory]
    [InlineData("0", 2)]
    [InlineData("3600", 1)]
    public async Task The_delay_that_the_endpoint_requests_is_kept_up_to_a_limit(string retryAfter, int requests)
    {
        token = number => number == 1
            ? RecordingHandler.Response("busy", HttpStatusCode.TooManyRequests, headers: ("Retry-After", retryAfter))
            : Token("t");
        OAuthClientCredentials credentials = Client();
        credentials.Retry = credentials.Retry with { Delay = TimeSpan.FromHours(1), MaxDelay = TimeSpan.FromHours(1) };

        Exception? refused = await Record.ExceptionAsync(() => SendAsync(Transport(credentials)));

        Assert.Equal(requests, asked);
        Assert.Equal(requests == 1, refused is OAuthTokenException);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_cached_token_that_the_API_rejects_is_replaced_and_the_call_repeated(string method)
    {
        ApiTransport transport = Transport(Client());
        await SendAsync(transport);
        api = authorization => RecordingHandler.Response("{}", authorization == "Bearer token-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);

        await SendAsync(transport, method);

        Assert.Equal(["token", "GET Bearer token-1", method + " Bearer token-1", "token", method + " Bearer token-2"], events);
    }

    [Fact]
    public async Task The_call_is_repeated_once()
    {
        ApiTransport transport = Transport(Client(), new RetryOptions { Delay = TimeSpan.Zero });
        await SendAsync(transport);
        api = _ => RecordingHandler.Response("{}", HttpStatusCode.Unauthorized);

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => SendAsync(transport));

        Assert.Equal((HttpStatusCode.Unauthorized, 2), (refused.StatusCode, refused.Attempts));
        Assert.Equal(["token", "GET Bearer token-1", "GET Bearer token-1", "token", "GET Bearer token-2"], events);
    }

    [Fact]
    public async Task A_token_that_was_requested_for_the_call_is_not_replaced()
    {
        api = _ => RecordingHandler.Response("{}", HttpStatusCode.Unauthorized);
        await Assert.ThrowsAsync<ApiException>(() => SendAsync(Transport(Client())));
        Assert.Equal(["token", "GET Bearer token-1"], events);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Another_status_does_not_replace_the_token(HttpStatusCode status)
    {
        ApiTransport transport = Transport(Client());
        await SendAsync(transport);
        api = _ => RecordingHandler.Response("{}", status);
        await Assert.ThrowsAsync<ApiException>(() => SendAsync(transport));
        Assert.Equal(3, events.Count);
    }

    [Fact]
    public async Task A_body_that_can_be_read_once_is_not_repeated()
    {
        ApiTransport transport = Transport(Client());
        await SendAsync(transport);
        api = _ => RecordingHandler.Response("{}", HttpStatusCode.Unauthorized);
        ApiCall call = new("PUT", "/pets/photo");
        call.Authorize(new SecurityRequirement("oauth"));
        call.AnyBody((BinaryContent)new OneWay());

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(call, null, default));

        Assert.Equal(["token", "GET Bearer token-1", "PUT Bearer token-1"], events);
    }

    private static HttpResponseMessage Token(string text) => RecordingHandler.Response($$"""{ "access_token": "{{text}}", "expires_in": 3600 }""");

    private static async Task SendAsync(ApiTransport transport, string method = "GET")
    {
        ApiCall call = new(method, "/pets");
        call.Authorize(new SecurityRequirement("oauth"));
        await transport.SendAsync(call, null, default);
    }

    private OAuthClientCredentials Client() => new("app", "secret")
    {
        Retry = new RetryOptions { Delay = TimeSpan.Zero },
        HttpClient = new HttpClient(new RecordingHandler(_ =>
        {
            events.Add("token");
            return token(++asked);
        })),
    };

    private ApiTransport Transport(OAuthClientCredentials credentials, RetryOptions? retry = null) => new(
        new HttpClient(new RecordingHandler(request =>
        {
            events.Add(request.Method + " " + request.Headers.Authorization);
            return api(request.Headers.Authorization!.ToString());
        })),
        new PetOptions(credentials) { Retry = retry ?? RetryOptions.None },
        Identity);

    private sealed class PetOptions(ApiCredential credential) : ApiClientOptions
    {
        protected internal override ApiCredential? CredentialFor(string scheme) => credential;
    }

    private sealed class OneWay : MemoryStream
    {
        public OneWay()
            : base("photo"u8.ToArray())
        {
        }

        public override bool CanSeek => false;
    }
}
