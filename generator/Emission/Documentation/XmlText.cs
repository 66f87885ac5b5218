using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Emission.Text;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>Escapes text for the XML of documentation comments, including characters that C# or an editor would interpret.</summary>
internal static class XmlText
{
    /// <summary>A placeholder for a space at which lines are not wrapped.</summary>
    public const char NoBreakSpace = '\u0001';

    /// <summary>Returns text as XML without interpreting markup in it.</summary>
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

    /// <summary>Appends part of a text as XML.</summary>
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
        else if (CSharpText.IsInvisible(text, index))
        {
            AppendInvisible(xml, text, index, length);
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

    // XML allows neither control characters nor unpaired surrogates, not even as references; they are written as text.
    private static void AppendInvisible(StringBuilder xml, string text, int index, int length)
    {
        bool isReferable = char.IsSurrogate(text[index]) ? length == 2 : !char.IsControl(text[index]) && text[index] < '\ufffe';
        int code = length == 2 ? char.ConvertToUtf32(text, index) : text[index];
        xml.Append(isReferable ? "&#x" : "U+")
            .Append(code.ToString("X4", CultureInfo.InvariantCulture))
            .Append(isReferable ? ";" : "");
    }
}
