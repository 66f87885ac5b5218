using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// Converts text of a description (CommonMark with HTML) to the XML of documentation comments: paragraphs, bullets, code, emphasis and links.
/// Tables and headings become lines of text; other markup stays text.
/// </summary>
internal static class CommonMark
{
    public const string Fence = "```";

    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>Returns the blocks of a text, each as XML on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="documentation">The base URL of relative links, or null.</param>
    /// <param name="lead">The number of blocks in the first paragraph.</param>
    public static List<string> Blocks(string text, string? documentation, out int lead)
    {
        string lines = HtmlBlockRewriter.ToLines(text);
        if (lines.IndexOfAny(LineEnds) < 0 && lines.Trim() is var only && (only.Length == 0 || char.IsLetter(only[0])))
        {
            // Fast path: most texts are one sentence.
            string xml = InlineMarkup.ToXml(only, documentation);
            lead = xml.Length > 0 ? 1 : 0;
            return xml.Length > 0 ? [xml] : [];
        }

        var blocks = new BlockList(documentation);
        foreach (string line in lines.Replace("\r\n", "\n").Split(LineEnds))
        {
            blocks.Line(line);
        }

        return blocks.End(out lead);
    }

    private sealed class BlockList(string? documentation)
    {
        private readonly List<string> blocks = [];
        private readonly StringBuilder paragraph = new();
        private bool isCode;
        private int lead = -1;

        public void Line(string raw)
        {
            string line = raw.Trim();
            if (line.StartsWith(Fence, StringComparison.Ordinal) && line.IndexOf('`', Fence.Length) < 0)
            {
                Flush();
                isCode = !isCode;
            }
            else if (isCode)
            {
                if (line.Length > 0)
                {
                    blocks.Add("<c>" + XmlText.Escape(line) + "</c>");
                }
            }
            else if (line.Length == 0)
            {
                EndParagraph();
            }
            else
            {
                Text(line, raw);
            }
        }

        public List<string> End(out int leading)
        {
            Flush();
            leading = lead < 0 ? blocks.Count : lead;
            return blocks;
        }

        private void Text(string line, string raw)
        {
            switch (line[0])
            {
                case '|' when line.Length > 1 && line[line.Length - 1] == '|':
                    Flush();
                    Row(line);
                    return;
                case '#' when Heading(line) is { } heading:
                    EndParagraph();
                    Append(heading);
                    EndParagraph();
                    return;
                case '-' or '=' or '*' or '_' when IsRule(line):
                    Flush();
                    return;
                case '>':
                    line = line.TrimStart('>', ' ');
                    break;
                default:
                    if (IsBullet(line))
                    {
                        Flush();
                    }

                    break;
            }

            Append(line);

            // Two spaces at the end of a line are a line break.
            if (raw.EndsWith("  ", StringComparison.Ordinal))
            {
                Flush();
            }
        }

        private void Append(string line) => paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line);

        private void EndParagraph()
        {
            Flush();
            if (lead < 0 && blocks.Count > 0)
            {
                lead = blocks.Count;
            }
        }

        private void Flush()
        {
            if (paragraph.Length > 0)
            {
                Add(paragraph.ToString());
                paragraph.Clear();
            }
        }

        private void Add(string text)
        {
            string xml = InlineMarkup.ToXml(text, documentation);
            if (xml.Length > 0)
            {
                blocks.Add(xml);
            }
        }

        private void Row(string line)
        {
            string[] cells = [.. line.Split('|').Select(static cell => cell.Trim()).Where(static cell => cell.Length > 0)];
            if (!cells.All(IsTableRule))
            {
                Add(string.Join(" | ", cells));
            }
        }
    }

    private static bool IsTableRule(string cell) => cell.Trim('-', ':', ' ').Length == 0;

    // The underline of a heading, or a thematic break.
    private static bool IsRule(string line) => line.Length >= 3 && line.Trim(line[0]).Length == 0;

    private static string? Heading(string line)
    {
        string text = line.TrimStart('#');
        return line.Length - text.Length <= 6 && text.StartsWith(" ", StringComparison.Ordinal) ? text.Trim(' ', '#') : null;
    }

    private static bool IsBullet(string line)
    {
        int digits = 0;
        while (digits < Math.Min(line.Length, 3) && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits + 1 < line.Length && line[digits + 1] == ' ' && (digits > 0 ? line[digits] is '.' or ')' : line[0] is '-' or '*' or '+');
    }
}
