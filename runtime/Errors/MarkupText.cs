using System.Net;
using System.Text;

namespace Truto.Generated;

/// <summary>Extracts the text of an HTML or XML page, such as that of a proxy that responds instead of the API.</summary>
internal static class MarkupText
{
    private static readonly string[] InvisibleElements = ["script", "style", "head"];

    /// <summary>Returns the text without tags, comments and elements that a browser does not show; if it is empty, the title of the page.</summary>
    public static string Strip(string markup)
    {
        StringBuilder text = new(Math.Min(markup.Length, 4096));
        int position = 0;
        while (position < markup.Length)
        {
            int tag = markup.IndexOf('<', position);
            if (tag < 0)
            {
                text.Append(markup, position, markup.Length - position);
                break;
            }

            text.Append(markup, position, tag - position).Append(' ');
            position = EndOfTag(markup, tag);
        }

        string shown = WebUtility.HtmlDecode(text.ToString()).Trim();
        return shown.Length > 0 ? shown : Title(markup);
    }

    private static int EndOfTag(string markup, int start)
    {
        if (string.CompareOrdinal(markup, start, "<!--", 0, 4) == 0)
        {
            return After(markup, "-->", start);
        }

        foreach (string name in InvisibleElements)
        {
            int end = start + 1 + name.Length;
            if (string.Compare(markup, start + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && end < markup.Length && !char.IsLetterOrDigit(markup[end]))
            {
                return After(markup, ">", Math.Max(start, After(markup, "</" + name, start) - 1));
            }
        }

        return After(markup, ">", start);
    }

    private static string Title(string markup)
    {
        int start = After(markup, "<title>", 0);
        int end = start < markup.Length ? markup.IndexOf("</title>", start, StringComparison.OrdinalIgnoreCase) : -1;
        return end < 0 ? string.Empty : WebUtility.HtmlDecode(markup.Substring(start, end - start)).Trim();
    }

    private static int After(string markup, string text, int start)
    {
        int found = markup.IndexOf(text, start, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? markup.Length : found + text.Length;
    }
}
