using System.Net;

namespace Truto.Generated.Tests.Runtime.Resilience;

public class AttemptTimeLimitTests : RetryTest
{
    [Fact]
    public async Task An_attempt_that_exceeds_its_time_limit_is_cancelled_and_retried()
    {
        CancellationToken first = default;
        Fail(1, async stop =>
        {
            first = stop;
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException();
        });
        Connect(options => options.AttemptTimeout = TimeSpan.FromSeconds(30));
        Task<Pet> call = Client.GetAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(first.IsCancellationRequested);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Rex", (await call.WaitAsync(Patience)).Name);
        Assert.True(first.IsCancellationRequested);
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task By_default_an_attempt_has_the_time_limit_of_its_call()
    {
        Fail(1, async stop =>
        {
            await Task.Delay(TimeSpan.FromSeconds(99), Clock, stop);
            return RecordingHandler.Response("""{"name":"Slow"}""");
        });
        Task<Pet> call = Client.GetAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(99));
        Assert.Equal("Slow", (await call).Name);
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task An_attempt_after_a_timeout_has_twice_the_time_limit()
    {
        Retry = new() { MaxRetries = 2 };
        Connect(options => (options.AttemptTimeout, options.Timeout) = (TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan));
        using SemaphoreSlim sent = new(0);
        List<CancellationToken> attempts = [];
        Fail(3, async stop =>
        {
            attempts.Add(stop);
            sent.Release();
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException();
        });
        Task<Pet> call = Client.GetAsync("1");
        foreach (int seconds in (int[])[10, 20, 40])
        {
            Assert.True(await sent.WaitAsync(TimeSpan.FromSeconds(30)));
            CancellationToken attempt = attempts[^1];
            Clock.Advance(TimeSpan.FromSeconds(seconds - 0.001));
            Assert.False(attempt.IsCancellationRequested);
            Clock.Advance(TimeSpan.FromSeconds(0.001));
            Assert.True(attempt.IsCancellationRequested);
        }

        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("within 40 s", late.Message, StringComparison.Ordinal);
        Assert.Equal(3, Attempts);
    }

    [Fact]
    public async Task Another_failure_does_not_change_the_time_limit()
    {
        Connect(options => options.AttemptTimeout = TimeSpan.FromSeconds(10));
        CancellationToken second = default;
        using SemaphoreSlim sent = new(0);
        Fail(1, HttpStatusCode.BadGateway);
        Fail(1, async stop =>
        {
            second = stop;
            sent.Release();
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException();
        });
        Task<Pet> call = Client.GetAsync("1");
        Assert.True(await sent.WaitAsync(TimeSpan.FromSeconds(30)));
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(second.IsCancellationRequested);
        Assert.Equal("Rex", (await call).Name);
    }

    [Fact]
    public async Task The_only_retry_follows_a_first_attempt_that_hangs()
    {
        Retry = new() { MaxRetries = 1 };
        Connect(options => options.AttemptTimeout = TimeSpan.FromSeconds(5));
        Hang(1);
        Task<Pet> call = Client.GetAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Rex", (await call).Name);
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task The_last_attempt_has_the_remaining_time_of_the_call()
    {
        Retry = new() { MaxRetries = 1 };
        Fail(1, HttpStatusCode.BadGateway);
        Hang(1);
        Task<Pet> call = Client.GetAsync("1");
        Assert.True(SpinWait.SpinUntil(() => Attempts == 2, Patience), "The second attempt was not sent within 30 s.");
        TimeSpan left = TimeSpan.FromSeconds(100) - (Clock.GetUtcNow() - Clock.Start);
        Clock.Advance(left - TimeSpan.FromMilliseconds(1));
        Assert.False(IsCancelled);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal(
            "GET /pets/{id} got no complete response from https://pets.example/v1/pets/1 within 100 s "
            + "(ApiClientOptions.Timeout, RequestOptions.Timeout). "
            + "The previous attempt failed: GET /pets/{id} responded 502: no.",
            late.Message);
    }

    [Fact]
    public async Task An_attempt_without_retries_has_the_time_limit_of_the_call()
    {
        Hang(1);
        Task call = SendAsync("POST");
        Clock.Advance(TimeSpan.FromSeconds(99.999));
        Assert.False(IsCancelled);
        Clock.Advance(TimeSpan.FromSeconds(0.001));
        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task The_time_limit_applies_to_every_attempt()
    {
        Connect(options => options.AttemptTimeout = TimeSpan.FromSeconds(5));
        Hang(1);
        Task call = SendAsync("POST");
        Clock.Advance(TimeSpan.FromSeconds(4.999));
        Assert.False(IsCancelled);
        Clock.Advance(TimeSpan.FromSeconds(0.001));
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal(
            "POST /pets got no complete response from https://pets.example/v1/pets within 5 s "
            + "(ApiClientOptions.AttemptTimeout, RequestOptions.AttemptTimeout).",
            late.Message);

        Hang(1);
        Task own = SendAsync("POST", new() { AttemptTimeout = TimeSpan.FromSeconds(2) });
        Clock.Advance(TimeSpan.FromSeconds(1.999));
        Assert.False(IsCancelled);
        Clock.Advance(TimeSpan.FromSeconds(0.001));
        await Assert.ThrowsAsync<TimeoutException>(() => own);
    }

    [Fact]
    public async Task The_time_limit_of_the_call_ends_attempts_and_delays()
    {
        Connect(options => options.Timeout = TimeSpan.FromSeconds(20));
        Hang(1);
        Task<Pet> call = Client.GetAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(19.999));
        Assert.False(IsCancelled);
        Clock.Advance(TimeSpan.FromSeconds(0.001));
        await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task A_call_that_the_time_limit_of_a_given_HttpClient_ends_is_not_retried()
    {
        Fail(1, new TaskCanceledException("HttpClient.Timeout", new TimeoutException()));
        await Assert.ThrowsAsync<TimeoutException>(() => Client.GetAsync("1"));
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task A_cancelled_attempt_is_not_retried()
    {
        Hang(1);
        using CancellationTokenSource stop = new();
        Task<Pet> call = Client.GetAsync("1", cancellationToken: stop.Token);
        stop.Cancel();
        OperationCanceledException cancelled = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Equal(1, Attempts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void An_invalid_time_limit_is_refused(long milliseconds)
    {
        TimeSpan limit = TimeSpan.FromMilliseconds(milliseconds);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { AttemptTimeout = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestOptions { AttemptTimeout = limit });
    }
}
