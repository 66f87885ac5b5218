using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Resilience;

/// <summary>Tests responses that the description declares final.</summary>
public class FinalResponseTests : RetryTest
{
    private const string OfQuota = """{"error":{"code":["quota_exhausted","billing_limit"],"fatal":true}}""";

    [Theory]
    [InlineData(503, 503, 1)]
    [InlineData(503, 502, 2)]
    [InlineData(5, 503, 1)]
    [InlineData(5, 429, 2)]
    public async Task A_final_status_is_not_retried(int declared, int status, int attempts)
    {
        Fail(1, (HttpStatusCode)status, ("Retry-After", "1"));
        Assert.Equal(attempts, await SendAsync(new FinalResponse(declared)));
    }

    [Theory]
    [InlineData("""{"error":{"code":"quota_exhausted","fatal":true,"more":1}}""", 1)]
    [InlineData("""{"error":{"fatal":true,"code":"billing_limit"}}""", 1)]
    [InlineData("""{"error":{"code":"slow_down","fatal":true}}""", 2)]
    [InlineData("""{"error":{"code":"quota_exhausted","fatal":false}}""", 2)]
    [InlineData("""{"error":{"code":"quota_exhausted"}}""", 2)]
    [InlineData("""{"error":"quota_exhausted"}""", 2)]
    [InlineData("""["quota_exhausted"]""", 2)]
    [InlineData("<html>429</html>", 2)]
    [InlineData("", 2)]
    [InlineData("""{"error":{"code":"\ud800","fatal":true}}""", 2)]
    [InlineData("""{"error":{"\ud800":1,"code":"quota_exhausted","fatal":true}}""", null)]
    public async Task A_final_body_is_not_retried(string body, int? attempts)
    {
        Fail(1, _ => Task.FromResult(RecordingHandler.Response(body, HttpStatusCode.TooManyRequests)));
        int actual = await SendAsync(new FinalResponse(429, OfQuota));
        Assert.True(attempts is null || attempts == actual, $"It was sent {actual} times.");
    }

    [Theory]
    [InlineData("""{"code":7}""", """{"code":7.0}""", 1)]
    [InlineData("""{"code":7}""", """{"code":"7"}""", 2)]
    [InlineData("""{"code":null}""", """{"other":1}""", 1)]
    [InlineData("""{"code":null}""", """{"code":1}""", 2)]
    [InlineData("""{"code":1e99}""", """{"code":1e99}""", 1)]
    [InlineData("{}", "{}", 1)]
    [InlineData("{}", "[]", 2)]
    public async Task Values_are_compared_as_JSON(string declared, string body, int attempts)
    {
        Fail(1, _ => Task.FromResult(RecordingHandler.Response(body, HttpStatusCode.TooManyRequests)));
        Assert.Equal(attempts, await SendAsync(new FinalResponse(429, declared)));
    }

    [Fact]
    public async Task Final_responses_of_operation_and_client_are_combined()
    {
        using HttpClient http = new(Network);
        using ApiTransport transport = Transport(http, new FinalResponse(503));
        foreach (HttpStatusCode status in (HttpStatusCode[])[HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable])
        {
            Fail(1, status);
            ApiCall call = new ApiCall("GET", "/pets").FinalResponse(502);
            await Assert.ThrowsAnyAsync<ApiException>(() => transport.SendAsync(call, options: null, CancellationToken.None));
        }

        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task Options_allow_retries_of_final_responses()
    {
        Retry = new() { RetryFinalResponses = true };
        Fail(1, HttpStatusCode.ServiceUnavailable);
        Fail(1, HttpStatusCode.BadGateway, ("X-Should-Retry", "false"));
        Assert.Equal(3, await SendAsync(new FinalResponse(503)));
    }

    [Fact]
    public async Task Final_responses_apply_to_undeclared_requests()
    {
        using HttpClient http = new(Network);
        using ApiTransport transport = Transport(http, new FinalResponse(503));
        Fail(1, HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAnyAsync<ApiException>(
            () => transport.SendAsync(HttpMethod.Get, "/x", body: null, query: null, [], options: null, CancellationToken.None));
        Assert.Equal(1, Attempts);
    }

    // Returns how many times a GET is sent.
    private async Task<int> SendAsync(FinalResponse final)
    {
        using HttpClient http = new(Network);
        using ApiTransport transport = Transport(http, final);
        await Record.ExceptionAsync(() => transport.SendAsync(new ApiCall("GET", "/pets"), options: null, CancellationToken.None));
        return Attempts;
    }

    private ApiTransport Transport(HttpClient http, params FinalResponse[] final) => new(
        http,
        new ApiClientOptions { TimeProvider = Clock, Retry = Announcing(Retry) },
        new ClientIdentity("X", "https://x.example", finalResponses: final));
}
