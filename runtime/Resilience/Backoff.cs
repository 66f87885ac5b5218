namespace Truto.Generated;

/// <summary>The delays before retries.</summary>
internal static class Backoff
{
    private const int MostDoublings = 62;

    /// <summary>
    /// Returns the delay for a failure that requests none. Its median doubles with each retry; it is randomized by up to half of that, so that
    /// callers that failed together do not retry together.
    /// </summary>
    /// <param name="options">The first delay and the maximum.</param>
    /// <param name="retries">The number of retries before.</param>
    public static TimeSpan Next(RetryOptions options, int retries)
    {
        double ticks = options.Delay.Ticks * Math.Pow(2, Math.Min(retries, MostDoublings)) * (0.5 + Jitter.Next());
        return ticks < options.MaxDelay.Ticks ? TimeSpan.FromTicks((long)ticks) : options.MaxDelay;
    }

    /// <summary>Waits for a delay.</summary>
    /// <param name="delay">The delay.</param>
    /// <param name="clock">The clock that measures it.</param>
    /// <param name="cancellationToken">Ends the delay.</param>
    public static Task WaitAsync(TimeSpan delay, TimeProvider clock, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(delay, clock, cancellationToken);
#else
        clock.Delay(delay, cancellationToken);
#endif
}
