using System.Globalization;
using System.Text;

namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>Writes <c>docs/performance.md</c> and its pictures.</summary>
internal sealed class PerformancePage(string repository)
{
    private const string Pictures = "performance";

    private const string Introduction = $"""
        # Performance

        What generating, compiling and calling cost, beside other clients and generators. Each figure is measured by the same program, in the
        same run and on the same machine for both sides. Less is better everywhere: a ratio of 0.5 means half of the rival's cost, and ratios
        above 1 are **bold**, because there we lose. Times are processor time; all values are medians. A goal is the ratio that we want to stay
        below.

        `{Command} --all` measures everything again and writes this page. The rules that keep the costs low are in
        [development/performance.md](development/performance.md).


        """;

    private const string Command = "dotnet run -c Release --project tests/Benchmarks --";

    private readonly string page = Path.Combine(repository, "docs", "performance.md");

    /// <summary>Begins a new page without sections.</summary>
    public void Begin() => File.WriteAllText(page, Introduction + MeasuringEnvironment.Describe() + "\n");

    /// <summary>Replaces the section of a report and its pictures, or adds them at the end.</summary>
    public void Set(IReport report, ReportResult result)
    {
        if (!File.Exists(page))
        {
            Begin();
        }

        string text = File.ReadAllText(page).TrimEnd('\n') + "\n\n";
        int start = text.IndexOf(Marker(report), StringComparison.Ordinal);
        start = start < 0 ? text.Length : start;
        int end = text.IndexOf("<!-- report:", Math.Min(start + 1, text.Length), StringComparison.Ordinal);
        text = text[..start] + Section(report, result) + (end < 0 ? "" : text[end..]);
        File.WriteAllText(page, text.TrimEnd('\n') + "\n");
        foreach (Table table in result.Tables.Where(table => table.Rows.Count > 0))
        {
            File.WriteAllText(
                Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(page)!, Pictures)).FullName, table.Name + ".svg"),
                new RatioPicture(table).ToString());
        }
    }

    /// <summary>Returns the Markdown of a report.</summary>
    public static string Section(IReport report, ReportResult result) =>
        $"{Marker(report)}\n{string.Concat(result.Tables.Select(table => Markdown(report, table)))}{Problem(result)}";

    private static string Marker(IReport report) => $"<!-- report: {report.Name} -->";

    private static string Problem(ReportResult result) => result.Problem is { } problem ? $"Not measured: {problem}\n\n" : "";

    private static string Markdown(IReport report, Table table)
    {
        bool hasGoals = table.Rows.Any(row => row.Goal is not null);
        var text = new StringBuilder($"## {table.Title}\n\n{table.Text.Trim()}\n\n");
        if (table.Rows.Count == 0)
        {
            return text.ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"![{new RatioPicture(table).AlternativeText}]({Pictures}/{table.Name}.svg)\n\n");
        text.Append("| what | compared with | ours | theirs | ratio |").Append(hasGoals ? " goal |\n" : "\n");
        text.Append("|---|---|--:|--:|--:|").Append(hasGoals ? "--:|\n" : "\n");
        foreach (Row row in table.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.What} | {row.Rival} | {row.Ours} | {row.Theirs} ");
            text.Append(CultureInfo.InvariantCulture, $"| {(row.Ratio > 1 ? $"**{row.RatioText}**" : row.RatioText)} |");
            text.Append(hasGoals ? $" {row.Goal?.ToString("0.00", CultureInfo.InvariantCulture)} |\n" : "\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n`{Command} --only {report.Name}`\n\n").ToString();
    }
}

/// <summary>The result of a report.</summary>
/// <param name="Tables">The tables; empty if the report could not be measured.</param>
/// <param name="Problem">Why it could not be measured; otherwise null.</param>
internal sealed record ReportResult(IReadOnlyList<Table> Tables, string? Problem);
