namespace Truto.Generated;

/// <summary>What a response declares about retries.</summary>
internal static class RetryAdvice
{
    /// <summary>The status of a response after too many requests (RFC 6585, section 4), which .NET Standard does not name.</summary>
    public const int TooManyRequests = 429;

    private const string Header = "Should-Retry";

    /// <summary>
    /// Returns whether the server recommends (true) or forbids (false) a retry by a header such as <c>X-Should-Retry</c>, whose prefix is <c>X</c> or
    /// the name of the API; null if it has no such header.
    /// </summary>
    public static bool? Of(ApiException failure)
    {
        foreach (KeyValuePair<string, IReadOnlyList<string>> header in failure.Headers)
        {
            bool isAdvice = header.Key.EndsWith(Header, StringComparison.OrdinalIgnoreCase) && header.Value.Count > 0;
            if (isAdvice && bool.TryParse(header.Value[0], out bool advice))
            {
                return advice;
            }
        }

        return null;
    }

    /// <summary>
    /// Returns whether the server reports that it did not process the request: a limit is exceeded (429) or the service is unavailable (503), and the
    /// response contains the time of a retry (RFC 6585, section 4; RFC 9110, section 15.6.4).
    /// </summary>
    public static bool IsNotProcessed(ApiException failure) => (int)failure.StatusCode switch
    {
        TooManyRequests => RequestedDelay(failure) is not null,
        503 => failure.RateLimit?.RetryAfter is not null,
        _ => false,
    };

    /// <summary>Returns the delay that a response requests; null for none.</summary>
    /// <param name="failure">The failure with the response.</param>
    /// <param name="options">The options with the delay after a 429 that requests none.</param>
    public static TimeSpan? Delay(ApiException failure, RetryOptions options) =>
        (int)failure.StatusCode == TooManyRequests ? RateLimitDelay(failure, options) : failure.RateLimit?.RetryAfter;

    /// <summary>Returns the delay after a 429 response: the one that it requests, otherwise that of the options.</summary>
    /// <param name="refused">The failure with the response.</param>
    /// <param name="options">The options.</param>
    public static TimeSpan RateLimitDelay(ApiException refused, RetryOptions options) => RequestedDelay(refused) ?? options.RateLimitDelay;

    // For a 429. RateLimit.Delay is not used, because the remaining requests may belong to another limit than the one exceeded.
    private static TimeSpan? RequestedDelay(ApiException refused) => refused.RateLimit?.RetryAfter ?? refused.RateLimit?.Reset;
}
