using System.Globalization;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Questions to numbers as descriptions spell them.</summary>
internal static class Numbers
{
    /// <summary>Whether the text is a whole number that 64 bits hold.</summary>
    public static bool IsInteger(string text) => Digits(text) is not null;

    /// <summary>The digits of a whole number, spelled the one usual way; null where it is none that 64 bits hold.</summary>
    public static string? Digits(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>A number in decimal notation, spelled the one usual way; null where <c>decimal</c> does not hold every digit of it.</summary>
    public static string? Decimal(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        string digits = number.ToString(CultureInfo.InvariantCulture);
        if (Significant(text) != Significant(digits))
        {
            return null;
        }

        return digits.IndexOf('.') < 0 ? digits : digits.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>Whether <c>double</c> surely gives back every digit of a number (IEEE 754 guarantees 15 of them).</summary>
    public static bool IsExactDouble(string text)
    {
        const int GuaranteedDigits = 15;
        const int LeastExponent = -307;
        const int MostExponent = 308;
        (string digits, long exponent) = Significant(text);
        int count = digits.TrimStart('-').Length;
        return count <= GuaranteedDigits && exponent >= LeastExponent && exponent + count <= MostExponent;
    }

    // The digits without the zeros around them, and the power of ten that the last of them counts.
    private static (string Digits, long Exponent) Significant(string text)
    {
        int e = text.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? text : text.Substring(0, e);
        long exponent = 0;
        if (e >= 0 && !long.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return (text, 0);
        }

        int point = mantissa.IndexOf('.');
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = mantissa.TrimStart('-', '+').Replace(".", "").TrimStart('0');
        string significant = digits.TrimEnd('0');
        return significant.Length == 0 ? ("", 0) : ((mantissa[0] == '-' ? "-" : "") + significant, exponent + digits.Length - significant.Length);
    }
}
