using System.Text.Json;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>
    /// Reads a moment as RFC 3339 writes it, and as servers do: a space for the <c>T</c>, <c>+0000</c>, any number of digits of a
    /// second, no zone (then UTC), a date alone (then midnight UTC).
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTimeOffset DateTimeOffset(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a date and time");
        if (!reader.HasValueSequence && CommonTimestamp.TryParse(reader.ValueSpan, out DateTimeOffset usual))
        {
            return usual;
        }

        if (EndsInZone(ref reader) && reader.TryGetDateTimeOffset(out DateTimeOffset exact))
        {
            return exact;
        }

        return DateText.TryParseMoment(reader.GetString()!, out DateTimeOffset value)
            ? value
            : throw Misfit(ref reader, "a date and time");
    }

    /// <summary>Reads a moment from the seconds since 1970, with or without a fraction.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTimeOffset DateTimeOffsetUnixSeconds(ref Utf8JsonReader reader, JsonReadContext context)
    {
        decimal seconds = Decimal(ref reader, context);
        decimal ticks = decimal.Truncate(seconds * System.TimeSpan.TicksPerSecond) + DateText.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset((long)ticks, System.TimeSpan.Zero)
            : throw Misfit(ref reader, "seconds since 1970");
    }

    /// <summary>Reads a date; the time that some servers append is left out.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTime Date(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a date");
        return DateText.TryParseDate(reader.GetString()!, out DateTime value) ? value : throw Misfit(ref reader, "a date");
    }

    /// <summary>Reads a time of day; a zone is left out.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static TimeSpan Time(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a time");
        return DateText.TryParseTime(reader.GetString()!, out TimeSpan value) ? value : throw Misfit(ref reader, "a time");
    }

    /// <summary>Reads a moment as HTTP writes it, <c>Sun, 06 Nov 1994 08:49:37 GMT</c>, or as other formats do.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateTimeOffset DateTimeOffsetHttp(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a date and time");
        return DateText.TryParseHttp(reader.GetString()!, out DateTimeOffset value)
            ? value
            : DateTimeOffset(ref reader, context);
    }

    /// <summary>Reads a duration as ISO 8601 writes it, such as <c>P1DT2H30M</c>, or as .NET does.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static Duration Duration(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a duration");
        return Generated.Duration.TryParse(reader.GetString(), out Duration value) ? value : throw Misfit(ref reader, "a duration");
    }

    // The usual forms with an offset, which need no string. The platform takes text without a zone as local time: that is left to DateText.
    private static bool EndsInZone(ref Utf8JsonReader reader)
    {
        const int OffsetLength = 6;
        ReadOnlySpan<byte> text = reader.HasValueSequence ? default : reader.ValueSpan;
        int offset = text.Length - OffsetLength;
        return offset > 0
            && (text[text.Length - 1] == (byte)'Z' || (text[offset] is (byte)'+' or (byte)'-' && text[offset + 3] == (byte)':'));
    }

#if NET
    /// <summary>Reads a date; the time that some servers append is left out.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static DateOnly DateOnly(ref Utf8JsonReader reader, JsonReadContext context) =>
        System.DateOnly.FromDateTime(Date(ref reader, context));

    /// <summary>Reads a time of day; a zone is left out.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static TimeOnly TimeOnly(ref Utf8JsonReader reader, JsonReadContext context) =>
        System.TimeOnly.FromTimeSpan(Time(ref reader, context));
#endif
}
