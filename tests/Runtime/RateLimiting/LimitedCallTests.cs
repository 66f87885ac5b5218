using System.Net;
using System.Threading.RateLimiting;
using Truto.Generated.Support;
using Truto.Generated.Tests.Runtime.Resilience;

namespace Truto.Generated.Tests.Runtime.RateLimiting;

/// <summary>Tests a client with a rate limiter.</summary>
public sealed class LimitedCallTests : RetryTest
{
    [Fact]
    public async Task Each_attempt_acquires_a_permit()
    {
        using RequestRateLimiter limiter = new(new() { PerAccount = new(2, TimeSpan.FromSeconds(10)) }, Clock);
        Connect(options => options.RateLimiter = limiter);
        Fail(1, new IOException("The connection broke."));
        await Client.GetAsync("1");
        Task<Pet> third = Client.GetAsync("1");
        Assert.Equal((2, 1), (Attempts, limiter.GetStatistics("")!.CurrentQueuedCount));
        Clock.Advance(TimeSpan.FromSeconds(10));
        await third.WaitAsync(Patience);
        Assert.Equal(3, Attempts);
    }

    [Fact]
    public async Task Waiting_for_a_permit_counts_for_the_call_and_not_for_the_attempt()
    {
        using RequestRateLimiter limiter = new(new() { MaxConcurrency = 1 }, Clock);
        Connect(
            options => (options.RateLimiter, options.Timeout, options.AttemptTimeout) = (limiter, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(5)));
        RateLimitLease other = await limiter.AcquireAsync("other");
        Task<Pet> patient = Client.GetAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(30));
        other.Dispose();
        await patient.WaitAsync(Patience);

        other = await limiter.AcquireAsync("other");
        Task<Pet> late = Client.GetAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<TimeoutException>(() => late);
        Assert.Equal((1, 0), (Attempts, limiter.GetStatistics("")!.CurrentQueuedCount));
        other.Dispose();
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("60", 60)]
    [InlineData("3600", 60)]
    [InlineData(null, 10)]
    public async Task A_429_delays_other_requests_of_the_account_up_to_a_limit(string? requested, int seconds)
    {
        using RequestRateLimiter limiter = new(new() { PerAccount = new(50, TimeSpan.FromSeconds(10)) }, Clock);
        Connect(options => (options.RateLimiter, options.Retry) = (limiter, RetryOptions.None));
        Fail(1, HttpStatusCode.TooManyRequests, requested is null ? [] : [("Retry-After", requested)]);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAboutAsync("acme"));
        Task held = SendAboutAsync("acme");
        await SendAboutAsync("other");
        Assert.Equal(2, Attempts);
        Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, limiter.GetStatistics("acme")!.CurrentQueuedCount);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, limiter.GetStatistics("acme")!.CurrentQueuedCount);
        await held.WaitAsync(Patience);
        Assert.Equal(3, Attempts);
    }

    [Fact]
    public async Task A_full_queue_throws_before_anything_is_sent()
    {
        using RequestRateLimiter limiter = new(new() { MaxConcurrency = 1, QueueLimit = 0 }, Clock);
        Connect(options => options.RateLimiter = limiter);
        using RateLimitLease other = await limiter.AcquireAsync("other");
        RequestQueueFullException full = await Assert.ThrowsAsync<RequestQueueFullException>(() => Client.GetAsync("1").WaitAsync(Patience));
        Assert.Equal(("GET /pets/{id}", null, 0), (full.Operation, full.RetryAfter, Attempts));
    }

    [Fact]
    public async Task Cancellation_ends_the_wait()
    {
        using RequestRateLimiter limiter = new(new() { MaxConcurrency = 1 }, Clock);
        Connect(options => options.RateLimiter = limiter);
        using RateLimitLease other = await limiter.AcquireAsync("other");
        using CancellationTokenSource stop = new();
        Task<Pet> waiting = Client.GetAsync("1", cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, Attempts);
    }

    [Fact]
    public async Task Any_rate_limiter_can_be_used_and_its_delay_is_reported()
    {
        using PartitionedRateLimiter<string> limiter =
            PartitionedRateLimiter.Create<string, string>(account => RateLimitPartition.GetTokenBucketLimiter(
                account,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 1,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(20),
                    AutoReplenishment = false,
                    QueueLimit = 0,
                }));
        Connect(options => options.RateLimiter = limiter);
        await SendAboutAsync("acme");
        RequestQueueFullException full = await Assert.ThrowsAsync<RequestQueueFullException>(() => SendAboutAsync("acme"));
        Assert.Equal(TimeSpan.FromSeconds(20), full.RetryAfter);
        await SendAboutAsync("other");
    }

    private Task SendAboutAsync(string account)
    {
        ApiCall call = new("GET", "/pets", PetError.Readers);
        call.ForAccount(account);
        return Client.Transport.SendAsync(call, options: null, CancellationToken.None);
    }
}
