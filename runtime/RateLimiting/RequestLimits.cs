namespace Truto.Generated;

/// <summary>
/// What a <see cref="RequestRateLimiter"/> holds requests to. A client whose description declares limits (<c>x-rate-limits</c>) has them as a static
/// property. Immutable: <c>PetsClient.RequestLimits with { MaxConcurrency = 20 }</c>.
/// </summary>
public sealed record RequestLimits
{
    private readonly int? maxConcurrency;
    private readonly int queueLimit = int.MaxValue;

    /// <summary>The rate of all requests of the limiter together; null for any.</summary>
    public RequestRate? PerToken { get; init; }

    /// <summary>The rate of the requests about one account; null for any. Requests that name no account have this rate together.</summary>
    public RequestRate? PerAccount { get; init; }

    /// <summary>How many requests may be on their way at once; null for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int? MaxConcurrency
    {
        get => maxConcurrency;
        init => maxConcurrency = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(MaxConcurrency), value, "At least one request is on its way.");
    }

    /// <summary>
    /// Whether a 429 holds back the other requests about its account, for as long as it asks. True unless set; false for an API whose refusals
    /// say nothing of other requests, such as one with a limit for each endpoint.
    /// </summary>
    public bool PauseAfterRefusal { get; init; } = true;

    /// <summary>
    /// How many requests may wait for their turn; one more throws <see cref="RequestQueueFullException"/> at once. Any number unless set, so that
    /// calls wait as long as their time limits let them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int QueueLimit
    {
        get => queueLimit;
        init => queueLimit = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(QueueLimit), value, "A number of requests is not negative.");
    }
}
