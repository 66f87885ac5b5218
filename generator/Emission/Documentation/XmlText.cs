using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Emission.Text;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>Text as the XML of documentation comments: every character is escaped where XML or C# would take it for something else.</summary>
internal static class XmlText
{
    /// <summary>Stands for a blank that must not become a line break.</summary>
    public const char FixedBlank = '\u0001';

    /// <summary>Text as XML, without reading any markup in it.</summary>
    public static string Escape(string text)
    {
        if (PlainLength(text, 0, text.Length) == text.Length)
        {
            return text;
        }

        var xml = new StringBuilder(text.Length + 16);
        Append(xml, text, 0, text.Length);
        return xml.ToString();
    }

    /// <summary>Appends a part of a text as XML.</summary>
    public static void Append(StringBuilder xml, string text, int start, int end)
    {
        int position = start;
        while (position < end)
        {
            int plain = PlainLength(text, position, end);
            xml.Append(text, position, plain);
            position += plain;
            if (position < end)
            {
                position += AppendCharacter(xml, text, position);
            }
        }
    }

    private static int PlainLength(string text, int start, int end)
    {
        int position = start;
        while (position < end && text[position] is >= ' ' and <= '~' and not ('&' or '<' or '>' or '"'))
        {
            position++;
        }

        return position - start;
    }

    private static int AppendCharacter(StringBuilder xml, string text, int index)
    {
        int length = CSharpText.LengthAt(text, index);
        if (text[index] == '\t')
        {
            xml.Append(' ');
        }
        else if (CSharpText.IsUnseen(text, index))
        {
            AppendUnseen(xml, text, index, length);
        }
        else
        {
            _ = text[index] switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                _ => xml.Append(text, index, length),
            };
        }

        return length;
    }

    // XML knows no controls and no half of a pair, not even as references: these are named in text.
    private static void AppendUnseen(StringBuilder xml, string text, int index, int length)
    {
        bool isNameable = char.IsSurrogate(text[index]) ? length == 2 : !char.IsControl(text[index]) && text[index] < '\ufffe';
        int code = length == 2 ? char.ConvertToUtf32(text, index) : text[index];
        xml.Append(isNameable ? "&#x" : "U+")
            .Append(code.ToString("X4", CultureInfo.InvariantCulture))
            .Append(isNameable ? ";" : "");
    }
}
