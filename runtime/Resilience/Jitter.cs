namespace Truto.Generated;

/// <summary>Adds random time to delays that an API requests of many clients at once, so that they do not all retry at the same time.</summary>
internal static class Jitter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

#if !NET
    [ThreadStatic]
    private static Random? random;
#endif

    /// <summary>Returns a delay with up to a tenth added, at most 5 s, and less than the available time.</summary>
    /// <param name="wait">The delay, shorter than <paramref name="available"/>.</param>
    /// <param name="available">The remaining time.</param>
    public static TimeSpan Add(TimeSpan wait, TimeSpan available)
    {
        long most = Math.Min(wait.Ticks / 10, Math.Min(Longest.Ticks, (available - wait).Ticks));
        return most <= 0 ? wait : wait + TimeSpan.FromTicks((long)(Next() * most));
    }

#pragma warning disable CA5394 // Not used for security.
    /// <summary>Returns a random number from 0 to 1.</summary>
    public static double Next() =>
#if NET
        Random.Shared.NextDouble();
#else
        (random ??= new Random(Guid.NewGuid().GetHashCode())).NextDouble();
#endif
#pragma warning restore CA5394
}
