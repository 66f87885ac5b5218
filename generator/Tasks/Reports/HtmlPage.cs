using System.Text;

namespace Truto.Generated.Tasks.Reports;

/// <summary>
/// Writes a page as one HTML file without scripts and without other files. It follows the colors of the system. On narrow screens, each row
/// becomes a list.
/// </summary>
internal static class HtmlPage
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8885; --soft: #8882; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: 0 auto; padding: 1rem; }
        h1, h2 { line-height: 1.2; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        tbody tr:nth-child(even) { background: var(--soft); }
        summary { cursor: pointer; font-size: 1.3rem; font-weight: 600; margin: 1rem 0 .5rem; overflow-wrap: anywhere; }
        @media (max-width: 45rem) {
          thead { position: absolute; clip-path: inset(50%); }
          table, tbody, tr, td { display: block; }
          td { border: 0; padding: .1rem .3rem; }
          tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
          td:empty { display: none; }
          td::before { content: attr(data-column) ": "; opacity: .7; }
        }
        """;

    // No resource can be loaded and no script run, even if an escape were missing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static byte[] Of(ReportPage page)
    {
        var html = new StringBuilder();
        string title = ReportText.Html(page.Title);
        html.Append($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{title}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <h1>{title}</h1>
            <p>{ReportText.Html(page.Intro)}</p>

            """);
        foreach (ReportTable table in page.Tables)
        {
            Write(html, table);
        }

        html.Append("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.Replace("\r\n", "\n").ToString());
    }

    private static void Write(StringBuilder html, ReportTable table)
    {
        html.Append("<details open>\n<summary>").Append(ReportText.Html(table.Heading)).Append("</summary>\n");
        if (table.Note.Length > 0)
        {
            html.Append("<p>").Append(ReportText.Html(table.Note)).Append("</p>\n");
        }

        html.Append("<table>\n<thead><tr>");
        foreach (string column in table.Columns)
        {
            html.Append("<th scope=\"col\">").Append(ReportText.Html(column)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<ReportCell> row in table.Rows)
        {
            html.Append("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                html.Append("<td data-column=\"").Append(ReportText.Html(table.Columns[i])).Append("\">").Append(CellOf(row[i])).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</details>\n");
    }

    private static string CellOf(ReportCell cell) => cell.Link is { } link
        ? $"<a href=\"{ReportText.Html(link)}\" rel=\"noreferrer\">{ReportText.Html(cell.Text)}</a>"
        : ReportText.Html(cell.Text);
}
