namespace Truto.Generated.Benchmarks.Measuring;

/// <summary>Processor time of this process, all threads included. It is independent of other processes.</summary>
internal static class ProcessorTime
{
    // Garbage is collected before each measurement, which also empties pools. In a shorter time, filling them again is much of what is measured.
    private const int MeasuredMilliseconds = 250;
    private const int WarmUpMilliseconds = 250;
    private const int WarmUps = 4;

    /// <summary>Measures one run of an action, after a collection of garbage.</summary>
    public static TimeSpan Of(Action action)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - start;
    }

    /// <summary>Measures short actions in turn, each as often as fills a measurable time, and returns the median time of one call of each.</summary>
    /// <param name="rounds">The number of measurements of each action.</param>
    /// <param name="actions">The actions to compare.</param>
    public static TimeSpan[] Compare(int rounds, params Action[] actions)
    {
        int[] calls = [.. actions.Select(CallsThatFill)];
        var times = actions.Select(_ => new List<TimeSpan>()).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < actions.Length; i++)
            {
                times[i].Add(Of(() => Repeat(actions[i], calls[i])) / calls[i]);
            }
        }

        return [.. times.Select(Statistics.Median)];
    }

    // Runs for so long that the methods are compiled with all optimizations. A thread in the background compiles them during the pauses; on a busy
    // machine it would otherwise not be done in time.
    private static int CallsThatFill(Action action)
    {
        int calls = 32;
        for (int warmUp = 1; true;)
        {
            TimeSpan time = Of(() => Repeat(action, calls));
            if (time.TotalMilliseconds < WarmUpMilliseconds)
            {
                calls *= 2;
            }
            else if (warmUp++ == WarmUps)
            {
                return Math.Max(1, (int)(calls * MeasuredMilliseconds / time.TotalMilliseconds));
            }
            else
            {
                Thread.Sleep(WarmUpMilliseconds);
            }
        }
    }

    private static void Repeat(Action action, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            action();
        }
    }
}
