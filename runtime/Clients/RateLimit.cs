using System.Globalization;

namespace Truto.Generated;

/// <summary>
/// What a response tells about how many requests are still allowed: from <c>ratelimit-limit</c>, <c>ratelimit-remaining</c>,
/// <c>ratelimit-reset</c> (IETF draft "RateLimit header fields for HTTP") and <c>Retry-After</c> (RFC 9110, 10.2.3).
/// A member is null where its header is missing or unreadable.
/// </summary>
public sealed class RateLimit
{
    private RateLimit(long? limit, TimeSpan? window, long? remaining, TimeSpan? reset, TimeSpan? retryAfter)
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

    /// <summary>How long, counted from the response, until the window ends and a new one begins.</summary>
    public TimeSpan? Reset { get; }

    /// <summary>How long, counted from the response, the API asks to wait. A date in <c>Retry-After</c> is turned into a length; a past one is zero.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How long to wait before the next request: <see cref="RetryAfter"/>, else <see cref="Reset"/> where nothing remains; null when the response does not ask to wait.</summary>
    public TimeSpan? Delay => RetryAfter ?? (Remaining is null or 0 ? Reset : null);

    /// <summary>Reads the headers; null when none of the four is there and readable.</summary>
    /// <param name="headers">The headers of a response.</param>
    /// <param name="now">When the response came, for a date in <c>Retry-After</c> when the response has no <c>Date</c> of its own.</param>
    internal static RateLimit? Read(ResponseHeaders headers, DateTimeOffset now)
    {
        (long? limit, TimeSpan? window) = ReadLimit(headers["ratelimit-limit"]);
        long? remaining = ReadCount(headers["ratelimit-remaining"]);
        TimeSpan? reset = ReadSeconds(headers["ratelimit-reset"]);
        TimeSpan? retryAfter = ReadSeconds(headers["Retry-After"]) ?? ReadDate(headers["Retry-After"], headers["Date"], now);
        return limit is null && remaining is null && reset is null && retryAfter is null
            ? null
            : new RateLimit(limit, window, remaining, reset, retryAfter);
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
            string? window = Array.Find(parts, static part => part.TrimStart().StartsWith("w=", StringComparison.OrdinalIgnoreCase));
            if (window is not null && ReadCount(parts[0]) == limit)
            {
                return (limit, ReadSeconds(window.Trim().Substring(2)));
            }
        }

        return (limit, null);
    }

    private static long? ReadCount(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long count) ? count : null;

    private static TimeSpan? ReadSeconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds is >= 0 and <= int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static TimeSpan? ReadDate(string? text, string? responseDate, DateTimeOffset now)
    {
        if (!TryReadHttpDate(text, out DateTimeOffset until))
        {
            return null;
        }

        // The API's clock, where it tells it, so that a wrong local clock does not change the wait.
        TimeSpan wait = until - (TryReadHttpDate(responseDate, out DateTimeOffset sent) ? sent : now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool TryReadHttpDate(string? text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out date);
}
