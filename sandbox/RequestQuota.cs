namespace Truto.Sandbox;

/// <summary>How many requests are accepted in any stretch of time of a length. Those beyond are refused with 429 and <c>Retry-After</c>.</summary>
public sealed record RequestQuota
{
    /// <summary>Makes a quota.</summary>
    /// <param name="requests">How many requests; at least 1.</param>
    /// <param name="window">In how much time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not positive.</exception>
    public RequestQuota(int requests, TimeSpan window)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requests);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        Requests = requests;
        Window = window;
    }

    /// <summary>What Truto documents for an API token: 500 requests in 10 seconds.</summary>
    public static RequestQuota OfTrutoToken { get; } = new(500, TimeSpan.FromSeconds(10));

    /// <summary>What Truto documents for an integrated account: 50 requests in 10 seconds.</summary>
    public static RequestQuota OfTrutoAccount { get; } = new(50, TimeSpan.FromSeconds(10));

    /// <summary>How many requests.</summary>
    public int Requests { get; }

    /// <summary>In how much time.</summary>
    public TimeSpan Window { get; }
}
