namespace Truto.Generated;

/// <summary>The number of requests that may be sent in any period of a given length.</summary>
public sealed record RequestRate
{
    /// <summary>Creates a rate: <c>new RequestRate(50, TimeSpan.FromSeconds(10))</c>.</summary>
    /// <param name="requests">The number of requests, at least 1.</param>
    /// <param name="window">The length of the period, at most one day.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="requests"/> is not positive, or <paramref name="window"/> is not positive or exceeds one day.
    /// </exception>
    public RequestRate(int requests, TimeSpan window)
    {
        Requests = requests > 0
            ? requests
            : throw new ArgumentOutOfRangeException(nameof(requests), requests, "The rate must allow at least one request.");
        Window = window > TimeSpan.Zero && window <= TimeSpan.FromDays(1)
            ? window
            : throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be positive and at most one day.");
    }

    /// <summary>Gets the number of requests.</summary>
    public int Requests { get; }

    /// <summary>Gets the length of the period.</summary>
    public TimeSpan Window { get; }
}
