namespace Truto.Generated;

/// <summary>
/// The limits that a <see cref="RequestRateLimiter"/> enforces. A client whose description declares limits (<c>x-rate-limits</c>) has them as a
/// static property. Immutable: <c>PetsClient.RequestLimits with { MaxConcurrency = 20 }</c>.
/// </summary>
public sealed record RequestLimits
{
    private readonly int? maxConcurrency;
    private readonly int queueLimit = int.MaxValue;

    /// <summary>Gets the rate of all requests of the limiter; null, the default, for no limit.</summary>
    public RequestRate? PerToken { get; init; }

    /// <summary>Gets the rate of the requests of each account; null, the default, for no limit. Requests without an account share one rate.</summary>
    public RequestRate? PerAccount { get; init; }

    /// <summary>Gets the maximum number of concurrent requests; null, the default, for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int? MaxConcurrency
    {
        get => maxConcurrency;
        init => maxConcurrency = value is null or > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxConcurrency), value, "The number of concurrent requests must be positive.");
    }

    /// <summary>
    /// Gets whether a 429 response delays the other requests of its account for the time that it requests. True by default; set it to false for an
    /// API whose 429 responses do not concern other requests, such as one with a limit for each endpoint.
    /// </summary>
    public bool PauseAfterRefusal { get; init; } = true;

    /// <summary>
    /// Gets the maximum number of requests that wait for a permit. A further request throws <see cref="RequestQueueFullException"/> at once.
    /// Unlimited by default: calls wait until their time limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int QueueLimit
    {
        get => queueLimit;
        init => queueLimit = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(QueueLimit), value, "The queue limit cannot be negative.");
    }
}
