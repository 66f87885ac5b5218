using System.Globalization;
using Truto.Generated.Tasks.Comparison;

namespace Truto.Generated.Tasks.Reports;

/// <summary>Arranges changes as a page, the worst first.</summary>
internal static class ChangePage
{
    public static ReportPage Of(ChangeReport report) => new(
        "Changes of " + report.PathOf(report.Description),
        $"From \"{report.OldTitle}\" to \"{report.NewTitle}\": {report.Counts}.",
        [
            .. report.Groups.Select(group => new ReportTable(
                HeadingOf(group.Key), ["change", "operation or schema", "old", "new"], [.. group.Select(Row)])),
        ]);

    private static ReportCell[] Row(Change change) =>
        [change.Sentence, change.Origin.ToString(), LineOf(change.Old), LineOf(change.New)];

    private static string HeadingOf(Compatibility compatibility) => compatibility switch
    {
        Compatibility.Breaking => "Breaking",
        Compatibility.Warning => "Compiles with warnings, or with arguments by name",
        Compatibility.Recompile => "Compiles unchanged: compile dependents again",
        _ => "Compatible",
    };

    private static string LineOf(Place? place) => place is { } at
        ? Path.GetFileName(at.File) + ":" + at.Line.ToString(CultureInfo.InvariantCulture)
        : "";
}
