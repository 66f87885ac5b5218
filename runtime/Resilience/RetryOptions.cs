namespace Truto.Generated;

/// <summary>
/// Defines when and how often calls are retried. A call is retried if its body is repeatable, and its method is among <see cref="Methods"/> or it
/// has an idempotency key. Retries follow a response with one of the <see cref="StatusCodes"/>, a connection that fails or breaks before the response
/// is complete (for a stream: before its headers arrive), and an attempt that exceeds <see cref="ApiClientOptions.AttemptTimeout"/>; the next attempt
/// then has twice that time limit. Other calls, such as a POST without a key, are retried only after a 429 or 503 with <c>Retry-After</c>, which
/// reports that the server did not process the request. Responses that the description declares final (<c>x-final-responses</c>), and those with the
/// header <c>X-Should-Retry: false</c>, are not retried. Immutable: <c>options.Retry with { MaxRetries = 5 }</c>.
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

    /// <summary>Gets options without retries, for example for a client whose <see cref="HttpClient"/> has handlers that retry.</summary>
    public static RetryOptions None { get; } = new() { MaxRetries = 0 };

    /// <summary>Gets the maximum number of retries after the first attempt. 3 by default; 0 disables retries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetries
    {
        get => maxRetries;
        init => maxRetries = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxRetries), value, "The number of retries cannot be negative.");
    }

    /// <summary>
    /// Gets the median delay before the first retry. It doubles with each retry and is randomized, so that callers that failed together do not retry
    /// together. 0.5 seconds by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or exceeds one day.</exception>
    public TimeSpan Delay
    {
        get => delay;
        init => delay = Checked(value, nameof(Delay));
    }

    /// <summary>
    /// Gets the maximum delay before a retry. 10 seconds by default. Delays that the API requests are limited by <see cref="MaxRetryAfter"/> instead.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or exceeds one day.</exception>
    public TimeSpan MaxDelay
    {
        get => maxDelay;
        init => maxDelay = Checked(value, nameof(MaxDelay));
    }

    /// <summary>
    /// Gets the delay after a 429 response with neither <c>Retry-After</c> nor a reset (<see cref="RateLimit.Reset"/>). 10 seconds by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or exceeds one day.</exception>
    public TimeSpan RateLimitDelay
    {
        get => rateLimitDelay;
        init => rateLimitDelay = Checked(value, nameof(RateLimitDelay));
    }

    /// <summary>
    /// Gets the maximum delay that the API may request by <c>Retry-After</c> (RFC 9110, section 10.2.3) or by the reset of a 429 response. If it
    /// requests more, or more than the remaining time of the call, the call fails at once with the API's response, whose
    /// <see cref="ApiException.RateLimit"/> contains the delay. Requested delays are extended by up to a tenth, at most 5 seconds, so that clients do
    /// not retry together. 60 seconds by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or exceeds one day.</exception>
    public TimeSpan MaxRetryAfter
    {
        get => maxRetryAfter;
        init => maxRetryAfter = Checked(value, nameof(MaxRetryAfter));
    }

    /// <summary>
    /// Gets the statuses of responses that are retried, unless <see cref="RetryFinalResponses"/> excludes them. 408, 425, 429, 500, 502, 503 and 504
    /// by default. A response with the header <c>X-Should-Retry: true</c> is retried regardless of its status.
    /// </summary>
    public IReadOnlyCollection<int> StatusCodes
    {
        get => statusCodes;
        init => statusCodes = [.. value ?? throw new ArgumentNullException(nameof(StatusCodes))];
    }

    /// <summary>
    /// Gets whether responses are retried that the description declares final by <c>x-final-responses</c>, or that have the header
    /// <c>X-Should-Retry: false</c>. False by default.
    /// </summary>
    public bool RetryFinalResponses { get; init; }

    /// <summary>
    /// Gets the methods of calls that are retried without an idempotency key. GET, HEAD, OPTIONS, PUT and DELETE by default, which are idempotent
    /// (RFC 9110, section 9.2.2).
    /// </summary>
    public IReadOnlyCollection<HttpMethod> Methods
    {
        get => methods;
        init => methods = [.. value ?? throw new ArgumentNullException(nameof(Methods))];
    }

    /// <summary>Gets an action that is called before each delay for a retry; null by default. An exception of it ends the call.</summary>
    public Action<RetryEvent>? OnRetry { get; init; }

    /// <summary>
    /// Gets an action that is called before the delay after a 429 response, before <see cref="OnRetry"/>; null by default. An exception of it ends
    /// the call.
    /// </summary>
    public Action<RetryEvent>? OnRateLimited { get; init; }

    /// <summary>Returns the delay that a 429 response requests, limited by these options.</summary>
    internal TimeSpan DelayAfter(ApiException refused)
    {
        TimeSpan wait = RetryAdvice.RateLimitDelay(refused, this);
        return wait < MaxRetryAfter ? wait : MaxRetryAfter;
    }

    private static TimeSpan Checked(TimeSpan value, string name) =>
        value >= TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "The delay cannot be negative or exceed one day.");
}
