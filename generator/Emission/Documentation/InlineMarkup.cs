using System.Net;
using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// Converts a paragraph to XML: code spans, emphasis, links, inline HTML elements and entities. The XML is well-formed for any text; unrecognized
/// markup stays text.
/// </summary>
internal sealed class InlineMarkup
{
    private const int LongestEntity = 32;
    private const string LinkEnd = "](";

    private static readonly char[] Special = ['`', '[', '*', '_', '<', '&', '\\', '!'];

    private readonly string text;
    private readonly string? documentation;
    private readonly ClosingMarkup closing;
    private readonly StringBuilder xml;
    private readonly OpenElements open;

    private InlineMarkup(string text, string? documentation)
    {
        this.text = text;
        this.documentation = documentation;
        closing = new ClosingMarkup(text);
        xml = new StringBuilder(text.Length + 32);
        open = new OpenElements(xml, text.Length);
    }

    /// <summary>Returns a paragraph as XML.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="documentation">The base URL of relative links, or null.</param>
    public static string ToXml(string text, string? documentation) =>
        text.IndexOfAny(Special) < 0 ? XmlText.Escape(text) : new InlineMarkup(text, documentation).Render();

    private string Render()
    {
        int position = 0;
        while (position < text.Length)
        {
            int end = open.NextEnd;
            int next = text.IndexOfAny(Special, position, end - position);
            next = next < 0 ? end : next;
            XmlText.Append(xml, text, position, next);
            position = next == end ? open.CloseAt(end) : Mark(next);
            open.CloseBefore(position);
        }

        open.CloseAll();
        return xml.ToString().Trim();
    }

    private int Mark(int at) => text[at] switch
    {
        '`' => Code(at),
        '[' => Link(at, at),
        '!' => at + 1 < text.Length && text[at + 1] == '[' ? Image(at) : Character(at),
        '<' => Tag(at),
        '&' => Entity(at),
        '\\' => Escaped(at),
        _ => Emphasis(at),
    };

    private int Character(int at)
    {
        XmlText.Append(xml, text, at, at + 1);
        return at + 1;
    }

    private int Code(int start)
    {
        int length = ClosingMarkup.RunLength(text, start);
        int end = closing.OfCode(start, length);
        if (end < 0)
        {
            xml.Append('`', length);
            return start + length;
        }

        bool isPadded = length > 1 && text[start + length] == ' ' && text[end - 1] == ' ' && end - 1 > start + length;
        xml.Append("<c>");
        XmlText.Append(xml, text, start + length + (isPadded ? 1 : 0), end - (isPadded ? 1 : 0));
        xml.Append("</c>");
        return end + length;
    }

    // Delimiters within words belong to names: snake_case, 2*3*4.
    private int Emphasis(int start)
    {
        int length = ClosingMarkup.RunLength(text, start);
        int after = start + length;
        bool isStart = length <= 3 && after < text.Length && !char.IsWhiteSpace(text[after])
            && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && !open.Has("c");
        int end = isStart ? closing.OfEmphasis(start, length) : -1;
        string name = length == 1 ? "i" : "b";
        if (end < 0 || end >= open.NextEnd || !open.Add(name, "<" + name + ">", end, end + length))
        {
            xml.Append(text[start], length);
        }

        return after;
    }

    private int Image(int at) => Link(at + 1, at, isImage: true);

    private int Link(int bracket, int start, bool isImage = false)
    {
        int middle = closing.Of(LinkEnd, bracket);
        bool hasLabel = middle > bracket + 1 && middle < open.NextEnd && text.IndexOf('[', bracket + 1, middle - bracket - 1) < 0;
        int end = hasLabel ? EndOfTarget(middle + LinkEnd.Length) : -1;
        string? address = end < 0 ? null : LinkTarget.Of(Target(middle + LinkEnd.Length, end), documentation);
        if (address is null || !OpenLink(isImage ? "" : address, middle, end + 1))
        {
            xml.Append(text, start, bracket + 1 - start);
        }

        return bracket + 1;
    }

    // Parentheses in a URL are balanced; a title can follow it.
    private int EndOfTarget(int start)
    {
        int depth = 0;
        for (int i = start; i < Math.Min(text.Length, start + 2_000); i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth < 0)
            {
                return i;
            }
        }

        return -1;
    }

    private string Target(int start, int end)
    {
        string target = text.Substring(start, end - start).Trim();
        int title = target.IndexOf(' ');
        bool hasTitle = title > 0 && target.Length > title + 2
            && target[target.Length - 1] is '"' or '\'' && target[title + 1] == target[target.Length - 1];
        return hasTitle ? target.Substring(0, title) : target;
    }

    private bool OpenLink(string address, int end, int after, string? tag = null)
    {
        bool isText = address.Length == 0 || open.Has("see");
        return isText
            ? open.Add("", "", end, after, tag)
            : open.Add("see", "<see" + XmlText.NoBreakSpace + "href=\"" + XmlText.Escape(address) + "\">", end, after, tag);
    }

    private int Tag(int start)
    {
        if (HtmlTag.Read(text, start) is { } tag)
        {
            string? name = HtmlElements.InlineOf(tag.Name);
            if (name is not null && tag.IsClosing)
            {
                open.CloseTag(tag.Name);
                return tag.End;
            }

            if (tag.Name == "wbr" || (name is not null && closing.Of("</" + tag.Name, tag.End) >= 0 && OpenTag(tag, name)))
            {
                return tag.End;
            }
        }
        else if (Autolink(start) is var end and >= 0)
        {
            return end;
        }

        return Character(start);
    }

    private bool OpenTag(HtmlTag tag, string name) => tag.Name == "a"
        ? OpenLink(LinkTarget.Of(tag.Attribute("href") ?? "", documentation) ?? "", text.Length, text.Length, "a")
        : open.Add(name, name.Length == 0 ? "" : "<" + name + ">", text.Length, text.Length, tag.Name);

    private int Autolink(int start)
    {
        int end = closing.Of(">", start);
        string address = end < 0 || end - start > 500 ? "" : text.Substring(start + 1, end - start - 1);
        if (!LinkTarget.IsWeb(address) || LinkTarget.Of(address, documentation) is null || open.Has("see"))
        {
            return -1;
        }

        string escaped = XmlText.Escape(address);
        xml.Append("<see").Append(XmlText.NoBreakSpace).Append("href=\"").Append(escaped).Append("\">").Append(escaped).Append("</see>");
        return end + 1;
    }

    private int Entity(int start)
    {
        int end = text.IndexOf(';', start, Math.Min(LongestEntity, text.Length - start));
        string entity = end < 0 ? "" : text.Substring(start, end + 1 - start);
        string decoded = WebUtility.HtmlDecode(entity);
        if (decoded == entity)
        {
            return Character(start);
        }

        xml.Append(XmlText.Escape(decoded == "\u00a0" ? " " : decoded));
        return end + 1;
    }

    private int Escaped(int at)
    {
        bool isEscape = at + 1 < text.Length && text[at + 1] is '*' or '_' or '`' or '<' or '#' or '~';
        return isEscape ? Character(at + 1) : Character(at);
    }
}
