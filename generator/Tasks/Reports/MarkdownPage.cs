using System.Text;

namespace Truto.Generated.Tasks.Reports;

/// <summary>Writes a page as Markdown.</summary>
internal static class MarkdownPage
{
    public static byte[] Of(ReportPage page)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(ReportText.Markdown(page.Title)).Append("\n\n").Append(ReportText.Markdown(page.Intro)).Append('\n');
        foreach (ReportTable table in page.Tables)
        {
            text.Append("\n## ").Append(ReportText.Markdown(table.Heading)).Append("\n\n");
            if (table.Note.Length > 0)
            {
                text.Append(ReportText.Markdown(table.Note)).Append("\n\n");
            }

            text.Append("| ").AppendJoin(" | ", table.Columns.Select(ReportText.Markdown)).Append(" |\n|");
            text.Insert(text.Length, "---|", table.Columns.Count).Append('\n');
            foreach (IReadOnlyList<ReportCell> row in table.Rows)
            {
                text.Append("| ").AppendJoin(" | ", row.Select(CellOf)).Append(" |\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string CellOf(ReportCell cell) =>
        cell.Link is { } link ? $"[{ReportText.Markdown(cell.Text)}]({link})" : ReportText.Markdown(cell.Text);
}
