using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// Rewrites HTML block elements (paragraphs, lists, tables, code) as equivalent lines of CommonMark. Inline elements and code spans stay unchanged.
/// </summary>
internal sealed class HtmlBlockRewriter
{
    private const string Item = "- ";

    private readonly string text;
    private readonly StringBuilder lines;
    private readonly ClosingMarkup closing;
    private bool isInCell;
    private bool isInRow;

    private HtmlBlockRewriter(string text)
    {
        this.text = text;
        closing = new ClosingMarkup(text);
        lines = new StringBuilder(text.Length);
    }

    /// <summary>Returns the text as lines of CommonMark.</summary>
    public static string ToLines(string text) => text.IndexOf('<') < 0 ? text : new HtmlBlockRewriter(text).Rewrite();

    private string Rewrite()
    {
        int position = 0;
        while (position < text.Length)
        {
            int next = text.IndexOfAny(['<', '`'], position);
            Copy(position, next < 0 ? text.Length : next);
            position = next < 0 ? text.Length : text[next] == '`' ? CopyCode(next) : RewriteTag(next);
        }

        return lines.ToString();
    }

    private int CopyCode(int start)
    {
        int length = ClosingMarkup.RunLength(text, start);
        int end = closing.OfCode(start, length) is { } code and >= 0 ? code + length : start + length;
        lines.Append(text, start, end - start);
        return end;
    }

    private int RewriteTag(int start)
    {
        if (string.CompareOrdinal(text, start, "<!--", 0, 4) == 0 && closing.Of("-->", start) is { } comment and >= 0)
        {
            return comment + 3;
        }

        if (HtmlTag.Read(text, start) is { } tag)
        {
            if (tag.Name == "img")
            {
                lines.Append(tag.Attribute("alt"));
                return tag.End;
            }

            if (HtmlElements.IsBlock(tag.Name) && IsMarkup(tag))
            {
                return RewriteBlock(tag);
            }
        }

        lines.Append('<');
        return start + 1;
    }

    private bool IsMarkup(HtmlTag tag) => tag.IsClosing || HtmlElements.HasOptionalEnd(tag.Name) || closing.Of("</" + tag.Name, tag.End) >= 0;

    private int RewriteBlock(HtmlTag tag)
    {
        int end = tag.End;
        if (tag.Name is "td" or "th")
        {
            lines.Append(tag.IsClosing || isInCell ? " |" : isInRow ? "" : "|").Append(' ');
            isInRow = true;
            isInCell = !tag.IsClosing;
        }
        else if (tag.Name is "tr" or "tbody" or "thead" or "tfoot" or "table")
        {
            lines.Append(isInCell ? " |" : "");
            isInRow = false;
            isInCell = false;
            Break(isParagraph: tag.Name == "table");
        }
        else if (isInCell)
        {
            lines.Append(' ');
        }
        else if (tag is { Name: "li", IsClosing: false })
        {
            lines.Append('\n').Append(Item);
            end = SkipBlanks(end);
        }
        else if (tag is { Name: "pre", IsClosing: false })
        {
            end = RewriteCode(end);
        }
        else if (!EndsWithItem())
        {
            Break(HtmlElements.IsParagraph(tag.Name) || tag.Name is "hr" or "pre");
            end = SkipBlanks(end);
        }

        return end;
    }

    private void Break(bool isParagraph) => lines.Append(isParagraph ? "\n\n" : "  \n");

    // The code becomes a fenced block, so that no line of it is read as markup.
    private int RewriteCode(int start)
    {
        int end = closing.Of("</pre", start);
        string code = text.Substring(start, end - start);
        foreach (string tag in new[] { "<code>", "</code>" })
        {
            code = code.Replace(tag, "");
        }

        string decoded = System.Net.WebUtility.HtmlDecode(code).Trim('\n');
        lines.Append('\n').Append(CommonMark.Fence).Append('\n').Append(decoded).Append('\n').Append(CommonMark.Fence).Append('\n');
        return HtmlTag.Read(text, end) is { } endTag ? endTag.End : end + "</pre".Length;
    }

    private void Copy(int start, int end)
    {
        int first = lines.Length;
        lines.Append(text, start, end - start);
        if (isInCell)
        {
            lines.Replace('\n', ' ', first, lines.Length - first);
        }
    }

    private int SkipBlanks(int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private bool EndsWithItem() => lines.Length >= Item.Length && lines[lines.Length - 1] == ' ' && lines[lines.Length - 2] == '-';
}
