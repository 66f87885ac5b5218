namespace Truto.Generated.Mock;

/// <summary>The number of requests that are accepted within a sliding window. Further ones get 429 with <c>Retry-After</c>.</summary>
public sealed record RequestQuota
{
    /// <summary>Creates a quota.</summary>
    /// <param name="requests">The number of requests; at least 1.</param>
    /// <param name="window">The length of the window.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not positive.</exception>
    public RequestQuota(int requests, TimeSpan window)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requests);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        Requests = requests;
        Window = window;
    }

    /// <summary>Gets the number of requests.</summary>
    public int Requests { get; }

    /// <summary>Gets the length of the window.</summary>
    public TimeSpan Window { get; }
}
