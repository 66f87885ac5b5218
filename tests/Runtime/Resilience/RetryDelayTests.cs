using System.Net;

namespace Truto.Generated.Tests.Runtime.Resilience;

public class RetryDelayTests : RetryTest
{
    [Theory]
    [InlineData(429, "Retry-After: 7", 7)]
    [InlineData(429, "Retry-After: Mon, 02 Mar 2026 09:00:08 GMT", 8)]
    [InlineData(429, "Retry-After: 0", 0)]
    [InlineData(429, "ratelimit-reset: 6", 6)]
    [InlineData(429, "ratelimit-reset: 6; ratelimit-remaining: 3", 6)]
    [InlineData(429, "ratelimit-reset: 6; Retry-After: 5", 5)]
    [InlineData(429, "Retry-After: soon", 10)]
    [InlineData(429, "", 10)]
    [InlineData(502, "Retry-After: 4", 4)]
    public async Task The_delay_is_the_one_that_the_API_requests(int status, string headers, double seconds)
    {
        Fail(
            1,
            (HttpStatusCode)status,
            [.. headers.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(one => (one.Split(": ")[0], one.Split(": ")[1]))]);
        await Client.GetAsync("1");
        Assert.InRange(Assert.Single(Clock.Seconds), seconds, seconds * 1.1);
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task Nothing_is_sent_during_the_delay()
    {
        Clock.IsStopped = true;
        Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", "7"));
        Task<Pet> call = Client.GetAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(6.999));
        Assert.Equal((1, 0), (Attempts, Clock.Fired));
        Clock.Advance(TimeSpan.FromSeconds(0.701));
        Assert.Equal(1, Clock.Fired);
        await call.WaitAsync(Patience);
        Assert.Equal(2, Attempts);
    }

    [Theory]
    [InlineData("10", 10, 11)]
    [InlineData("50", 50, 55)]
    [InlineData("200", 200, 205)]
    [InlineData("298", 298, 300)]
    public async Task Requested_delays_get_jitter(string asked, double least, double most)
    {
        Retry = new() { MaxRetryAfter = TimeSpan.FromHours(1) };
        Connect(options => options.Timeout = TimeSpan.FromSeconds(300));
        for (int call = 0; call < 50; call++)
        {
            Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", asked));
            await Client.GetAsync("1");
        }

        Assert.All(Clock.Seconds, wait => Assert.InRange(wait, least, most));
        Assert.True(Clock.Seconds.Distinct().Count() > 25);
        Assert.True(Clock.Seconds.Max() - least > (most - least) / 2);
    }

    [Fact]
    public async Task Other_delays_double_up_to_a_maximum_and_are_randomized()
    {
        Retry = new() { MaxRetries = 8, Delay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(20) };
        Connect(options => options.Timeout = Timeout.InfiniteTimeSpan);
        for (int call = 0; call < 400; call++)
        {
            Fail(8, HttpStatusCode.BadGateway);
            await Client.GetAsync("1");
        }

        double[][] rounds = [.. Enumerable.Range(0, 8).Select(round => Clock.Seconds.Where((_, index) => index % 8 == round).ToArray())];
        Assert.All(rounds, waits => Assert.True(waits.Distinct().Count() > 1 || waits[0] == 20));
        Assert.All(Clock.Seconds, wait => Assert.InRange(wait, 0, 20));
        Assert.All(rounds[0], wait => Assert.InRange(wait, 0.5, 1.5));
        Assert.InRange(rounds[0].Average(), 0.9, 1.1);
        Assert.True(rounds[2].Average() > 2 * rounds[0].Average());
        Assert.InRange(rounds[7].Average(), 15, 20);
    }

    [Theory]
    [InlineData("61")]
    [InlineData("86400")]
    public async Task A_requested_delay_above_the_maximum_ends_the_call(string seconds)
    {
        Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", seconds));
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => Client.GetAsync("1"));
        Assert.Equal(1, Attempts);
        Assert.Equal(seconds, refused.RateLimit!.Delay!.Value.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("Try again in " + seconds + " s.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requested_delay_of_exactly_the_maximum_is_kept()
    {
        Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", "60"));
        Assert.Equal("Rex", (await Client.GetAsync("1")).Name);
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task A_requested_delay_of_exactly_the_remaining_time_ends_the_call()
    {
        Clock.IsStopped = true;
        Connect(options => options.Timeout = TimeSpan.FromSeconds(20));
        Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", "20"));
        await Assert.ThrowsAnyAsync<ApiException>(() => Client.GetAsync("1").WaitAsync(Patience));
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task A_requested_delay_above_the_remaining_time_ends_the_call()
    {
        Connect(options => options.Timeout = TimeSpan.FromSeconds(30));
        Fail(9, HttpStatusCode.TooManyRequests, ("Retry-After", "20"));
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => Client.GetAsync("1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(2, refused.Attempts);
        Assert.InRange(Assert.Single(Clock.Seconds), 20, 22);
    }

    [Fact]
    public async Task Options_set_the_maximum_delays()
    {
        Retry = new() { RateLimitDelay = TimeSpan.FromSeconds(2), MaxRetryAfter = TimeSpan.FromSeconds(90) };
        Fail(1, HttpStatusCode.TooManyRequests);
        Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", "80"));
        await Client.GetAsync("1");
        Assert.Collection(Clock.Seconds, wait => Assert.InRange(wait, 2, 2.2), wait => Assert.InRange(wait, 80, 85));
    }

    [Fact]
    public async Task Cancellation_ends_a_delay()
    {
        Clock.IsStopped = true;
        Fail(1, HttpStatusCode.TooManyRequests);
        using CancellationTokenSource stop = new();
        Task<Pet> call = Client.GetAsync("1", cancellationToken: stop.Token);
        stop.Cancel();
        OperationCanceledException cancelled = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task The_callbacks_receive_the_failure_and_the_delay()
    {
        List<RetryEvent> limited = [];
        List<RetryEvent> retried = [];
        Retry = new() { OnRateLimited = limited.Add, OnRetry = retried.Add };
        Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", "3"));
        Fail(1, new HttpRequestException("refused"));
        await Client.CreateAsync(new Pet(), new() { IdempotencyKey = "k" });

        RetryEvent wait = Assert.Single(limited);
        Assert.Equal(("POST /pets", 1, HttpStatusCode.TooManyRequests, "k"), (wait.Operation, wait.Attempt, wait.StatusCode, wait.IdempotencyKey));
        Assert.InRange(wait.Delay.TotalSeconds, 3, 3.3);
        Assert.Equal([1, 2], retried.Select(failed => failed.Attempt));
        Assert.Null(retried[1].StatusCode);
        Assert.EndsWith(": refused", retried[1].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callback_for_rate_limits_needs_no_other()
    {
        List<RetryEvent> limited = [];
        Connect(options => options.Retry = new() { RateLimitDelay = TimeSpan.Zero, OnRateLimited = limited.Add });
        Fail(1, HttpStatusCode.TooManyRequests);
        await Client.GetAsync("1");
        Assert.Equal(1, Assert.Single(limited).Attempt);
    }

    [Fact]
    public async Task An_exception_of_a_callback_ends_the_call()
    {
        Retry = new() { OnRetry = _ => throw new InvalidOperationException("enough") };
        Fail(1, HttpStatusCode.BadGateway);
        Assert.Equal("enough", (await Assert.ThrowsAsync<InvalidOperationException>(() => Client.GetAsync("1"))).Message);
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public void Invalid_options_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { MaxRetries = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { Delay = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { MaxDelay = TimeSpan.FromDays(2) });
        Assert.Equal(TimeSpan.FromDays(1), new RetryOptions { MaxDelay = TimeSpan.FromDays(1) }.MaxDelay);
        Assert.Equal(0, new RetryOptions { MaxRetries = 0 }.MaxRetries);
        Assert.Throws<ArgumentNullException>(() => new RetryOptions { StatusCodes = null! });
        Assert.Throws<ArgumentNullException>(() => new ApiClientOptions { Retry = null! });
    }
}
