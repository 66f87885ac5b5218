using System.Globalization;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Endurance;

/// <summary>
/// Runs all kinds of calls for two minutes, with faults and cancellations. In the end the process uses as much memory and as many sockets and
/// handles as at the beginning. The environment variable <c>SOAK_MINUTES</c> sets another duration.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class SoakTests
{
    private const int Workers = 8;
    private const long Megabyte = 1024 * 1024;

    private readonly TrutoSandbox sandbox = TrutoSandbox.Start(new SandboxOptions { Capacity = 100 });
    private long rounds;

    private static TimeSpan Length => TimeSpan.FromMinutes(
        double.TryParse(Environment.GetEnvironmentVariable("SOAK_MINUTES"), CultureInfo.InvariantCulture, out double minutes) ? minutes : 2);

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Memory_sockets_and_handles_do_not_grow()
    {
        sandbox.Faults.Sometimes(
            0.1,
            seed: 4,
            Fault.BadGateway(),
            Fault.CutBefore(),
            Fault.CutAfter(),
            Fault.CutStream(),
            Fault.SlowStream(0.01),
            Fault.Unprocessable(),
            Fault.HtmlError(),
            Fault.MalformedJson());
        ApiClientOptions options = sandbox.Options(Integration.Close);
        options.Retry = options.Retry with { Delay = TimeSpan.FromMilliseconds(20) };
        await using RequestRateLimiter limiter = new(new RequestLimits
        {
            MaxConcurrency = Workers - 2,
            PerAccount = new RequestRate(1000, TimeSpan.FromSeconds(1)),
        });
        options.RateLimiter = limiter;
        List<ProcessUse> uses = [];
        using (TrutoCrmAccountClient crm = new(options))
        {
            using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            end.CancelAfter(Length);
            Task work = Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => WorkAsync(crm, worker, end.Token)));
            using PeriodicTimer timer = new(Length / 60);
            while (!work.IsCompleted && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
            {
                uses.Add(ProcessUse.Now());
            }

            await work;
        }

        // The first sixth is the warm-up, which fills pools and caches.
        ProcessUse[] early = [.. uses.Skip(uses.Count / 6).Take(uses.Count / 4)];
        ProcessUse[] late = [.. uses.TakeLast(uses.Count / 4)];
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Soak: {rounds:n0} rounds in {Length.TotalMinutes:n0} minutes; "
            + $"early {Middle(early)}, late {Middle(late)}, connections left {sandbox.OpenConnections}");
        Assert.True(rounds > 100, "Too few rounds.");
        Assert.InRange(Middle(late).ManagedBytes, 0, Middle(early).ManagedBytes + (2 * Megabyte));
        Assert.InRange(Middle(late).Sockets, 0, Middle(early).Sockets + 4);
        Assert.InRange(Middle(late).Handles, 0, Middle(early).Handles + 8);
        await sandbox.DisposeAsync();
    }

    private async Task WorkAsync(TrutoCrmAccountClient crm, int worker, CancellationToken end)
    {
        Random chance = new(worker);
        while (!end.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(crm, chance, end);
            }
            catch (Exception e) when (e is ApiException or HttpRequestException or IOException or OperationCanceledException)
            {
                // Permanent faults and cancellations are part of the load.
            }

            Interlocked.Increment(ref rounds);
        }
    }

    private static async Task RoundAsync(TrutoCrmAccountClient crm, Random chance, CancellationToken end)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(end);
        if (chance.Next(10) == 0)
        {
            stop.CancelAfter(chance.Next(20));
        }

        Stage stage = await crm.Stages.CreateAsync(new CreateStageRequest { Name = "Won" }, cancellationToken: stop.Token);
        await crm.Stages.GetAsync(stage.Id, cancellationToken: stop.Token);
        await crm.Stages.UpdateAsync(stage.Id, new UpdateStageRequest { Name = "Lost" }, cancellationToken: stop.Token);
        await using (Stream stream =
            await crm.Stages.CreateStreamAsync(new CreateStageRequest { Name = "Read in part" }, cancellationToken: stop.Token))
        {
            await stream.ReadExactlyAsync(new byte[8], stop.Token);
        }

        await crm.Stages.ListAsync(limit: 10, cancellationToken: stop.Token).FirstOrDefaultAsync(stop.Token);
        await crm.SendAsync(HttpMethod.Get, "/ping", cancellationToken: stop.Token);
        await crm.Stages.DeleteAsync(stage.Id, cancellationToken: stop.Token);
    }

    private static ProcessUse Middle(ProcessUse[] uses)
    {
        T Median<T>(Func<ProcessUse, T> of) => uses.Select(of).Order().ElementAt(uses.Length / 2);
        return new ProcessUse(Median(use => use.ManagedBytes), Median(use => use.Handles), Median(use => use.Sockets));
    }
}
