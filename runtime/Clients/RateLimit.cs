namespace Truto.Generated;

/// <summary>
/// How many requests a response still allows: from <c>Retry-After</c> (RFC 9110, 10.2.3) or <c>Retry-After-Ms</c>; and from
/// <c>RateLimit-Limit</c>, <c>RateLimit-Remaining</c> and <c>RateLimit-Reset</c>, or <c>RateLimit</c> and <c>RateLimit-Policy</c> (all drafts of the IETF's
/// "RateLimit header fields for HTTP"), or the <c>X-RateLimit-</c> and <c>X-Rate-Limit-</c> headers that came before them. A property is null where
/// its header is missing or unreadable.
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

    /// <summary>How many requests a window allows: 110 of <c>ratelimit-limit: 110;w=10</c>.</summary>
    public long? Limit { get; }

    /// <summary>How long a window is: 10 seconds of <c>ratelimit-limit: 110;w=10</c>.</summary>
    public TimeSpan? Window { get; }

    /// <summary>How many requests are left in this window.</summary>
    public long? Remaining { get; }

    /// <summary>
    /// How long, counted from the response, until the window ends and a new one begins. The header may have seconds, a duration such as <c>6m0s</c>,
    /// the seconds or milliseconds since 1970, or a date; these are measured by the <c>Date</c> of the response.
    /// </summary>
    public TimeSpan? Reset { get; }

    /// <summary>How long, counted from the response, the API asks to wait. Dates are turned into a length as for <see cref="Reset"/>; a past one is zero.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How long to wait before the next request: <see cref="RetryAfter"/>, else <see cref="Reset"/> where nothing remains; null when the response does not ask to wait.</summary>
    public TimeSpan? Delay => RetryAfter ?? (Remaining is null or 0 ? Reset : null);
}
