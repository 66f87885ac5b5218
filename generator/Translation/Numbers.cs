using System.Globalization;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Questions to numbers as descriptions spell them.</summary>
internal static class Numbers
{
    /// <summary>Whether the text is a whole number that 64 bits hold.</summary>
    public static bool IsInteger(string text) => Digits(text) is not null;

    /// <summary>The digits of a whole number, spelled the one usual way; null where it is none that 64 bits hold.</summary>
    public static string? Digits(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>A number in decimal notation, spelled the one usual way; null where it is none that <c>decimal</c> holds.</summary>
    public static string? Decimal(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        string digits = number.ToString(CultureInfo.InvariantCulture);
        return digits.IndexOf('.') < 0 ? digits : digits.TrimEnd('0').TrimEnd('.');
    }
}
