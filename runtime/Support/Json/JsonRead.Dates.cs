using System.Text.Json;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>
    /// Reads a timestamp in the format of RFC 3339 and its common variants: a space instead of <c>T</c>, <c>+0000</c>, any number of fractional
    /// digits, no time zone (UTC), or only a date (midnight UTC).
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTimeOffset DateTimeOffset(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a date and time");
        if (!reader.HasValueSequence && CommonTimestamp.TryParse(reader.ValueSpan, out DateTimeOffset common))
        {
            return common;
        }

        if (EndsInZone(ref reader) && reader.TryGetDateTimeOffset(out DateTimeOffset exact))
        {
            return exact;
        }

        return DateText.TryParseTimestamp(reader.GetString()!, out DateTimeOffset value)
            ? value
            : throw Mismatch(ref reader, "a date and time");
    }

    /// <summary>Reads a timestamp from seconds since 1970-01-01, with or without a fraction.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTimeOffset DateTimeOffsetUnixSeconds(ref Utf8JsonReader reader, JsonReadContext context)
    {
        decimal seconds = Decimal(ref reader, context);
        decimal ticks = decimal.Truncate(seconds * System.TimeSpan.TicksPerSecond) + DateText.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset((long)ticks, System.TimeSpan.Zero)
            : throw Mismatch(ref reader, "seconds since 1970");
    }

    /// <summary>Reads a date and ignores a time after it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTime Date(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a date");
        return DateText.TryParseDate(reader.GetString()!, out DateTime value) ? value : throw Mismatch(ref reader, "a date");
    }

    /// <summary>Reads a time of day and ignores a time zone.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static TimeSpan Time(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a time");
        return DateText.TryParseTime(reader.GetString()!, out TimeSpan value) ? value : throw Mismatch(ref reader, "a time");
    }

    /// <summary>Reads a timestamp in the format of HTTP headers, <c>Sun, 06 Nov 1994 08:49:37 GMT</c>, or in that of RFC 3339.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTimeOffset DateTimeOffsetHttp(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a date and time");
        return DateText.TryParseHttp(reader.GetString()!, out DateTimeOffset value)
            ? value
            : DateTimeOffset(ref reader, context);
    }

    /// <summary>Reads a duration in the format of ISO 8601, such as <c>P1DT2H30M</c>, or in that of .NET.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static Duration Duration(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a duration");
        return Generated.Duration.TryParse(reader.GetString(), out Duration value) ? value : throw Mismatch(ref reader, "a duration");
    }

    // Common formats with an offset need no string. Without an offset .NET would assume local time, so those are left to DateText.
    private static bool EndsInZone(ref Utf8JsonReader reader)
    {
        const int OffsetLength = 6;
        ReadOnlySpan<byte> text = reader.HasValueSequence ? default : reader.ValueSpan;
        int offset = text.Length - OffsetLength;
        return offset > 0
            && (text[text.Length - 1] == (byte)'Z' || (text[offset] is (byte)'+' or (byte)'-' && text[offset + 3] == (byte)':'));
    }

#if NET
    /// <summary>Reads a date and ignores a time after it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateOnly DateOnly(ref Utf8JsonReader reader, JsonReadContext context) =>
        System.DateOnly.FromDateTime(Date(ref reader, context));

    /// <summary>Reads a time of day and ignores a time zone.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static TimeOnly TimeOnly(ref Utf8JsonReader reader, JsonReadContext context) =>
        System.TimeOnly.FromTimeSpan(Time(ref reader, context));
#endif
}
