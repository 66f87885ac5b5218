namespace Truto.Generated;

/// <summary>
/// The rate limit that a response reports, in <c>Retry-After</c> (RFC 9110, section 10.2.3) or <c>Retry-After-Ms</c>, and in <c>RateLimit-Limit</c>,
/// <c>RateLimit-Remaining</c> and <c>RateLimit-Reset</c>, or in <c>RateLimit</c> and <c>RateLimit-Policy</c> (all drafts of the IETF's "RateLimit
/// header fields for HTTP"), or in the older <c>X-RateLimit-</c> and <c>X-Rate-Limit-</c> headers. A property is null if its header is missing or
/// invalid.
/// </summary>
public sealed class RateLimit
{
    internal RateLimit(long? limit, TimeSpan? window, long? remaining, TimeSpan? reset, TimeSpan? retryAfter)
    {
        Limit = limit;
        Window = window;
        Remaining = remaining;
        Reset = reset;
        RetryAfter = retryAfter;
    }

    /// <summary>Gets the number of requests that a window allows: 110 for <c>ratelimit-limit: 110;w=10</c>.</summary>
    public long? Limit { get; }

    /// <summary>Gets the length of a window: 10 seconds for <c>ratelimit-limit: 110;w=10</c>.</summary>
    public TimeSpan? Window { get; }

    /// <summary>Gets the number of requests that remain in the current window.</summary>
    public long? Remaining { get; }

    /// <summary>
    /// Gets the time from the response to the end of the current window. The header may contain seconds, a duration such as <c>6m0s</c>, seconds or
    /// milliseconds since 1970-01-01, or a date; points in time are compared with the <c>Date</c> header of the response.
    /// </summary>
    public TimeSpan? Reset { get; }

    /// <summary>
    /// Gets the time to wait that the API requests, from the response on. Dates are converted as for <see cref="Reset"/>; a past date is zero.
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Gets the delay before the next request: <see cref="RetryAfter"/>, otherwise <see cref="Reset"/> if no requests remain; null if the response
    /// requests no delay.
    /// </summary>
    public TimeSpan? Delay => RetryAfter ?? (Remaining is null or 0 ? Reset : null);
}
