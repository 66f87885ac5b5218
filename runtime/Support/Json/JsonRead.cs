using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Reads JSON values. Methods for emitted code have the signature of <see cref="JsonReader{T}"/>, so that they can be combined.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <summary>Reads a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static string String(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a string");
#if NET9_0_OR_GREATER
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && AsciiText.OfShort(reader.ValueSpan) is { } text)
        {
            return text;
        }
#endif

        return reader.GetString()!;
    }

    /// <summary>Reads a Boolean.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static bool Boolean(ref Utf8JsonReader reader, JsonReadContext context) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, "true or false"),
    };

    /// <summary>Reads an integer in any notation: <c>3</c>, <c>3.0</c>, <c>1e2</c>, <c>"3"</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static int Int32(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : (int)Integer(ref reader, int.MinValue, int.MaxValue);

    /// <summary>Reads an integer in any notation: <c>3</c>, <c>3.0</c>, <c>1e2</c>, <c>"3"</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static long Int64(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : (long)Integer(ref reader, long.MinValue, long.MaxValue);

    /// <summary>Reads an unsigned integer in any notation.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static ulong UInt64(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out ulong value)
            ? value
            : (ulong)Integer(ref reader, ulong.MinValue, ulong.MaxValue);

    /// <summary>Reads an unsigned 64-bit integer that is written as a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static ulong UInt64String(ref Utf8JsonReader reader, JsonReadContext context) => UInt64(ref reader, context);

    /// <summary>Reads a decimal number that is written as a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static decimal DecimalString(ref Utf8JsonReader reader, JsonReadContext context) => Decimal(ref reader, context);

    /// <summary>Reads a 64-bit integer that is written as a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static long Int64String(ref Utf8JsonReader reader, JsonReadContext context) => Int64(ref reader, context);

    /// <summary>Reads a number, which may be in a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static double Double(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType == JsonTokenType.Number
            && (TryFewDigits(ref reader, out double value) || (reader.TryGetDouble(out value) && IsFinite(value))))
        {
            return value;
        }

        return double.TryParse(NumberText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && IsFinite(value)
            ? value
            : throw Mismatch(ref reader, "a number");
    }

    /// <summary>Reads a decimal number without loss of digits; it may be in a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static decimal Decimal(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal value))
        {
            return value;
        }

        return decimal.TryParse(NumberText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            ? value
            : throw Mismatch(ref reader, "a decimal number");
    }

    /// <summary>Reads a UUID in any of the formats of <see cref="System.Guid.Parse(string)"/>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static Guid Guid(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a UUID");
        return reader.TryGetGuid(out Guid value) || System.Guid.TryParse(reader.GetString(), out value)
            ? value
            : throw Mismatch(ref reader, "a UUID");
    }

    /// <summary>Reads a URL, absolute or relative.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static Uri Uri(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "a URI");
        return System.Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out Uri? value)
            ? value
            : throw Mismatch(ref reader, "a URI");
    }

    /// <summary>Reads Base64 or Base64url.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static byte[] BytesBase64(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "base64");
        return reader.TryGetBytesFromBase64(out byte[]? value) ? value : BytesBase64Url(ref reader, context);
    }

    /// <summary>Reads Base64url, with or without padding.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static byte[] BytesBase64Url(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.String, "base64");
        try
        {
            return Base64UrlText.Decode(reader.GetString()!);
        }
        catch (FormatException)
        {
            throw Mismatch(ref reader, "base64");
        }
    }

    internal static void Expect(ref Utf8JsonReader reader, JsonTokenType kind, string wanted)
    {
        if (reader.TokenType != kind)
        {
            throw Unexpected(ref reader, wanted);
        }
    }

    internal static JsonException Unexpected(ref Utf8JsonReader reader, string wanted) =>
        new($"expected {wanted}, found {Found(ref reader)}.");

    // For a value of the right JSON type that does not fit its format.
    internal static JsonMismatchException Mismatch(ref Utf8JsonReader reader, string wanted) =>
        new JsonMismatchException(wanted, Found(ref reader));

    internal static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Null => "null",
        JsonTokenType.None => "nothing",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => "the number " + Excerpt(ref reader),
        JsonTokenType.String => $"the string \"{Excerpt(ref reader)}\"",
        _ => "the end",
    };

    // JSON cannot represent infinities and NaN.
    private static bool IsFinite(double value) => !double.IsInfinity(value) && !double.IsNaN(value);

    // Most numbers are small integers, for which the general parser of fractions is much slower.
    private static bool TryFewDigits(ref Utf8JsonReader reader, out double value)
    {
        const int MostExactDigits = 9;
        value = 0;
        if (reader.HasValueSequence || reader.ValueSpan.Length > MostExactDigits)
        {
            return false;
        }

        int whole = 0;
        foreach (byte digit in reader.ValueSpan)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            whole = (whole * 10) + (digit - '0');
        }

        value = whole;
        return true;
    }

    private static string Excerpt(ref Utf8JsonReader reader)
    {
        const int Limit = 40;
        string text = Text(ref reader);
        return text.Length <= Limit ? text : $"{text.Remove(Limit)}...";
    }

    private static decimal Integer(ref Utf8JsonReader reader, decimal least, decimal most)
    {
        if (!decimal.TryParse(NumberText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            || value != decimal.Truncate(value))
        {
            throw Mismatch(ref reader, "an integer");
        }

        return value >= least && value <= most ? value : throw Mismatch(ref reader, $"an integer from {least} to {most}");
    }

    private static string NumberText(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Number or JsonTokenType.String ? Text(ref reader) : throw Unexpected(ref reader, "a number");

    private static string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString()!;
        }

        byte[] digits = reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan.ToArray();
        return System.Text.Encoding.ASCII.GetString(digits);
    }
}
