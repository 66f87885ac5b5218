namespace Truto.Generated;

/// <summary>Spreads waits that many clients are asked for at the same time, so that they do not return together.</summary>
internal static class Jitter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

#if !NET
    [ThreadStatic]
    private static Random? random;
#endif

    /// <summary>Returns a wait with up to a tenth added, at most 5 s, and less than an available time.</summary>
    /// <param name="wait">The wait; shorter than <paramref name="available"/>.</param>
    /// <param name="available">How much time is left.</param>
    public static TimeSpan Add(TimeSpan wait, TimeSpan available)
    {
        long most = Math.Min(wait.Ticks / 10, Math.Min(Longest.Ticks, (available - wait).Ticks));
        return most <= 0 ? wait : wait + TimeSpan.FromTicks((long)(Next() * most));
    }

#pragma warning disable CA5394 // Nothing secret depends on it.
    private static double Next() =>
#if NET
        Random.Shared.NextDouble();
#else
        (random ??= new Random(Guid.NewGuid().GetHashCode())).NextDouble();
#endif
#pragma warning restore CA5394
}
