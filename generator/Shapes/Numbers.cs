using System.Globalization;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Reads numbers from their text without loss.</summary>
internal static class Numbers
{
    /// <summary>Whether the text is a whole number within 64 bits.</summary>
    public static bool IsInteger(string text) => Digits(text) is not null;

    /// <summary>Returns the canonical digits of a whole number, also of <c>5.0</c>; null for any other text, or more than 64 bits.</summary>
    public static string? Digits(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
        || long.TryParse(Decimal(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Returns the value of a whole number that is not negative, also of <c>5.0</c>; null for any other text.</summary>
    public static decimal? WholeNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && number >= 0 && number == decimal.Truncate(number)
            ? number
            : null;

    /// <summary>Returns a number in canonical decimal notation; null where <c>decimal</c> does not hold each of its digits.</summary>
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

    /// <summary>Whether <c>double</c> certainly preserves every digit of a number (IEEE 754 guarantees 15 of them).</summary>
    public static bool IsExactDouble(string text)
    {
        const int GuaranteedDigits = 15;
        const int LeastExponent = -307;
        const int MostExponent = 308;
        (string digits, long exponent) = Significant(text);
        int count = digits.TrimStart('-').Length;
        return count <= GuaranteedDigits && exponent >= LeastExponent && exponent + count <= MostExponent;
    }

    // The digits without leading and trailing zeros, and the power of ten of the last of them.
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
