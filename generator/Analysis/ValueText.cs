using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Formats constants for messages.</summary>
internal static class ValueText
{
    private const int MaxLength = 40;

    /// <summary>Returns a string in quotes and shortened, and any other constant as it is.</summary>
    public static string Of(object constant) =>
        constant is string text ? $"\"{Shortened(text)}\"" : Convert.ToString(constant, CultureInfo.InvariantCulture)!;

    /// <summary>Returns the beginning of a text, on one line.</summary>
    public static string Shortened(string text)
    {
        var shown = new StringBuilder();
        foreach (char c in text.Take(MaxLength))
        {
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format ? '?' : c);
        }

        return text.Length > MaxLength ? shown + "..." : shown.ToString();
    }
}
