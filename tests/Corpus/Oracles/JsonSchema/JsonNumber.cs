using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>A JSON number with all digits: an integer times a power of ten, without trailing zeros.</summary>
internal readonly record struct JsonNumber : IComparable<JsonNumber>
{
    // Numbers with larger exponents are compared by their exponents only.
    private const int MostDigits = 2_000;

    private readonly BigInteger digits;
    private readonly int exponent;

    private JsonNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && BigInteger.Remainder(digits, 10).IsZero)
        {
            digits /= 10;
            exponent++;
        }

        this.digits = digits;
        this.exponent = digits.IsZero ? 0 : exponent;
    }

    public bool IsInteger => exponent >= 0;

    public static JsonNumber Of(JsonElement number) => Parse(number.GetRawText());

    public static JsonNumber Parse(string text)
    {
        int mark = text.IndexOfAny(['e', 'E']);
        int exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string whole = mark < 0 ? text : text[..mark];
        int point = whole.IndexOf('.', StringComparison.Ordinal);
        return new JsonNumber(
            BigInteger.Parse(whole.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
            point < 0 ? exponent : exponent - (whole.Length - point - 1));
    }

    public static bool operator <(JsonNumber left, JsonNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(JsonNumber left, JsonNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(JsonNumber left, JsonNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JsonNumber left, JsonNumber right) => left.CompareTo(right) >= 0;

    public bool IsMultipleOf(JsonNumber unit)
    {
        (BigInteger value, BigInteger part) = Aligned(this, unit);
        return !part.IsZero && BigInteger.Remainder(value, part).IsZero;
    }

    public int CompareTo(JsonNumber other)
    {
        if (Math.Abs((long)exponent - other.exponent) > MostDigits)
        {
            int sign = digits.Sign == other.digits.Sign ? exponent.CompareTo(other.exponent) * digits.Sign : digits.Sign.CompareTo(other.digits.Sign);
            return digits.IsZero || other.digits.IsZero ? digits.Sign.CompareTo(other.digits.Sign) : sign;
        }

        (BigInteger left, BigInteger right) = Aligned(this, other);
        return left.CompareTo(right);
    }

    private static (BigInteger Left, BigInteger Right) Aligned(JsonNumber left, JsonNumber right)
    {
        int least = Math.Min(left.exponent, right.exponent);
        return (left.digits * BigInteger.Pow(10, left.exponent - least), right.digits * BigInteger.Pow(10, right.exponent - least));
    }
}
