namespace Truto.Generated;

/// <summary>What a failure itself says about retrying the call.</summary>
internal static class RetryAdvice
{
    private const string Header = "Should-Retry";

    /// <summary>
    /// Whether the server recommends or forbids a retry, by a header such as <c>X-Should-Retry</c>, which APIs begin with <c>X</c> or with their
    /// own name; null where it does neither.
    /// </summary>
    public static bool? Of(ApiException failure)
    {
        foreach (KeyValuePair<string, IReadOnlyList<string>> header in failure.Headers)
        {
            if (header.Key.EndsWith(Header, StringComparison.OrdinalIgnoreCase) && header.Value.Count > 0 && bool.TryParse(header.Value[0], out bool advice))
            {
                return advice;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the server says that it did not carry out the request: it is over a limit (429) or unavailable (503), and says when to send it
    /// again (RFC 6585, 4; RFC 9110, 15.6.4).
    /// </summary>
    public static bool IsNotCarriedOut(ApiException failure) => (int)failure.StatusCode switch
    {
        429 => StatedWait(failure) is not null,
        503 => failure.RateLimit?.RetryAfter is not null,
        _ => false,
    };

    /// <summary>The wait that a failure asks for; null where it does not.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="options">Say how long to wait after a 429 that asks for nothing.</param>
    public static TimeSpan? Wait(ApiException failure, RetryOptions options) =>
        (int)failure.StatusCode == 429 ? StatedWait(failure) ?? options.RateLimitDelay : failure.RateLimit?.RetryAfter;

    // Of a 429. What remains of one limit says nothing of the one that refused.
    private static TimeSpan? StatedWait(ApiException refused) => refused.RateLimit?.RetryAfter ?? refused.RateLimit?.Reset;
}
