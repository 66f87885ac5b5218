namespace Truto.Generated;

/// <summary>
/// The remaining permits of a rate. A request takes a permit when it is sent and returns it one window after its response. Whenever the API counts
/// the request between the two, no window of the API has more requests than the rate allows. Not thread-safe.
/// </summary>
internal sealed class RequestAllowance(RequestRate? rate, TimeProvider clock)
{
    private readonly Queue<long> returns = new();
    private int taken;
    private long pausedUntil = long.MinValue;

    /// <summary>Whether all permits are available.</summary>
    public bool IsUnused => taken == 0 && returns.Count == 0 && pausedUntil == long.MinValue;

    /// <summary>Whether a request may be sent now.</summary>
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

    /// <summary>The time at which the next request is allowed; null if that depends on a response.</summary>
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

    /// <summary>Sends no requests for a period.</summary>
    public void Pause(TimeSpan length) => pausedUntil = Math.Max(pausedUntil, clock.GetTimestamp() + Ticks(length));

    // Rounded up, because a permit that is returned early could exceed the rate.
    private long Ticks(TimeSpan length) => (long)Math.Ceiling(length.TotalSeconds * clock.TimestampFrequency);
}
