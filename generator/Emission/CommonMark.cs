using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Turns text of a description, which is CommonMark, into the XML of documentation comments: paragraphs, bullets, code spans and
/// links; all other markup stays text. Every character is escaped where XML or C# would take it for something else.
/// </summary>
internal static class CommonMark
{
    /// <summary>Stands for a blank that must not become a line break.</summary>
    public const char FixedBlank = '\u0001';

    private const string Fence = "```";

    /// <summary>The blocks of a text, each as XML on one line.</summary>
    public static List<string> Blocks(string text)
    {
        var blocks = new List<string>();
        var paragraph = new StringBuilder();
        bool isCode = false;
        foreach (string raw in text.Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
        {
            string line = raw.Trim();
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
                Flush(paragraph, blocks);
                continue;
            }

            if (isCode)
            {
                blocks.Add("<c>" + Escape(line) + "</c>");
                continue;
            }

            if (line.Length == 0 || IsBullet(line))
            {
                Flush(paragraph, blocks);
            }

            paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line);
        }

        Flush(paragraph, blocks);
        return blocks;
    }

    /// <summary>Text as XML, without reading any markup in it.</summary>
    public static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            int length = CSharpText.LengthAt(text, i);
            if (text[i] == '\t')
            {
                xml.Append(' ');
            }
            else if (CSharpText.IsUnseen(text, i))
            {
                AppendUnseen(xml, text, i, length);
            }
            else
            {
                _ = text[i] switch
                {
                    '&' => xml.Append("&amp;"),
                    '<' => xml.Append("&lt;"),
                    '>' => xml.Append("&gt;"),
                    '"' => xml.Append("&quot;"),
                    _ => xml.Append(text, i, length),
                };
            }

            i += length - 1;
        }

        return xml.ToString();
    }

    private static bool IsBullet(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);

    private static void Flush(StringBuilder paragraph, List<string> blocks)
    {
        if (paragraph.Length > 0)
        {
            blocks.Add(Inline(paragraph.ToString()));
            paragraph.Clear();
        }
    }

    // Code spans first: markup within them is none.
    private static string Inline(string text)
    {
        var xml = new StringBuilder();
        int position = 0;
        while (position < text.Length)
        {
            int start = text.IndexOfAny(['`', '['], position);
            if (start < 0)
            {
                break;
            }

            xml.Append(Escape(text.Substring(position, start - position)));
            position = text[start] == '`' ? Code(text, start, xml) : Link(text, start, xml);
        }

        return xml.Append(Escape(text.Substring(position))).ToString();
    }

    private static int Code(string text, int start, StringBuilder xml)
    {
        int end = text.IndexOf('`', start + 1);
        if (end <= start + 1)
        {
            xml.Append('`');
            return start + 1;
        }

        xml.Append("<c>").Append(Escape(text.Substring(start + 1, end - start - 1))).Append("</c>");
        return end + 1;
    }

    private static int Link(string text, int start, StringBuilder xml)
    {
        int middle = text.IndexOf("](", start, StringComparison.Ordinal);
        int end = middle < 0 ? -1 : text.IndexOf(')', middle);
        string label = end < 0 ? "" : text.Substring(start + 1, middle - start - 1);
        string target = end < 0 ? "" : text.Substring(middle + 2, end - middle - 2);
        bool isLink = label.Length > 0 && label.IndexOf('[') < 0 && target.IndexOf(' ') < 0
            && (target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("http://", StringComparison.Ordinal));
        if (!isLink)
        {
            xml.Append('[');
            return start + 1;
        }

        xml.Append("<see").Append(FixedBlank).Append("href=\"").Append(Escape(target)).Append("\">")
            .Append(Escape(label)).Append("</see>");
        return end + 1;
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
