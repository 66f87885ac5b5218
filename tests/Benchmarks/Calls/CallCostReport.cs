using System.Globalization;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>
/// Measures what a call costs beside the same call by hand (<see cref="HttpClient"/> with System.Text.Json's source generation) and by Refit:
/// over a handler that returns prepared responses, and over the loopback interface with 64 calls at a time.
/// </summary>
internal static class CallCostReport
{
    private const int Rounds = 15;

    /// <summary>Measures all cases.</summary>
    /// <param name="progress">Reports the name of the case that begins; null for no report.</param>
    public static async Task<IReadOnlyList<CallCost>> MeasureAsync(IProgress<string>? progress = null)
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
        List<CallCost> costs = [];
        foreach (CallCase one in cases)
        {
            progress?.Report(one.Name);
            costs.AddRange(await one.MeasureAsync(Rounds));
        }

        return costs;
    }

    /// <summary>Measures all cases, and prints them with ratios to the call by hand.</summary>
    public static async Task PrintAsync(TextWriter output)
    {
        IReadOnlyList<CallCost> costs = await MeasureAsync();
        output.WriteLine($"Processor time of a call (median of {Rounds} rounds) and the bytes that it allocates; in brackets beside the call by hand:");
        output.WriteLine("| call | client | time | bytes |");
        output.WriteLine("|---|---|---|---|");
        foreach (CallCost cost in costs)
        {
            CallCost byHand = costs.First(one => one.Case == cost.Case);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.Case} | {cost.Client} | {cost.Nanoseconds:N0} ns ({cost.Nanoseconds / byHand.Nanoseconds:F2}) "
                    + $"| {cost.Bytes:N0} ({cost.Bytes / byHand.Bytes:F2}) |"));
        }
    }
}
