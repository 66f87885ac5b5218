using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Endurance;

/// <summary>
/// Sends ten thousand creates, fifty at a time, with a fault in one of five requests. In the end each stage exists exactly once, and the rate
/// limit determines the time. The environment variable <c>CHAOS_CREATES</c> sets another number.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class ChaosTests
{
    private const int Concurrency = 50;
    private const int RequestsPerSecond = 150;
    private const double Share = 0.2;
    private const long Megabyte = 1024 * 1024;

    private static int Creates =>
        int.TryParse(Environment.GetEnvironmentVariable("CHAOS_CREATES"), CultureInfo.InvariantCulture, out int number) ? number : 10_000;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Every_stage_exists_exactly_once()
    {
        ConcurrentQueue<Exception> unobserved = new();
        void Keep(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved.Enqueue(e.Exception);
        TaskScheduler.UnobservedTaskException += Keep;
        long before = ProcessUse.LiveBytes();
        Outcome outcome = await RunAsync();

        // Collects garbage, which raises UnobservedTaskException for tasks whose exceptions nobody observed.
        ProcessUse.LiveBytes();
        TaskScheduler.UnobservedTaskException -= Keep;

        double floor = outcome.Requests / (double)RequestsPerSecond;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Chaos: {Creates:n0} creates by {outcome.Requests:n0} requests in {outcome.Time.TotalSeconds:n1} s, "
            + $"{outcome.Time.TotalSeconds / floor:n3} of the minimum; "
            + $"{outcome.Refusals} rate limits met, memory at most {outcome.PeakBytes / Megabyte} MB, connections {outcome.Connections}");
        Assert.Empty(unobserved);
        Assert.Equal(Creates, outcome.Stored.Count);
        Assert.Equal(
            Enumerable.Range(0, Creates).Select(NameOf).Order(StringComparer.Ordinal),
            outcome.Stored.Select(stage => stage.Name).Order(StringComparer.Ordinal));
        Assert.Equal(outcome.Stored.Select(stage => stage.Id).Order(StringComparer.Ordinal), outcome.Ids.Order(StringComparer.Ordinal));
        Assert.True(outcome.Requests > Creates * (1 + (Share / 2)), "Too few faults occurred.");
        Assert.InRange(outcome.Time.TotalSeconds, 0, (1.2 * floor) + 1);

        // The sandbox in this process keeps each stage and each response, about 2 KB. SoakTests measures the client alone.
        Assert.InRange(outcome.PeakBytes - before, 0, (32 * Megabyte) + (Creates * 4L * 1024));
        Assert.InRange(outcome.Connections, 0, Concurrency);
    }

    private static string NameOf(int number) => "Stage " + number.ToString(CultureInfo.InvariantCulture);

    private static async Task<Outcome> RunAsync()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.Start(new SandboxOptions
        {
            Capacity = 2 * Creates,
            AccountLimit = new RequestQuota(RequestsPerSecond, TimeSpan.FromSeconds(1)),
        });
        sandbox.Faults.Sometimes(
            Share,
            seed: 5,
            Fault.RateLimit(seconds: 1),
            Fault.ProviderRateLimit(seconds: 1),
            Fault.BadGateway(),
            Fault.BadGateway().AfterExecution(),
            Fault.GatewayTimeout(),
            Fault.GatewayTimeout().AfterExecution(),
            Fault.CutBefore(),
            Fault.CutAfter(),
            Fault.CutStream(),
            Fault.Slow(seconds: 0.2),
            Fault.SlowStream(seconds: 0.02));

        // Refusals are random here: they do not mean that the next request would be refused too.
        RequestLimits limits = new() { PerAccount = new RequestRate(RequestsPerSecond, TimeSpan.FromSeconds(1)), PauseAfterRefusal = false };
        await using RequestRateLimiter limiter = new(limits);
        int refusals = 0;
        ApiClientOptions options = sandbox.Options(Integration.Close);
        options.RateLimiter = limiter;
        options.Retry = new() { MaxRetries = 12, Delay = TimeSpan.FromMilliseconds(50), OnRateLimited = _ => Interlocked.Increment(ref refusals) };
        using TrutoCrmAccountClient crm = new(options);

        ConcurrentBag<string> ids = [];
        long peak = 0;
        Stopwatch watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Creates),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = TestContext.Current.CancellationToken },
            async (number, stop) =>
            {
                Stage stage = await crm.Stages.CreateAsync(new CreateStageRequest { Name = NameOf(number) }, cancellationToken: stop);
                ids.Add(stage.Id);
                if (number % 500 == 0)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                }
            });
        TimeSpan time = watch.Elapsed;
        return new Outcome(
            time,
            sandbox.RequestCount,
            refusals,
            peak,
            sandbox.OpenConnections,
            [.. ids],
            [.. sandbox.StagesOf(Integration.Close).Select(stage => ((string)stage["id"]!, (string)stage["name"]!))]);
    }

    private sealed record Outcome(
        TimeSpan Time,
        long Requests,
        int Refusals,
        long PeakBytes,
        int Connections,
        IReadOnlyList<string> Ids,
        IReadOnlyList<(string Id, string Name)> Stored);
}
