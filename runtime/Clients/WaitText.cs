using System.Globalization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// Reads how long to wait from headers, which have it as seconds, as a duration (<c>6m0s</c>, <c>120ms</c>), as seconds or milliseconds since 1970,
/// or as a date.
/// </summary>
internal static class WaitText
{
    // A wait of 31 years is none: from here on, a number is a point in time, in seconds and from the year 5138 on in milliseconds.
    private const double FirstTime = 1e9;
    private const double FirstTimeInMilliseconds = 1e11;

    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("h", 3600), ("m", 60), ("s", 1)];

    /// <summary>Reads a wait; null where the text is none. One that is over is zero.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sent">When the response was sent.</param>
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

    /// <summary>Reads seconds; null where the text is no such number.</summary>
    public static TimeSpan? Seconds(string? text) => Length(Number(text));

    /// <summary>Reads milliseconds; null where the text is no such number.</summary>
    public static TimeSpan? Milliseconds(string? text) => Length(Number(text) / 1000);

    /// <summary>Reads a date of HTTP (RFC 9110, 5.6.7) or of RFC 3339; null where the text is none.</summary>
    public static DateTimeOffset? Date(string? text)
    {
        const DateTimeStyles Style = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;
        return DateText.TryParseHttp(text ?? "", out DateTimeOffset date)
            || (IsYearFirst(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Style, out date))
                ? date
                : null;
    }

    // What .NET reads beyond that, such as a time alone, is no date here.
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
