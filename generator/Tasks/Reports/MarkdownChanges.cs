using System.Text;
using Truto.Generated.Tasks.Comparison;

namespace Truto.Generated.Tasks.Reports;

/// <summary>Writes changes as Markdown.</summary>
internal static class MarkdownChanges
{
    public static string Of(ChangeReport report)
    {
        var text = new StringBuilder();
        text.Append("# Changes of ").Append(ReportText.Markdown(report.PathOf(report.Description))).Append("\n\n");
        text.Append(ReportText.Markdown($"From \"{report.OldTitle}\" to \"{report.NewTitle}\": {report.Counts}.")).Append('\n');
        foreach (IGrouping<Compatibility, Change> group in report.Groups)
        {
            text.Append("\n## ").Append(HeadingOf(group.Key)).Append("\n\n");
            text.Append("| change | operation or schema | old | new |\n|---|---|---|---|\n");
            foreach (Change change in group)
            {
                text.Append("| ").Append(ReportText.Markdown(change.Sentence))
                    .Append(" | ").Append(ReportText.Markdown(change.Origin.ToString()))
                    .Append(" | ").Append(LineOf(change.Old))
                    .Append(" | ").Append(LineOf(change.New))
                    .Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string HeadingOf(Compatibility compatibility) => compatibility switch
    {
        Compatibility.Breaking => "Breaking",
        Compatibility.Warning => "Compiles with warnings, or with arguments by name",
        Compatibility.Recompile => "Compatible in source: compile dependents again",
        _ => "Compatible",
    };

    private static string LineOf(Place? place) => place is { } at
        ? ReportText.Markdown(Path.GetFileName(at.File)) + ":" + at.Line.ToString(null, null)
        : "";
}
