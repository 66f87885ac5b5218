using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>
/// Measures what a call costs beside the same call by hand (<see cref="HttpClient"/> with System.Text.Json's source generation) and by Refit:
/// over a handler that returns prepared responses, and over the loopback interface with 64 calls at a time.
/// </summary>
internal sealed class CallCostReport : IReport
{
    private const string Ours = "Truto.Generated";

    public string Name => "calls";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        using LoopbackServer server = LoopbackServer.Start();
        using StageClients prepared = StageClients.Over(new PreparedHandler(isAsynchronous: false));
        using StageClients asynchronous = StageClients.Over(new PreparedHandler(isAsynchronous: true));
        using StageClients loopback = StageClients.Over(server.Address);
        CallCase[] cases =
        [
            new("POST", Calls: 20_000, Concurrency: 1, prepared.Creating),
            new("POST, asynchronous", Calls: 20_000, Concurrency: 1, asynchronous.Creating),
            new("GET", Calls: 20_000, Concurrency: 1, prepared.Getting),
            new("POST, loopback", Calls: 6_400, Concurrency: 64, loopback.Creating),
        ];
        var rows = new List<Row>();
        for (int i = 0; i < cases.Length; i++)
        {
            run.Progress((double)i / cases.Length, cases[i].Name);
            rows.AddRange(Rows(cases[i].MeasureAsync(run.Rounds(15)).GetAwaiter().GetResult(), cases[i].Concurrency > 1));
        }

        return [new Table("calls", "Calls", """
            One call that sends a stage, or none, and returns a stage. Ours has all defaults: retries, deadlines, telemetry, idempotency keys and
            unknown properties. By hand means `HttpClient` with System.Text.Json's source generation, which Refit uses as well. Responses come from
            a handler without a connection, that completes at once or later (asynchronous), or from a server on the same machine that serves 64
            calls at a time (loopback).
            """, rows)];
    }

    private static IEnumerable<Row> Rows(IReadOnlyList<CallCost> costs, bool isLoopback)
    {
        CallCost ours = costs.First(cost => cost.Client == Ours);
        foreach (CallCost theirs in costs.Where(cost => cost.Client != Ours))
        {
            bool isByHand = theirs.Client == "by hand";
            yield return new Row(
                ours.Case,
                theirs.Client,
                Quantity.Seconds(ours.Nanoseconds / 1e9),
                Quantity.Seconds(theirs.Nanoseconds / 1e9),
                isByHand ? (isLoopback ? 1.03 : 1.35) : 1);
            yield return new Row(
                ours.Case + ", allocated", theirs.Client, Quantity.Bytes(ours.Bytes), Quantity.Bytes(theirs.Bytes), isByHand ? 1.4 : 1);
        }
    }
}
