namespace Truto.Generated;

/// <summary>
/// Defines when and how often a call is retried. A call is retried if its body is repeatable and its method is among <see cref="Methods"/>
/// or it has an idempotency key. The reasons are a response with one of the <see cref="StatusCodes"/>, a connection that fails or breaks before the
/// response is complete (of a stream: before its headers), and an attempt that takes longer than <see cref="ApiClientOptions.AttemptTimeout"/>; the
/// next attempt then has twice that time. Any other call, such as a POST without a key, is retried only after a 429 or 503 with
/// <c>Retry-After</c>, by which the server says that it did not carry out the request. Responses that the description declares final
/// (<c>x-final-responses</c>) are not retried, nor those with a header <c>X-Should-Retry: false</c>. Immutable:
/// <c>options.Retry with { MaxRetries = 5 }</c>.
/// </summary>
public sealed record RetryOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly int maxRetries = 3;
    private readonly TimeSpan delay = TimeSpan.FromMilliseconds(500);
    private readonly TimeSpan maxDelay = TimeSpan.FromSeconds(10);
    private readonly TimeSpan rateLimitDelay = TimeSpan.FromSeconds(10);
    private readonly TimeSpan maxRetryAfter = TimeSpan.FromSeconds(60);
    private readonly HashSet<int> statusCodes = [408, 425, 429, 500, 502, 503, 504];
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

    /// <summary>The wait after a 429 that has neither <c>Retry-After</c> nor a reset (<see cref="RateLimit.Reset"/>). 10 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or over a day.</exception>
    public TimeSpan RateLimitDelay
    {
        get => rateLimitDelay;
        init => rateLimitDelay = Checked(value, nameof(RateLimitDelay));
    }

    /// <summary>
    /// The longest wait that the API may ask for, by <c>Retry-After</c> (RFC 9110, 10.2.3) or by the reset of a 429. When it asks for more, or for
    /// more than is left of the call's time, the call ends at once with the API's response, whose <see cref="ApiException.RateLimit"/> says how
    /// long. A wait that the API asks for is lengthened by up to a tenth, at most 5 seconds, so that clients do not return together. 60 seconds by
    /// default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or over a day.</exception>
    public TimeSpan MaxRetryAfter
    {
        get => maxRetryAfter;
        init => maxRetryAfter = Checked(value, nameof(MaxRetryAfter));
    }

    /// <summary>
    /// The statuses of responses that are retried, unless <see cref="RetryFinalResponses"/> excludes them. 408, 425, 429, 500, 502, 503 and 504 by
    /// default. A response of another status is retried too if it has a header <c>X-Should-Retry: true</c>.
    /// </summary>
    public IReadOnlyCollection<int> StatusCodes
    {
        get => statusCodes;
        init => statusCodes = [.. value ?? throw new ArgumentNullException(nameof(StatusCodes))];
    }

    /// <summary>
    /// Whether responses are retried that the description declares final by <c>x-final-responses</c>, or that have a header
    /// <c>X-Should-Retry: false</c>. False by default.
    /// </summary>
    public bool RetryFinalResponses { get; init; }

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
        TimeSpan wait = RetryAdvice.Wait(refused, this) ?? RateLimitDelay;
        return wait < MaxRetryAfter ? wait : MaxRetryAfter;
    }

    private static TimeSpan Checked(TimeSpan value, string name) =>
        value >= TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A wait is not negative and at most a day.");
}
