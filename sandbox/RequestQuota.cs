namespace Truto.Sandbox;

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

    /// <summary>Gets the limit that Truto documents for an API token: 500 requests in 10 seconds.</summary>
    public static RequestQuota OfTrutoToken { get; } = new(500, TimeSpan.FromSeconds(10));

    /// <summary>Gets the limit that Truto documents for an integrated account: 50 requests in 10 seconds.</summary>
    public static RequestQuota OfTrutoAccount { get; } = new(50, TimeSpan.FromSeconds(10));

    /// <summary>Gets the number of requests.</summary>
    public int Requests { get; }

    /// <summary>Gets the length of the window.</summary>
    public TimeSpan Window { get; }
}
