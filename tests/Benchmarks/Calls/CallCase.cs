namespace Truto.Generated.Benchmarks.Calls;

/// <summary>One measured kind of call, made by each client.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Calls">The number of calls in a round.</param>
/// <param name="Concurrency">The number of calls at a time.</param>
/// <param name="Clients">The clients, and their methods that make one call; the first is the one by hand.</param>
internal sealed record CallCase(string Name, int Calls, int Concurrency, IReadOnlyList<(string Client, Func<Task> Call)> Clients)
{
    private const int WarmUpRounds = 4;

    /// <summary>Makes the calls of all clients in turn, so that other processes affect all of them equally.</summary>
    public async Task<IReadOnlyList<CallCost>> MeasureAsync(int rounds)
    {
        List<double>[] times = [.. Clients.Select(static _ => new List<double>())];
        List<double>[] bytes = [.. Clients.Select(static _ => new List<double>())];
        for (int round = -WarmUpRounds; round < rounds; round++)
        {
            for (int index = 0; index < Clients.Count; index++)
            {
                (double time, double allocated) = await RunAsync(Clients[index].Call);
                if (round >= 0)
                {
                    times[index].Add(time);
                    bytes[index].Add(allocated);
                }
            }
        }

        return [.. Clients.Select((client, index) => new CallCost(Name, client.Client, Median(times[index]), Median(bytes[index])))];
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private async Task<(double Nanoseconds, double Bytes)> RunAsync(Func<Task> call)
    {
        int calls = Calls / Concurrency;
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan time = Environment.CpuUsage.TotalTime;
        if (Concurrency == 1)
        {
            await RepeatAsync(call, calls);
        }
        else
        {
            await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(_ => Task.Run(() => RepeatAsync(call, calls))));
        }

        time = Environment.CpuUsage.TotalTime - time;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return (time.TotalNanoseconds / Calls, (double)bytes / Calls);
    }

    private static async Task RepeatAsync(Func<Task> call, int times)
    {
        for (int made = 0; made < times; made++)
        {
            await call();
        }
    }
}
