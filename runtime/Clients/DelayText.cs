using System.Globalization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// Parses delays in headers, which are seconds, a duration (<c>6m0s</c>, <c>120ms</c>), seconds or milliseconds since 1970-01-01, or a date.
/// </summary>
internal static class DelayText
{
    // Delays above 31 years do not occur, so larger numbers are points in time, in seconds or (from the year 5138 on) in milliseconds.
    private const double FirstTime = 1e9;
    private const double FirstTimeInMilliseconds = 1e11;

    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("h", 3600), ("m", 60), ("s", 1)];

    /// <summary>Parses a delay; null if the text is not one. A past point in time is zero.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sent">The time at which the response was sent.</param>
    public static TimeSpan? Read(string? text, DateTimeOffset sent)
    {
        if (text is null)
        {
            return null;
        }

        if (Number(text) is { } number)
        {
            return number < FirstTime ? Length(number)
                : Until((number < FirstTimeInMilliseconds ? number : number / 1000) - (sent - DateTimeOffset.FromUnixTimeSeconds(0)).TotalSeconds);
        }

        return Date(text) is { } date ? Until((date - sent).TotalSeconds) : Duration(text.Trim());
    }

    /// <summary>Parses seconds; null if the text is not a number or too large.</summary>
    public static TimeSpan? Seconds(string? text) => Length(Number(text));

    /// <summary>Parses milliseconds; null if the text is not a number or too large.</summary>
    public static TimeSpan? Milliseconds(string? text) => Length(Number(text) / 1000);

    /// <summary>Parses a date of HTTP (RFC 9110, section 5.6.7) or of RFC 3339; null if the text is not one.</summary>
    public static DateTimeOffset? Date(string? text)
    {
        const DateTimeStyles Style = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;
        return DateText.TryParseHttp(text ?? "", out DateTimeOffset date)
            || (IsYearFirst(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Style, out date))
                ? date
                : null;
    }

    // .NET parses other texts as well, such as a time without a date.
    private static bool IsYearFirst(string? text) => text is { Length: >= 10 } && text[4] == '-' && text[7] == '-';

    private static double? Number(string? text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowDecimalPoint;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out double number) && number is >= 0 and < double.MaxValue ? number : null;
    }

    private static TimeSpan? Until(double seconds) => Length(Math.Max(seconds, 0));

    private static TimeSpan? Length(double? seconds) => seconds is { } length && length <= int.MaxValue ? TimeSpan.FromSeconds(length) : null;

    private static TimeSpan? Duration(string text)
    {
        double seconds = 0;
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && text[end] is (>= '0' and <= '9') or '.')
            {
                end++;
            }

            (string Unit, double Seconds) unit = Array.Find(Units, unit => string.CompareOrdinal(text, end, unit.Unit, 0, unit.Unit.Length) == 0);
            if (unit.Unit is null || Number(text.Substring(start, end - start)) is not { } count)
            {
                return null;
            }

            seconds += count * unit.Seconds;
            start = end + unit.Unit.Length;
        }

        return text.Length == 0 ? null : Length(seconds);
    }
}
