namespace Truto.Generated;

/// <summary>
/// What is left of a rate. A request takes a share when it is let go, and gives it back one window after its answer: whenever between the two
/// the API counts it, no window of the API's has more requests than the rate allows. Not safe for use by several threads.
/// </summary>
internal sealed class RequestAllowance(RequestRate? rate, TimeProvider clock)
{
    private readonly Queue<long> returns = new();
    private int taken;
    private long pausedUntil = long.MinValue;

    /// <summary>Whether nothing is taken that has still to come back.</summary>
    public bool IsWhole => taken == 0 && returns.Count == 0 && pausedUntil == long.MinValue;

    /// <summary>Whether a request may go now.</summary>
    public bool IsOpen
    {
        get
        {
            long now = clock.GetTimestamp();
            if (pausedUntil <= now)
            {
                pausedUntil = long.MinValue;
            }

            while (returns.Count > 0 && returns.Peek() <= now)
            {
                returns.Dequeue();
            }

            return pausedUntil == long.MinValue && (rate is null || taken + returns.Count < rate.Requests);
        }
    }

    /// <summary>When it may open, where time alone opens it; null where an answer has to come first.</summary>
    public long? OpensAt => pausedUntil != long.MinValue ? pausedUntil : returns.Count > 0 ? returns.Peek() : null;

    public void Take() => taken++;

    public void Return()
    {
        taken--;
        if (rate is not null)
        {
            returns.Enqueue(clock.GetTimestamp() + Ticks(rate.Window));
        }
    }

    /// <summary>Lets nothing go for a while.</summary>
    public void Pause(TimeSpan length) => pausedUntil = Math.Max(pausedUntil, clock.GetTimestamp() + Ticks(length));

    // Rounded up: a share that comes back early would be one too many.
    private long Ticks(TimeSpan length) => (long)Math.Ceiling(length.TotalSeconds * clock.TimestampFrequency);
}
