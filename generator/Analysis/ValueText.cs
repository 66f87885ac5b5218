using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Constants as messages show them.</summary>
internal static class ValueText
{
    private const int Longest = 40;

    /// <summary>A text in quotes and shortened, anything else as it is written.</summary>
    public static string Of(object constant) => constant is string text ? $"\"{Shortened(text)}\"" : Convert.ToString(constant, CultureInfo.InvariantCulture)!;

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Shortened(string text)
    {
        var shown = new StringBuilder();
        foreach (char c in text.Take(Longest))
        {
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format ? '?' : c);
        }

        return text.Length > Longest ? shown + "..." : shown.ToString();
    }
}
