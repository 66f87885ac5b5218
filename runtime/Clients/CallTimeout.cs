namespace Truto.Generated;

/// <summary>The lengths that a call's time limit can have.</summary>
internal static class CallTimeout
{
    /// <summary>The limit of an attempt that another may follow, unless the options say otherwise.</summary>
    public static readonly TimeSpan OfAttempt = TimeSpan.FromSeconds(30);

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
}
