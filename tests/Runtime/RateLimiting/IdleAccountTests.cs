using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace Truto.Generated.Tests.Runtime.RateLimiting;

/// <summary>Tests that a limiter removes idle accounts.</summary>
public class IdleAccountTests
{
    [Fact]
    public async Task Idle_accounts_are_removed()
    {
        TimeSpan window = TimeSpan.FromSeconds(10);
        FakeTimeProvider clock = new();
        using RequestRateLimiter limiter = new(new() { PerAccount = new(50, window) }, clock);
        for (int i = 0; i < 100; i++)
        {
            (await limiter.AcquireAsync("account" + i)).Dispose();
        }

        Assert.Equal(100, limiter.AccountCount);
        clock.Advance(window);
        Assert.Equal(0, limiter.AccountCount);
    }

    [Fact]
    public async Task Accounts_with_refused_or_cancelled_requests_are_removed()
    {
        using RequestRateLimiter limiter = new(new() { MaxConcurrency = 1, QueueLimit = 1 });
        using RateLimitLease under = await limiter.AcquireAsync("busy");
        using CancellationTokenSource stop = new();
        Task<RateLimitLease> cancelled = limiter.AcquireAsync("cancelled", 1, stop.Token).AsTask();
        Assert.Equal(2, limiter.AccountCount);
        Assert.False((await limiter.AcquireAsync("refused")).IsAcquired);
        Assert.False(limiter.AttemptAcquire("refused at once").IsAcquired);
        Assert.Equal(2, limiter.AccountCount);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(1, limiter.AccountCount);
    }
}
