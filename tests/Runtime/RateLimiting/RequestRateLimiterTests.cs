using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace Truto.Generated.Tests.Runtime.RateLimiting;

/// <summary>
/// Tests the limiter with a clock that only the test advances. A waiting task completes on another thread some time after the limiter granted
/// it; whether a request was granted is therefore read from the statistics, which change while the clock advances.
/// </summary>
public sealed class RequestRateLimiterTests : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly RequestLimits Usual = new() { PerToken = new(500, Window), PerAccount = new(50, Window) };

    private readonly FakeTimeProvider clock = new();
    private readonly List<RequestRateLimiter> limiters = [];

    public void Dispose() => limiters.ForEach(limiter => limiter.Dispose());

    [Fact]
    public async Task The_rate_of_an_account_is_enforced()
    {
        RequestRateLimiter limiter = Limiter(new() { PerAccount = new(2, Window) });
        (await Ask(limiter)).Dispose();
        (await Ask(limiter)).Dispose();
        Task<RateLimitLease> third = Ask(limiter);
        Task<RateLimitLease> other = Ask(limiter, "other");
        Assert.True(other.IsCompletedSuccessfully);

        clock.Advance(Window - TimeSpan.FromMilliseconds(1));
        Assert.Equal((2, 1), GrantedAndWaiting(limiter));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((3, 0), GrantedAndWaiting(limiter));
        Assert.True((await third).IsAcquired);
    }

    [Fact]
    public async Task A_window_begins_with_the_response_so_that_latency_does_not_exceed_the_limit()
    {
        RequestRateLimiter limiter = Limiter(new() { PerAccount = new(1, Window) });
        RateLimitLease slow = await Ask(limiter);
        Task<RateLimitLease> next = Ask(limiter);
        clock.Advance(TimeSpan.FromSeconds(25));
        Assert.Equal((1, 1), GrantedAndWaiting(limiter));
        slow.Dispose();
        slow.Dispose();
        clock.Advance(Window - TimeSpan.FromMilliseconds(1));
        Assert.Equal((1, 1), GrantedAndWaiting(limiter));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((2, 0), GrantedAndWaiting(limiter));
        Assert.True((await next).IsAcquired);
    }

    [Fact]
    public async Task The_rate_of_the_token_applies_to_all_accounts_together()
    {
        RequestRateLimiter limiter = Limiter(new() { PerToken = new(3, Window), PerAccount = new(2, Window) });
        Task<RateLimitLease>[] asked = [.. Enumerable.Range(0, 6).Select(i => Ask(limiter, "account" + (i % 3)))];
        Assert.Equal([true, true, true, false, false, false], asked.Select(one => one.IsCompleted));
        Assert.Equal([(1, 1), (1, 1), (1, 1)], Enumerable.Range(0, 3).Select(i => GrantedAndWaiting(limiter, "account" + i)));
        foreach (Task<RateLimitLease> gone in asked.Take(3))
        {
            (await gone).Dispose();
        }

        clock.Advance(Window - TimeSpan.FromMilliseconds(1));
        Assert.Equal([(1, 1), (1, 1), (1, 1)], Enumerable.Range(0, 3).Select(i => GrantedAndWaiting(limiter, "account" + i)));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([(2, 0), (2, 0), (2, 0)], Enumerable.Range(0, 3).Select(i => GrantedAndWaiting(limiter, "account" + i)));
        await Task.WhenAll(asked);
    }

    [Fact]
    public async Task Accounts_take_turns()
    {
        RequestRateLimiter limiter = Limiter(new() { MaxConcurrency = 1 });
        RateLimitLease under = await Ask(limiter, "busy");
        List<string> order = [];
        List<Task> all = [];
        foreach (string account in (string[])["busy", "busy", "busy", "busy", "small", "small", "late"])
        {
            all.Add(GoAsync(account));
        }

        under.Dispose();
        await Task.WhenAll(all).WaitAsync(Patience);
        Assert.Equal(["busy", "small", "late", "busy", "small", "busy", "busy"], order);

        async Task GoAsync(string account)
        {
            using RateLimitLease lease = await Ask(limiter, account);
            order.Add(account);
        }
    }

    [Fact]
    public async Task An_account_that_waits_for_its_own_rate_does_not_delay_others()
    {
        RequestRateLimiter limiter = Limiter(new() { PerToken = new(100, Window), PerAccount = new(1, Window) });
        (await Ask(limiter, "busy")).Dispose();
        Task<RateLimitLease>[] waiting = [.. Enumerable.Range(0, 50).Select(_ => Ask(limiter, "busy"))];
        Assert.True(Ask(limiter, "small").IsCompletedSuccessfully);
        Assert.Equal(50, waiting.Length);
        Assert.Equal((1, 50), GrantedAndWaiting(limiter, "busy"));
    }

    [Fact]
    public async Task The_number_of_concurrent_requests_is_limited()
    {
        RequestRateLimiter limiter = Limiter(new() { MaxConcurrency = 2 });
        Task<RateLimitLease>[] asked = [.. Enumerable.Range(0, 4).Select(_ => Ask(limiter))];
        Assert.Equal(2, asked.Count(one => one.IsCompleted));
        (await asked[0]).Dispose();
        Assert.Equal((3, 1), GrantedAndWaiting(limiter));
        Assert.True((await asked[2]).IsAcquired);
        (await asked[1]).Dispose();
        Assert.Equal((4, 0), GrantedAndWaiting(limiter));
        Assert.True((await asked[3]).IsAcquired);
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_accepts_requests_when_it_has_room()
    {
        RequestRateLimiter limiter = Limiter(new() { MaxConcurrency = 1, QueueLimit = 1 });
        RateLimitLease under = await Ask(limiter);
        Task<RateLimitLease> waiting = Ask(limiter);
        using (RateLimitLease refused = await Ask(limiter))
        {
            Assert.False(refused.IsAcquired);
        }

        under.Dispose();
        Assert.True((await waiting).IsAcquired);
        _ = Ask(limiter);
        Assert.Equal((2, 1), GrantedAndWaiting(limiter));
        Assert.Equal(1, limiter.GetStatistics("acme")!.TotalFailedLeases);
    }

    [Fact]
    public async Task A_cancelled_request_leaves_the_queue()
    {
        RequestRateLimiter limiter = Limiter(new() { MaxConcurrency = 1, QueueLimit = 2 });
        RateLimitLease under = await Ask(limiter);
        using CancellationTokenSource stop = new();
        Task<RateLimitLease> cancelled = limiter.AcquireAsync("acme", 1, stop.Token).AsTask();
        Task<RateLimitLease> next = Ask(limiter);
        await stop.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(stop.Token, exception.CancellationToken);
        Assert.Equal(1, limiter.GetStatistics("acme")!.CurrentQueuedCount);
        under.Dispose();
        Assert.True((await next).IsAcquired);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => limiter.AcquireAsync("acme", 1, stop.Token).AsTask());
    }

    [Fact]
    public async Task A_pause_delays_one_account()
    {
        RequestRateLimiter limiter = Limiter(Usual);
        limiter.Pause("acme", TimeSpan.FromSeconds(3));
        Task<RateLimitLease> paused = Ask(limiter);
        Assert.True(Ask(limiter, "other").IsCompletedSuccessfully);
        clock.Advance(TimeSpan.FromSeconds(3) - TimeSpan.FromMilliseconds(1));
        Assert.Equal((0, 1), GrantedAndWaiting(limiter));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((1, 0), GrantedAndWaiting(limiter));
        Assert.True((await paused).IsAcquired);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(1, 3)]
    public async Task Of_two_pauses_the_longer_applies(int first, int second)
    {
        RequestRateLimiter limiter = Limiter(Usual);
        limiter.Pause("acme", TimeSpan.FromSeconds(first));
        limiter.Pause("acme", TimeSpan.FromSeconds(second));
        Task<RateLimitLease> paused = Ask(limiter);
        clock.Advance(TimeSpan.FromSeconds(3) - TimeSpan.FromMilliseconds(1));
        Assert.Equal((0, 1), GrantedAndWaiting(limiter));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((1, 0), GrantedAndWaiting(limiter));
        Assert.True((await paused).IsAcquired);
    }

    [Fact]
    public void Pauses_after_a_429_can_be_disabled()
    {
        RequestRateLimiter limiter = Limiter(new() { PauseAfterRefusal = false });
        limiter.Pause("acme", TimeSpan.FromSeconds(3));
        Assert.True(Ask(limiter).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task The_rate_is_enforced_and_used_up_in_any_period()
    {
        RequestRateLimiter limiter = Limiter(new() { PerAccount = new(5, Window) });
        List<DateTimeOffset> times = [];
        long done = 0;
        Task[] all = [.. Enumerable.Range(0, 100).Select(async i =>
        {
            using (await Ask(limiter))
            {
                lock (times)
                {
                    times.Add(clock.GetUtcNow());
                }
            }

            Interlocked.Increment(ref done);
        })];
        for (int step = 0; step < 1000 && !all.All(one => one.IsCompleted); step++)
        {
            // Continuations run on other threads, and must complete before the clock advances.
            long before = limiter.GetStatistics("acme")!.TotalSuccessfulLeases;
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref done) >= before, Patience), "A granted request did not continue within 30 s.");
            clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        await Task.WhenAll(all).WaitAsync(Patience);
        times.Sort();
        Assert.Equal(100, times.Count);
        Assert.All(times.Skip(5).Zip(times), pair => Assert.True(pair.First - pair.Second >= Window));
        Assert.InRange((times[^1] - times[0]).TotalSeconds, 190, 200);
    }

    [Fact]
    public async Task The_rate_of_the_token_can_permit_requests_before_that_of_an_account()
    {
        TimeSpan half = TimeSpan.FromSeconds(5);
        RequestRateLimiter limiter = Limiter(new() { PerToken = new(2, half), PerAccount = new(1, Window) });
        (await Ask(limiter, "busy")).Dispose();
        (await Ask(limiter, "other")).Dispose();
        Task<RateLimitLease> held = Ask(limiter, "busy");
        Task<RateLimitLease> next = Ask(limiter, "new");
        clock.Advance(half);
        Assert.Equal((1, 0), GrantedAndWaiting(limiter, "new"));
        Assert.Equal((1, 1), GrantedAndWaiting(limiter, "busy"));
        (await next).Dispose();
        clock.Advance(half);
        Assert.Equal((2, 0), GrantedAndWaiting(limiter, "busy"));
        Assert.True((await held).IsAcquired);
    }

    [Fact]
    public async Task Disposal_fails_waiting_requests()
    {
        RequestRateLimiter limiter = Limiter(new() { MaxConcurrency = 1 });
        RateLimitLease under = await Ask(limiter);
        Task<RateLimitLease> waiting = Ask(limiter);
        await limiter.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Ask(limiter));
        under.Dispose();
    }

    [Fact]
    public void Invalid_limits_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestRate(0, Window));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestRate(1, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestRate(1, TimeSpan.FromDays(1) + TimeSpan.FromTicks(1)));
        Assert.Equal(TimeSpan.FromDays(1), new RequestRate(1, TimeSpan.FromDays(1)).Window);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestLimits { MaxConcurrency = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestLimits { QueueLimit = -1 });
        Assert.Throws<ArgumentNullException>(() => new RequestRateLimiter(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Limiter(new()).AttemptAcquire("acme", 2));
    }

    [Fact]
    public void A_permit_can_be_requested_without_waiting()
    {
        RequestRateLimiter limiter = Limiter(new() { PerAccount = new(1, Window) });
        Assert.Equal([true, false], [limiter.AttemptAcquire("acme").IsAcquired, limiter.AttemptAcquire("acme").IsAcquired]);
        Assert.True(limiter.AttemptAcquire("other").IsAcquired);
    }

    private static (long Granted, long Waiting) GrantedAndWaiting(RequestRateLimiter limiter, string account = "acme") =>
        limiter.GetStatistics(account) is { } now ? (now.TotalSuccessfulLeases, now.CurrentQueuedCount) : default;

    // Bounded, so that a request that is never granted fails its test instead of hanging the run.
    private static Task<RateLimitLease> Ask(RequestRateLimiter limiter, string account = "acme") =>
        limiter.AcquireAsync(account, 1).AsTask().WaitAsync(Patience);

    private RequestRateLimiter Limiter(RequestLimits limits)
    {
        RequestRateLimiter limiter = new(limits, clock);
        limiters.Add(limiter);
        return limiter;
    }
}
