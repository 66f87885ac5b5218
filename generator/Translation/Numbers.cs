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
}
