using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.Tasks.Comparison;
using Truto.Generated.Tasks.Generation;
using Truto.Generated.Tasks.Reports;

namespace Truto.Generated.Tasks;

/// <summary>
/// Compares the descriptions of a project with another version of them: prints what changes for C# callers, and writes it as Markdown and SARIF.
/// </summary>
public sealed class CompareDescriptions : CompilerTask
{
    // More are written to the reports only.
    private const int MostPrinted = 100;
    private const int MostErrors = 20;
    private const string SyntaxError = "OAG01";

    /// <summary>Gets or sets the path of the old description, or of a folder with the old descriptions.</summary>
    public string Against { get; set; } = "";

    /// <summary>
    /// Gets or sets files that will be replaced. The metadata <c>Fetched</c> is the path of the new version, <c>Description</c> that of the
    /// description that refers to the file.
    /// </summary>
    public ITaskItem[] Fetched { get; set; } = [];

    /// <summary>Gets or sets whether a breaking change is an error.</summary>
    public bool FailOnBreaking { get; set; }

    /// <inheritdoc/>
    private protected override void Work()
    {
        ITaskItem[] changed = [.. Fetched.Where(item => item.GetMetadata("IsSame").Length == 0)];
        ComparedFiles files = Fetched.Length > 0
            ? ComparedFiles.Replacing(
                changed.Select(item => item.GetMetadata("Description")),
                changed.ToDictionary(item => item.GetMetadata("FullPath"), item => item.GetMetadata("Fetched")))
            : ComparedFiles.Against(Against, ProjectFolder, DescriptionPaths, Input.AdditionalFiles);
        if (files.Descriptions.Count == 0)
        {
            return;
        }

        GeneratorRun old = GeneratorRun.Of(Input, files.Old, Stop);
        GeneratorRun now = GeneratorRun.Of(Input with { NewParts = [.. files.New.Keys.Except(Input.AdditionalFiles)] }, files.New, Stop);
        foreach (string path in files.Descriptions)
        {
            Attempt(() => Show(VersionComparison.Of(
                Of(old, path, files.Old), Of(now, path, files.New), RepositoryRoot.Of(ProjectFolder), Stop)));
        }
    }

    private static DescriptionVersion Of(GeneratorRun run, string path, IReadOnlyDictionary<string, string> replaced)
    {
        string source = replaced.GetValueOrDefault(path, path);
        Compiled? compiled = run.Descriptions.FirstOrDefault(one => one.Path == path);

        // A text with a syntax error has a model of what stands above the error.
        DiagnosticInfo? problem = compiled?.Problems.FirstOrDefault(one => one.Id.StartsWith(SyntaxError, StringComparison.Ordinal) && IsError(one))
            ?? (compiled?.Api is null ? compiled?.Problems.FirstOrDefault(IsError) : null);
        if (problem is null && compiled?.Api is { } api)
        {
            return new DescriptionVersion(api, path, replaced);
        }

        throw problem is null
            ? new TaskProblemException(TaskMessages.NotRead, source, FirstErrorOf(run)) { Place = new Place(source) }
            : new TaskProblemException(TaskMessages.NotRead, source, MessageOf(problem))
            {
                Place = new Place(source, problem.Location.StartLine + 1, problem.Location.StartColumn + 1),
            };
    }

    // For example, the project does not reference the library.
    private static string FirstErrorOf(GeneratorRun run) =>
        run.Diagnostics.FirstOrDefault(one => one.Severity == DiagnosticSeverity.Error)?.GetMessage(CultureInfo.InvariantCulture)
        ?? "the item is not one of a description.";

    private static string MessageOf(DiagnosticInfo problem) =>
        ReportText.Line(DiagnosticConversion.ToDiagnostic(problem).GetMessage(CultureInfo.InvariantCulture));

    private static bool IsError(DiagnosticInfo problem) => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    private void Show(ChangeReport report)
    {
        Print($"{Relative(report.Description)}: {report.Counts}");
        Change[] changes = [.. report.Groups.SelectMany(group => group)];
        foreach (Change change in changes.Take(MostPrinted))
        {
            string place = change.Shown is { } at ? $"{report.PathOf(at.File)}({at.Line},{at.Column})" : "";
            Print(ReportText.Line($"  {ChangeReport.NameOf(change.Compatibility)}: {change.Sentence} {change.Origin} {place}"));
        }

        if (changes.Length > MostPrinted)
        {
            Print($"  and {changes.Length - MostPrinted} more in the reports:");
        }

        Write(report.Description, ".changes.md", MarkdownPage.Of(ChangePage.Of(report)));
        Write(report.Description, ".changes.sarif", SarifChanges.Of(report));
        if (FailOnBreaking && report.Breaking > 0)
        {
            foreach (Change change in changes.Where(change => change.IsBreaking).Take(MostErrors))
            {
                Place at = change.Shown ?? new Place(report.Description);
                Error(TaskMessages.Breaking, at, ReportText.Line($"{change.Sentence} {change.Origin}").TrimEnd());
            }

            Report(new TaskProblemException(
                TaskMessages.BreakingInTotal,
                Relative(report.Description),
                report.Breaking.ToString(CultureInfo.InvariantCulture),
                Fetched.Length > 0 ? "; the file was not replaced" : "")
            {
                Place = new Place(report.Description),
            });
        }
    }
}
