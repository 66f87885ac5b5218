namespace Truto.Generated;

/// <summary>The lengths that a call's time limit can have.</summary>
internal static class CallTimeout
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    public static TimeSpan? Checked(TimeSpan? value, string name) => value is { } length ? Checked(length, name) : null;

    public static TimeSpan Checked(TimeSpan value, string name)
    {
        if (value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= Longest))
        {
            return value;
        }

        throw new ArgumentOutOfRangeException(name, value, "A time limit is positive, at most 24 days, or Timeout.InfiniteTimeSpan for none.");
    }

    /// <summary>Returns twice a time limit; infinite where that is longer than a limit can be.</summary>
    public static TimeSpan Twice(TimeSpan limit) =>
        limit == Timeout.InfiniteTimeSpan || limit.Ticks > Longest.Ticks / 2 ? Timeout.InfiniteTimeSpan : limit + limit;
}
