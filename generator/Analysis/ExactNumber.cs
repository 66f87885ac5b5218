using System.Globalization;
using System.Numerics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>A decimal number with every digit: of JSON, or a constant of C#, as it would be written to JSON.</summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    // Numbers far beyond every number type of C# would only cost time.
    private const int LargestExponent = 500;

    private readonly BigInteger digits;
    private readonly int exponent;

    private ExactNumber(BigInteger digits, int exponent)
    {
        this.digits = digits;
        this.exponent = exponent;
    }

    public bool IsZero => digits.IsZero;

    /// <summary>Whether it has no digits behind the point.</summary>
    public bool IsWhole => exponent >= 0 || (digits % BigInteger.Pow(10, -exponent)).IsZero;

    /// <summary>The number that a JSON text is; null for no number, and one with an enormous exponent.</summary>
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
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        return Math.Abs((long)exponent) > LargestExponent || mantissa.Length > LargestExponent
            ? null
            : new ExactNumber(BigInteger.Parse(mantissa.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent);
    }

    /// <summary>The number that a constant is; null for a constant that is none.</summary>
    public static ExactNumber? Of(object? constant) => constant switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Of(((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture)),
        // 1E-07 and 1E+20 are numbers of JSON, too; infinities are none.
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

    private static (BigInteger Left, BigInteger Right) Aligned(ExactNumber left, ExactNumber right)
    {
        int least = Math.Min(left.exponent, right.exponent);
        return (left.digits * BigInteger.Pow(10, left.exponent - least), right.digits * BigInteger.Pow(10, right.exponent - least));
    }
}
