using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Resilience;

public class RetryDecisionTests : RetryTest
{
    [Theory]
    [InlineData(408)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Transient_failures_are_retried(int status)
    {
        Fail(2, (HttpStatusCode)status);
        Assert.Equal("Rex", (await Client.GetAsync("1")).Name);
        Assert.Equal(3, Attempts);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task Permanent_failures_are_not_retried(int status)
    {
        Fail(1, (HttpStatusCode)status, ("Retry-After", "1"));
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => Client.GetAsync("1"));
        Assert.Equal(1, Attempts);
        Assert.Equal(1, refused.Attempts);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("OPTIONS", true)]
    [InlineData("PUT", true)]
    [InlineData("DELETE", true)]
    [InlineData("POST", false)]
    [InlineData("PATCH", false)]
    [InlineData("PURGE", false)]
    public async Task Without_a_key_only_idempotent_methods_are_retried(string method, bool isSentAgain)
    {
        foreach (int status in (int[])[429, 500, 502, 503])
        {
            Fail(1, (HttpStatusCode)status);
            Task call = SendAsync(method);
            if (isSentAgain)
            {
                await call;
            }
            else
            {
                await Assert.ThrowsAnyAsync<ApiException>(() => call);
            }
        }

        Fail(1, new HttpRequestException("refused"));
        Assert.Equal(!isSentAgain, await Record.ExceptionAsync(() => SendAsync(method)) is HttpRequestException);
        Assert.Equal(isSentAgain ? 10 : 5, Attempts);
    }

    [Theory]
    [InlineData("POST", 429, "Retry-After", true)]
    [InlineData("PATCH", 429, "Retry-After", true)]
    [InlineData("POST", 503, "Retry-After", true)]
    [InlineData("PATCH", 503, "Retry-After", true)]
    [InlineData("POST", 429, "X-RateLimit-Reset", true)]
    [InlineData("POST", 503, "X-RateLimit-Reset", false)]
    [InlineData("POST", 500, "Retry-After", false)]
    [InlineData("POST", 504, "Retry-After", false)]
    public async Task Requests_that_the_server_did_not_process_are_retried_with_any_method(string method, int status, string header, bool isSentAgain)
    {
        Fail(1, (HttpStatusCode)status, (header, "1"));
        Exception? refused = await Record.ExceptionAsync(() => SendAsync(method));
        Assert.Equal(isSentAgain, refused is null);
        Assert.Equal(isSentAgain ? 2 : 1, Attempts);
    }

    [Fact]
    public async Task Requests_that_the_server_did_not_process_are_not_retried_if_the_body_cannot_be_repeated()
    {
        using OnceStream file = new("photo");
        Fail(1, HttpStatusCode.ServiceUnavailable, ("Retry-After", "1"));
        ApiCall call = new("POST", "/pets/photo", PetError.Readers);
        call.BinaryBody(file, "image/png");
        await Assert.ThrowsAnyAsync<ApiException>(() => Client.Transport.SendAsync(call, options: null, CancellationToken.None));
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task After_a_429_a_failure_that_may_have_had_an_effect_ends_the_call()
    {
        Fail(1, HttpStatusCode.ServiceUnavailable, ("Retry-After", "1"));
        Fail(1, new HttpRequestException("reset"));
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("POST"));
        Assert.Equal(2, Attempts);
    }

    [Theory]
    [InlineData("GET", 409, "X-Should-Retry", "true", true)]
    [InlineData("GET", 409, "acme-should-retry", "true", true)]
    [InlineData("GET", 409, "X-Should-Retry", "maybe", false)]
    [InlineData("GET", 409, "X-Cached", "true", false)]
    [InlineData("POST", 409, "X-Should-Retry", "true", false)]
    [InlineData("GET", 500, "X-Should-Retry", "false", false)]
    [InlineData("GET", 500, "X-Should-Retry", "maybe", true)]
    public async Task A_header_of_the_server_allows_or_forbids_a_retry(string method, int status, string header, string advice, bool isSentAgain)
    {
        Fail(1, (HttpStatusCode)status, (header, advice));
        Exception? refused = await Record.ExceptionAsync(() => SendAsync(method));
        Assert.Equal(isSentAgain, refused is null);
        Assert.Equal(isSentAgain ? 2 : 1, Attempts);
    }

    [Fact]
    public async Task UseHandlersForRetries_disables_retries()
    {
        using RetryingHandler retrying = new(Network);
        using HttpClient http = new(retrying);
        using PetClient client = new(http, options =>
        {
            options.Retry = new RetryOptions { MaxRetries = 5 };
            options.AttemptTimeout = TimeSpan.FromSeconds(5);
            options.UseHandlersForRetries();
            Assert.Equal((RetryOptions.None, null), (options.Retry, options.AttemptTimeout));
        });
        Fail(9, HttpStatusCode.BadGateway);
        await Assert.ThrowsAnyAsync<ApiException>(() => client.CreateAsync(new Pet()));
        Assert.Equal(2, Attempts);
        Assert.NotNull(Network.Sent[0]["Idempotency-Key"]);
        Assert.Equal(Network.Sent[0]["Idempotency-Key"], Network.Sent[1]["Idempotency-Key"]);
    }

    [Fact]
    public async Task A_call_is_retried_up_to_the_maximum_and_the_exception_has_the_number_of_attempts()
    {
        Fail(9, HttpStatusCode.BadGateway);
        ApiException<PetError> refused = await Assert.ThrowsAsync<ApiException<PetError>>(() => Client.GetAsync("1"));
        Assert.Equal(4, Attempts);
        Assert.Equal(4, refused.Attempts);
        Assert.Equal("GET /pets/{id} responded 502 after 4 attempts: no.", refused.Message);
    }

    [Fact]
    public async Task The_response_has_the_number_of_attempts()
    {
        Fail(1, HttpStatusCode.BadGateway);
        ApiResponse<Pet> response = await ApiResponse.From(o => Client.GetAsync("1", options: o));
        Assert.Equal(2, response.Attempts);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Failed_connections_are_retried()
    {
        Fail(1, new HttpRequestException("refused"));
        Fail(1, new IOException("reset"));
        Assert.Equal("Rex", (await Client.GetAsync("1")).Name);
        Assert.Equal(3, Attempts);
    }

    [Fact]
    public async Task Incomplete_bodies_are_retried()
    {
        Fail(1, _ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) }));
        Assert.Equal("Rex", (await Client.GetAsync("1")).Name);
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task A_stream_is_retried_until_its_headers_arrive_and_not_later()
    {
        Fail(1, HttpStatusCode.BadGateway);
        Fail(1, _ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) }));
        await using Stream stream = await Client.DownloadAsync();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.ReadExactlyAsync(new byte[1]).AsTask());
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task Failures_that_a_retry_cannot_fix_are_thrown_at_once()
    {
        Fail(1, _ => Task.FromResult(RecordingHandler.Response("{}")));
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => Client.GetAsync("1"));
        Fail(1, _ => Task.FromResult(RecordingHandler.Response("{}", headers: ("X-Should-Retry", "true"))));
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => Client.GetAsync("1"));

        using HttpClient narrow = new(RecordingHandler.Json("""{"name":"Rex"}""")) { MaxResponseContentBufferSize = 3 };
        using PetClient client = new(narrow, options => options.Retry = new() { OnRetry = _ => Assert.Fail("It was tried again.") });
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));

        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetAsync("1", options: new() { Headers = { ["bad name"] = "x" } }));
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task Options_set_the_statuses_and_methods()
    {
        Retry = new RetryOptions { StatusCodes = [503], Methods = [HttpMethod.Post] };
        Fail(1, HttpStatusCode.ServiceUnavailable);
        await SendAsync("POST");
        Fail(1, HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync("GET"));
        Fail(1, HttpStatusCode.BadGateway);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync("POST"));
        Assert.Equal(4, Attempts);
    }

    [Fact]
    public async Task The_options_of_a_call_replace_those_of_the_client()
    {
        Fail(1, HttpStatusCode.BadGateway);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync("GET", new() { Retry = RetryOptions.None }));
        Fail(1, HttpStatusCode.ServiceUnavailable);
        await SendAsync("GET", new() { Retry = Announcing(Retry with { StatusCodes = [.. Retry.StatusCodes, 503] }) });
        Assert.Equal(3, Attempts);
    }

    [Fact]
    public async Task Retries_can_be_disabled()
    {
        Connect(options => options.Retry = RetryOptions.None);
        Fail(1, HttpStatusCode.BadGateway);
        await Assert.ThrowsAnyAsync<ApiException>(() => Client.GetAsync("1"));
        Fail(1, HttpStatusCode.BadGateway);
        await Assert.ThrowsAnyAsync<ApiException>(() => Client.CreateAsync(new Pet()));
        Assert.Equal(2, Attempts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_is_repeated_completely_or_not_at_all(bool canSeek)
    {
        using Stream file = canSeek ? new MemoryStream("photo"u8.ToArray()) : new OnceStream("photo");
        Fail(2, HttpStatusCode.BadGateway);
        ApiCall call = new("PUT", "/pets/photo", PetError.Readers);
        call.BinaryBody(file, "image/png");
        Task sending = Client.Transport.SendAsync(call, options: null, CancellationToken.None);
        if (canSeek)
        {
            await sending;
        }
        else
        {
            await Assert.ThrowsAnyAsync<ApiException>(() => sending);
        }

        Assert.Equal(canSeek ? ["photo", "photo", "photo"] : ["photo"], Network.Sent.Select(sent => sent.Body));
    }

    [Fact]
    public async Task Each_attempt_requests_a_token()
    {
        int asked = 0;
        Connect(options => options.TokenProvider = _ => ValueTask.FromResult("token-" + ++asked));
        Fail(1, HttpStatusCode.BadGateway);
        await Client.GetAsync("1");
        Assert.Equal(["Bearer token-1", "Bearer token-2"], Network.Sent.Select(sent => sent["Authorization"]));
    }

    private sealed class OnceStream(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }

    // Repeats the request like a retrying handler.
    private sealed class RetryingHandler(HttpMessageHandler network) : DelegatingHandler(network)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
