using System.Net;
using System.Text;

namespace Truto.Generated.Tasks.Reports;

/// <summary>Makes text of descriptions safe for consoles, Markdown and HTML.</summary>
internal static class ReportText
{
    /// <summary>Returns text on one line, without control characters.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isShown = !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not
                (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator);
            line.Append(isShown ? rune.ToString() : " ");
        }

        return line.ToString();
    }

    /// <summary>Returns text for a cell of a Markdown table, in which nothing is markup.</summary>
    public static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in Line(text))
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Returns text for an element or attribute of HTML.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(Line(text));
}
