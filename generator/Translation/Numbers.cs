using System.Globalization;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Questions to numbers as descriptions spell them.</summary>
internal static class Numbers
{
    /// <summary>Whether the text is a whole number that 64 bits hold.</summary>
    public static bool IsInteger(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
