using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class QuotaTests
{
    [Fact]
    public async Task An_account_beyond_its_limit_is_refused_until_the_window_has_passed()
    {
        HandClock clock = new();
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory(new SandboxOptions { AccountLimit = RequestQuota.OfTrutoAccount, Clock = clock });
        using WireClient client = new(sandbox, sandbox.CreateHandler());
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal(200, (await client.ListAsync(Integration.Close)).Status);
            clock.Pass(TimeSpan.FromMilliseconds(10));
        }

        WireReply refused = await client.ListAsync(Integration.Close);
        Assert.Equal((429, "10"), (refused.Status, refused.Header("Retry-After")));
        Assert.Equal(200, (await client.ListAsync(Integration.Outreach)).Status);

        // The window slides: fifty requests arrived within half a second, half a second ago.
        clock.Pass(TimeSpan.FromSeconds(9.5));
        Assert.Equal(200, (await client.ListAsync(Integration.Close)).Status);
        Assert.Equal(429, (await client.ListAsync(Integration.Close)).Status);
    }

    [Fact]
    public async Task A_token_beyond_its_limit_is_refused_for_any_account()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory(new SandboxOptions { TokenLimit = new RequestQuota(2, TimeSpan.FromMinutes(1)) });
        using WireClient client = new(sandbox, sandbox.CreateHandler());
        await client.ListAsync(Integration.Close);
        await client.ListAsync(Integration.Outreach);
        Assert.Equal(429, (await client.ListAsync(Integration.Pipedrive)).Status);
        client.Token = sandbox.TokenOf(Integration.Close);
        Assert.Equal(200, (await client.ListAsync(Integration.Close)).Status);
    }

    [Fact]
    public async Task Random_faults_have_the_requested_share_and_depend_on_the_seed_only()
    {
        async Task<List<int>> StatusesAsync(int seed)
        {
            await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
            using WireClient client = new(sandbox, sandbox.CreateHandler());
            sandbox.Faults.Sometimes(0.2, seed, Fault.BadGateway(), Fault.RateLimit());
            List<int> statuses = [];
            for (int i = 0; i < 500; i++)
            {
                statuses.Add((await client.ListAsync(Integration.Close)).Status);
            }

            Assert.Equal(500, sandbox.RequestCount);
            sandbox.Faults.Clear();
            Assert.Equal(200, (await client.ListAsync(Integration.Close)).Status);
            return statuses;
        }

        List<int> statuses = await StatusesAsync(7);
        Assert.InRange(statuses.Count(status => status != 200), 60, 140);
        Assert.InRange(statuses.Count(status => status == 429), 20, 100);
        Assert.Equal(statuses, await StatusesAsync(7));
        Assert.NotEqual(statuses, await StatusesAsync(8));
    }

    [Fact]
    public async Task Queued_faults_precede_random_ones()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
        using WireClient client = new(sandbox, sandbox.CreateHandler());
        sandbox.Faults.Sometimes(1, seed: 1, Fault.BadGateway());
        sandbox.Faults.Next(Fault.AccountBlocked());
        Assert.Equal(503, (await client.ListAsync(Integration.Close)).Status);
        Assert.Equal(502, (await client.ListAsync(Integration.Close)).Status);
    }

    /// <summary>A clock that only moves when it is advanced.</summary>
    private sealed class HandClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public void Pass(TimeSpan time) => now += time;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
