using System.Globalization;
using System.Numerics;
using Truto.Generated.SourceGeneration.Syntax.Json;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>A decimal number of any precision: a JSON number, or a C# constant as it is written to JSON.</summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    // Limits the cost of numbers that no C# type can represent.
    private const int MaxExponent = 500;

    private readonly BigInteger digits;
    private readonly int exponent;

    private ExactNumber(BigInteger digits, int exponent)
    {
        this.digits = digits;
        this.exponent = exponent;
    }

    public bool IsZero => digits.IsZero;

    public int Sign => digits.Sign;

    /// <summary>Reads a JSON number; returns null for any other text, and for a number with an enormous exponent.</summary>
    public static ExactNumber? Of(string json)
    {
        if (json.Length == 0 || JsonNumber.End(json, 0) != json.Length)
        {
            return null;
        }

        int e = json.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? json : json.Substring(0, e);
        int exponent = 0;
        if (e >= 0 && !int.TryParse(json.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        int point = mantissa.IndexOf('.');
        long scale = exponent - (point < 0 ? 0L : mantissa.Length - point - 1);
        return Math.Abs(scale) > MaxExponent || mantissa.Length > MaxExponent
            ? null
            : new ExactNumber(BigInteger.Parse(mantissa.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), (int)scale);
    }

    /// <summary>Converts a C# constant; returns null for a constant that is not a finite number.</summary>
    public static ExactNumber? Of(object? constant) => constant switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal =>
            Of(((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture)),
        double number => Of(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => Of(number.ToString("R", CultureInfo.InvariantCulture)),
        _ => null,
    };

    public bool IsMultipleOf(ExactNumber other)
    {
        (BigInteger left, BigInteger right) = Aligned(this, other);
        return (left % right).IsZero;
    }

    public int CompareTo(ExactNumber other)
    {
        (BigInteger left, BigInteger right) = Aligned(this, other);
        return left.CompareTo(right);
    }

    /// <summary>Returns the number as a <c>long</c>, <c>5.0</c> as 5; null if it is not an integer or too large.</summary>
    public long? ToInt64()
    {
        BigInteger scale = BigInteger.Pow(10, Math.Abs(exponent));
        BigInteger value = exponent >= 0 ? digits * scale : digits / scale;
        return (exponent < 0 && !(digits % scale).IsZero) || value < long.MinValue || value > long.MaxValue ? null : (long)value;
    }

    private static (BigInteger Left, BigInteger Right) Aligned(ExactNumber left, ExactNumber right)
    {
        int least = Math.Min(left.exponent, right.exponent);
        return (left.digits * BigInteger.Pow(10, left.exponent - least), right.digits * BigInteger.Pow(10, right.exponent - least));
    }
}
