using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>Writes JSON values. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWrite
{
    /// <summary>Writes a string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value has a lone surrogate.</exception>
    public static void String(Utf8JsonWriter writer, string value)
    {
#if NET
        if (PlainText.TryWrite(writer, value))
        {
            return;
        }
#endif
        writer.WriteStringValue(Utf8.Checked(value));
    }

    /// <summary>Writes a Boolean.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number as a string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UInt64String(Utf8JsonWriter writer, ulong value) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number as a string, including trailing zeros.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DecimalString(Utf8JsonWriter writer, decimal value) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number as a string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int64String(Utf8JsonWriter writer, long value) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Double(Utf8JsonWriter writer, double value)
    {
        // Most numbers are small integers, for which the general formatting of fractions is much slower. Minus zero has a sign.
        int whole = (int)value;
        if (whole == value && (whole != 0 || BitConverter.DoubleToInt64Bits(value) == 0))
        {
            writer.WriteNumberValue(whole);
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a timestamp in the format of RFC 3339, UTC as <c>Z</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffset(Utf8JsonWriter writer, DateTimeOffset value)
    {
        if (value.Offset == System.TimeSpan.Zero)
        {
#if NET
            PlainText.Write(writer, value.UtcDateTime);
#else
            writer.WriteStringValue(value.UtcDateTime);
#endif
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>Writes a timestamp as seconds since 1970-01-01.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffsetUnixSeconds(Utf8JsonWriter writer, DateTimeOffset value)
    {
        long ticks = value.UtcTicks - DateText.UnixEpoch.Ticks;
        if (ticks % System.TimeSpan.TicksPerSecond == 0)
        {
            writer.WriteNumberValue(ticks / System.TimeSpan.TicksPerSecond);
        }
        else
        {
            writer.WriteNumberValue((decimal)ticks / System.TimeSpan.TicksPerSecond);
        }
    }

    /// <summary>Writes a date.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The date; its time of day is not written.</param>
    public static void Date(Utf8JsonWriter writer, DateTime value) =>
        writer.WriteStringValue(value.ToString(DateText.DateFormat, CultureInfo.InvariantCulture));

    /// <summary>Writes a time of day.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Time(Utf8JsonWriter writer, TimeSpan value) =>
        writer.WriteStringValue(new DateTime(value.Ticks, DateTimeKind.Unspecified).ToString(DateText.TimeFormat, CultureInfo.InvariantCulture));

    /// <summary>Writes a timestamp in the format of HTTP headers, without fractions of a second.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffsetHttp(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(value.ToString("r", CultureInfo.InvariantCulture));

    /// <summary>Writes a duration in the format of ISO 8601.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Duration(Utf8JsonWriter writer, Duration value) => writer.WriteStringValue(value.ToString());

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Guid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes the original string of a URL.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Uri(Utf8JsonWriter writer, Uri value) => String(writer, value.OriginalString);

    /// <summary>Writes bytes in Base64.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void BytesBase64(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    /// <summary>Writes bytes in Base64url, without padding.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void BytesBase64Url(Utf8JsonWriter writer, byte[] value) => writer.WriteStringValue(Base64UrlText.Encode(value));

    /// <summary>Writes any JSON value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Node(Utf8JsonWriter writer, JsonNode value) => value.WriteTo(writer);

#if NET
    /// <summary>Writes a date.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DateOnly(Utf8JsonWriter writer, DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text.Slice(0, length));
    }

    /// <summary>Writes a time of day.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void TimeOnly(Utf8JsonWriter writer, TimeOnly value) => Time(writer, value.ToTimeSpan());
#endif
}
