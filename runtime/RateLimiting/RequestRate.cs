namespace Truto.Generated;

/// <summary>How many requests may be sent in any stretch of time of a length.</summary>
public sealed record RequestRate
{
    /// <summary>Makes a rate: <c>new RequestRate(50, TimeSpan.FromSeconds(10))</c>.</summary>
    /// <param name="requests">How many requests; at least 1.</param>
    /// <param name="window">In how much time; more than none, at most a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its bounds.</exception>
    public RequestRate(int requests, TimeSpan window)
    {
        Requests = requests > 0 ? requests : throw new ArgumentOutOfRangeException(nameof(requests), requests, "A rate allows at least one request.");
        Window = window > TimeSpan.Zero && window <= TimeSpan.FromDays(1)
            ? window
            : throw new ArgumentOutOfRangeException(nameof(window), window, "A window is more than none and at most a day.");
    }

    /// <summary>How many requests.</summary>
    public int Requests { get; }

    /// <summary>In how much time.</summary>
    public TimeSpan Window { get; }
}
