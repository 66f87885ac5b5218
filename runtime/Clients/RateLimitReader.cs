using System.Globalization;

namespace Truto.Generated;

/// <summary>Reads the rate limit headers of a response, in the variants that are in use.</summary>
internal static class RateLimitReader
{
    // In order of precedence: the IETF's drafts up to the sixth, older headers, and limits on requests beside those on something else.
    private static readonly string[] LimitHeaders = ["RateLimit-Limit", "X-RateLimit-Limit", "X-Rate-Limit-Limit", "X-RateLimit-Limit-Requests"];

    private static readonly string[] RemainingHeaders =
        ["RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining", "X-RateLimit-Remaining-Requests"];

    private static readonly string[] ResetHeaders =
        ["RateLimit-Reset", "X-RateLimit-Reset-After", "X-RateLimit-Reset", "X-Rate-Limit-Reset", "X-RateLimit-Reset-Requests"];

    /// <summary>Reads the headers; null if none is present and valid.</summary>
    /// <param name="headers">The response headers.</param>
    /// <param name="now">The time of the response, used if it has no <c>Date</c> header.</param>
    public static RateLimit? Read(ResponseHeaders headers, DateTimeOffset now)
    {
        // The server's clock is preferred, so that a wrong local clock does not change the delay.
        DateTimeOffset sent = DelayText.Date(headers["Date"]) ?? now;
        (long? limit, TimeSpan? window) = ReadLimit(First(headers, LimitHeaders));
        long? remaining = ReadCount(First(headers, RemainingHeaders));
        TimeSpan? reset = DelayText.Read(First(headers, ResetHeaders), sent);
        TimeSpan? retryAfter = DelayText.Milliseconds(headers["Retry-After-Ms"]) ?? DelayText.Read(headers["Retry-After"], sent);
        if (RateLimitField.Read(headers["RateLimit"], headers["RateLimit-Policy"]) is { } field)
        {
            limit ??= field.Limit;
            window ??= field.Window;
            remaining ??= field.Remaining;
            reset ??= field.Reset;
        }

        return limit is null && remaining is null && reset is null && retryAfter is null
            ? null
            : new RateLimit(limit, window, remaining, reset, retryAfter);
    }

    /// <summary>Parses a count; null if the text is not a number.</summary>
    public static long? ReadCount(string? text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal count) && count <= long.MaxValue ? (long)count : null;
    }

    private static string? First(ResponseHeaders headers, string[] names)
    {
        foreach (string name in names)
        {
            if (headers[name] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static (long? Limit, TimeSpan? Window) ReadLimit(string? text)
    {
        // Several quotas may follow, "110, 110;w=10, 1000;w=3600"; the first number is the current limit.
        string[] pieces = text?.Split(',') ?? [];
        if (pieces.Length == 0 || ReadCount(pieces[0].Split(';')[0]) is not { } limit)
        {
            return (null, null);
        }

        foreach (string piece in pieces)
        {
            string[] parts = piece.Split(';');
            if (RateLimitField.Parameter(parts, "w") is { } window && ReadCount(parts[0]) == limit)
            {
                return (limit, DelayText.Seconds(window));
            }
        }

        return (limit, null);
    }
}
