using System.Globalization;

namespace Truto.Generated;

/// <summary>Reads the headers of a response that declare a limit on requests, in the spellings that are in use.</summary>
internal static class RateLimitReader
{
    // By how much they say: of the IETF's drafts up to the sixth, those before it, and of a limit on requests beside one on something else.
    private static readonly string[] Limits = ["RateLimit-Limit", "X-RateLimit-Limit", "X-Rate-Limit-Limit", "X-RateLimit-Limit-Requests"];
    private static readonly string[] Remainders = ["RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining", "X-RateLimit-Remaining-Requests"];
    private static readonly string[] Resets = ["RateLimit-Reset", "X-RateLimit-Reset-After", "X-RateLimit-Reset", "X-Rate-Limit-Reset", "X-RateLimit-Reset-Requests"];

    /// <summary>Reads the headers; null when none of them is there and readable.</summary>
    /// <param name="headers">The headers of a response.</param>
    /// <param name="now">When the response came, for points in time when the response has no <c>Date</c> of its own.</param>
    public static RateLimit? Read(ResponseHeaders headers, DateTimeOffset now)
    {
        // The server's clock, where a header has it, so that a wrong local clock does not change the wait.
        DateTimeOffset sent = WaitText.Date(headers["Date"]) ?? now;
        (long? limit, TimeSpan? window) = ReadLimit(First(headers, Limits));
        long? remaining = ReadCount(First(headers, Remainders));
        TimeSpan? reset = WaitText.Read(First(headers, Resets), sent);
        TimeSpan? retryAfter = WaitText.Milliseconds(headers["Retry-After-Ms"]) ?? WaitText.Read(headers["Retry-After"], sent);
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

    /// <summary>Reads a count; null where the text is none.</summary>
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
        // Several quotas may follow, "110, 110;w=10, 1000;w=3600": the first number is the one in force.
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
                return (limit, WaitText.Seconds(window));
            }
        }

        return (limit, null);
    }
}
