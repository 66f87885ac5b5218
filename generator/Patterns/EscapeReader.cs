using System.Globalization;

namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>Reads an escape of characters. If none of the results is set, it is a Unicode property other than a general category.</summary>
internal sealed class EscapeReader(string text, int start)
{
    // The general categories by their names of one or two letters.
    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn",
    };

    /// <summary>Gets the character, which may be a pair of UTF-16 units; otherwise null.</summary>
    public string? Character { get; private set; }

    /// <summary>Gets the ranges of characters; otherwise null.</summary>
    public IReadOnlyList<(char First, char Last)>? Ranges { get; private set; }

    /// <summary>Gets the general category, such as <c>\p{Lu}</c>; otherwise null.</summary>
    public string? Category { get; private set; }

    /// <summary>Gets the index after the escape.</summary>
    public int End { get; private set; } = start + 2;

    /// <summary>Reads the escape and returns what is wrong with it, or null.</summary>
    public string? Read()
    {
        char letter = text[start + 1];
        if (CharacterSet.OfEscape(letter) is { } ranges)
        {
            Ranges = ranges;
            return null;
        }

        if (letter is 'p' or 'P' && start + 2 < text.Length && text[start + 2] == '{')
        {
            return ReadProperty(letter);
        }

        Character = letter switch
        {
            't' => "\t",
            'n' => "\n",
            'v' => "\v",
            'f' => "\f",
            'r' => "\r",
            '0' => "\0",
            'c' when start + 2 < text.Length && char.IsLetter(text[start + 2]) => Control(),
            'x' => Hexadecimal(start + 2, 2),
            'u' => CodePoint() ?? Hexadecimal(start + 2, 4),
            _ => null,
        }
        ?? (char.IsSurrogatePair(text, start + 1) ? Pair() : letter.ToString());
        return null;
    }

    private string? ReadProperty(char letter)
    {
        int end = text.IndexOf('}', start);
        if (end < 0)
        {
            return "a Unicode property has no name";
        }

        string name = text.Substring(start + 3, end - start - 3);
        Category = Categories.Contains(name) ? $"\\{letter}{{{name}}}" : null;
        End = end + 1;
        return null;
    }

    private string Control()
    {
        End++;
        return ((char)(text[start + 2] % 32)).ToString();
    }

    private string Pair()
    {
        End++;
        return text.Substring(start + 1, 2);
    }

    private string? Hexadecimal(int from, int digits)
    {
        if (from + digits > text.Length
            || !int.TryParse(text.Substring(from, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit))
        {
            return null;
        }

        End = from + digits;
        return ((char)unit).ToString();
    }

    // \u{1F600}
    private string? CodePoint()
    {
        int end = start + 2 < text.Length && text[start + 2] == '{' ? text.IndexOf('}', start) : -1;
        if (end < 0
            || !int.TryParse(text.Substring(start + 3, end - start - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int point)
            || point is > 0x10ffff or (>= 0xd800 and <= 0xdfff) or < 0)
        {
            return null;
        }

        End = end + 1;
        return char.ConvertFromUtf32(point);
    }
}
