namespace Truto.Generated;

/// <summary>
/// When and how often a call is sent again. A call is sent again only if that can do no harm: its method is among <see cref="Methods"/>,
/// or it has an idempotency key, and its body can be sent from its beginning. Then these are reasons: an answer with one of the
/// <see cref="StatusCodes"/>, a connection that fails or breaks before the response is whole (of a stream: before its headers), and an
/// attempt that takes longer than <see cref="ApiClientOptions.AttemptTimeout"/>. Immutable: <c>options.Retry with { MaxRetries = 5 }</c>.
/// </summary>
public sealed record RetryOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly int maxRetries = 3;
    private readonly TimeSpan delay = TimeSpan.FromMilliseconds(500);
    private readonly TimeSpan maxDelay = TimeSpan.FromSeconds(10);
    private readonly TimeSpan rateLimitDelay = TimeSpan.FromSeconds(10);
    private readonly TimeSpan maxRetryAfter = TimeSpan.FromSeconds(60);
    private readonly HashSet<int> statusCodes = [408, 425, 429, 500, 502, 504];
    private readonly HashSet<HttpMethod> methods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete];

    /// <summary>Every call is sent once: for a client whose <see cref="HttpClient"/> sends again by handlers of its own.</summary>
    public static RetryOptions None { get; } = new() { MaxRetries = 0 };

    /// <summary>How often a call is sent again after its first attempt, at most. 3 unless set; 0 for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetries
    {
        get => maxRetries;
        init => maxRetries = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(MaxRetries), value, "A number of retries is not negative.");
    }

    /// <summary>
    /// The wait before the first retry, in the middle; it doubles with each, and chance spreads it, so that callers that failed together
    /// do not return together. Half a second unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or over a day.</exception>
    public TimeSpan Delay
    {
        get => delay;
        init => delay = Checked(value, nameof(Delay));
    }

    /// <summary>The longest that a wait can grow. 10 seconds unless set. What the API itself asks for is bounded by <see cref="MaxRetryAfter"/> instead.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or over a day.</exception>
    public TimeSpan MaxDelay
    {
        get => maxDelay;
        init => maxDelay = Checked(value, nameof(MaxDelay));
    }

    /// <summary>The wait after a 429 that says neither <c>Retry-After</c> nor <c>ratelimit-reset</c>. 10 seconds unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or over a day.</exception>
    public TimeSpan RateLimitDelay
    {
        get => rateLimitDelay;
        init => rateLimitDelay = Checked(value, nameof(RateLimitDelay));
    }

    /// <summary>
    /// The longest wait that the API may ask for, by <c>Retry-After</c> (RFC 9110, 10.2.3) or by the <c>ratelimit-reset</c> of a 429. When it
    /// asks for more, or for more than is left of the call's time, the call ends at once with the API's answer, whose
    /// <see cref="ApiException.RateLimit"/> says how long. 60 seconds unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or over a day.</exception>
    public TimeSpan MaxRetryAfter
    {
        get => maxRetryAfter;
        init => maxRetryAfter = Checked(value, nameof(MaxRetryAfter));
    }

    /// <summary>
    /// The statuses of answers that may pass. Unless set: 408, 425, 429, 500, 502 and 504. 503 is not among them, because Truto says by it
    /// that an account is blocked; for another API add it: <c>StatusCodes = [.. options.StatusCodes, 503]</c>.
    /// </summary>
    public IReadOnlyCollection<int> StatusCodes
    {
        get => statusCodes;
        init => statusCodes = [.. value ?? throw new ArgumentNullException(nameof(StatusCodes))];
    }

    /// <summary>
    /// The methods whose calls are sent again without an idempotency key. Unless set: GET, HEAD, OPTIONS, PUT and DELETE, which have the same
    /// effect however often they are sent (RFC 9110, 9.2.2).
    /// </summary>
    public IReadOnlyCollection<HttpMethod> Methods
    {
        get => methods;
        init => methods = [.. value ?? throw new ArgumentNullException(nameof(Methods))];
    }

    /// <summary>Called before each wait for a retry. What it throws ends the call.</summary>
    public Action<RetryEvent>? OnRetry { get; init; }

    /// <summary>Called when a 429 is waited out, before <see cref="OnRetry"/>. What it throws ends the call.</summary>
    public Action<RetryEvent>? OnRateLimited { get; init; }

    /// <summary>How long a 429 asks to wait, as far as these options heed it.</summary>
    internal TimeSpan WaitAfter(ApiException refused)
    {
        TimeSpan wait = refused.RateLimit?.RetryAfter ?? refused.RateLimit?.Reset ?? RateLimitDelay;
        return wait < MaxRetryAfter ? wait : MaxRetryAfter;
    }

    private static TimeSpan Checked(TimeSpan value, string name) =>
        value >= TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A wait is not negative and at most a day.");
}
