namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>An HTML tag in a text.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="IsClosing">Whether it is an end tag.</param>
/// <param name="Attributes">The text between the name and the closing bracket.</param>
/// <param name="End">The index after the tag.</param>
internal readonly record struct HtmlTag(string Name, bool IsClosing, string Attributes, int End)
{
    // Longer text in angle brackets is not treated as a tag.
    private const int MaxLength = 2_000;

    /// <summary>Reads the tag that starts at a <c>&lt;</c>; null if there is none.</summary>
    public static HtmlTag? Read(string text, int start)
    {
        bool isClosing = start + 1 < text.Length && text[start + 1] == '/';
        int name = start + (isClosing ? 2 : 1);
        int position = name;
        while (position < text.Length && IsNameCharacter(text[position]))
        {
            position++;
        }

        if (position == name || position == text.Length || !(text[position] is '>' or '/' || char.IsWhiteSpace(text[position])))
        {
            return null;
        }

        int end = EndOf(text, position, Math.Min(text.Length, start + MaxLength));
        return end < 0
            ? null
            : new HtmlTag(
                text.Substring(name, position - name).ToLowerInvariant(),
                isClosing,
                text.Substring(position, end - position).TrimEnd('/'),
                end + 1);
    }

    /// <summary>Returns the value of an attribute; null if there is none.</summary>
    public string? Attribute(string name)
    {
        int position = 0;
        while ((position = Attributes.IndexOf(name, position, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int value = SkipBlanks(position + name.Length);
            if (position > 0 && char.IsWhiteSpace(Attributes[position - 1]) && value < Attributes.Length && Attributes[value] == '=')
            {
                return Value(SkipBlanks(value + 1));
            }

            position += name.Length;
        }

        return null;
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    // A greater-than sign in quotes belongs to an attribute value.
    private static int EndOf(string text, int start, int limit)
    {
        char quote = '\0';
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && text[i - 1] == '=')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i;
            }
            else if (c == '<')
            {
                return -1;
            }
        }

        return -1;
    }

    private int SkipBlanks(int position)
    {
        while (position < Attributes.Length && char.IsWhiteSpace(Attributes[position]))
        {
            position++;
        }

        return position;
    }

    private string Value(int start)
    {
        bool isQuoted = start < Attributes.Length && Attributes[start] is '"' or '\'';
        int first = isQuoted ? start + 1 : start;
        int end = first;
        while (end < Attributes.Length && (isQuoted ? Attributes[end] != Attributes[start] : !char.IsWhiteSpace(Attributes[end])))
        {
            end++;
        }

        return first < end ? System.Net.WebUtility.HtmlDecode(Attributes.Substring(first, end - first)).Trim() : "";
    }
}
