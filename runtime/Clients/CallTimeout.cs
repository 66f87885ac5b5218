namespace Truto.Generated;

/// <summary>Checks time limits.</summary>
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

        throw new ArgumentOutOfRangeException(
            name, value, "The time limit must be positive and at most 24 days, or Timeout.InfiniteTimeSpan for none.");
    }

    /// <summary>Returns twice a time limit; infinite if that exceeds the maximum.</summary>
    public static TimeSpan Twice(TimeSpan limit) =>
        limit == Timeout.InfiniteTimeSpan || limit.Ticks > Longest.Ticks / 2 ? Timeout.InfiniteTimeSpan : limit + limit;
}
