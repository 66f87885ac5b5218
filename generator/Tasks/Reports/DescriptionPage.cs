using System.Globalization;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Reports;

/// <summary>Arranges what is generated for a description as a page.</summary>
internal static class DescriptionPage
{
    private const int LargestFiles = 10;

    public static ReportPage Of(DescriptionReport report)
    {
        ApiSurface? surface = report.Surface;
        string[] generated = surface is null ? [] : [.. surface.Methods.Select(method => method.Origin.ToString()).Distinct()];
        string[] missing = [.. report.DeclaredOperations.Except(generated)];
        return new ReportPage(
            "Generated code of " + report.Path,
            surface is null
                ? "Nothing is generated; see the diagnostics."
                : $"\"{report.Api!.Header.Title}\" is generated in the namespace {surface.Namespace}.",
            [
                Sizes(report, generated.Length),
                .. Diagnostics(report),
                .. surface is null ? [] : Operations(surface),
                .. missing.Length == 0 ? Array.Empty<ReportTable>() : [Missing(missing)],
                .. surface is null ? [] : Types(surface),
                .. report.Files.Count == 0 ? Array.Empty<ReportTable>() : [Files(report)],
            ]);
    }

    private static ReportTable Sizes(DescriptionReport report, int operations)
    {
        string declared = Number(report.DeclaredOperations.Count);
        return new ReportTable(
            "Sizes",
            ["what", "how many"],
            [
                ["bytes of the description", Number(report.Bytes)],
                ["operations", report.DeclaredOperations.Count > operations ? $"{Number(operations)} of {declared}" : Number(operations)],
                ["methods", Number(report.Surface?.Methods.Count ?? 0)],
                ["types", Number(report.Surface?.Types.Count ?? 0)],
                ["members of types", Number(report.Surface?.Types.Sum(type => type.Members.Count) ?? 0)],
                ["generated files", Number(report.Files.Count)],
                ["characters of generated code", Number(report.Files.Values.Sum(text => (long)text.Length))],
            ]);
    }

    private static IEnumerable<ReportTable> Diagnostics(DescriptionReport report)
    {
        DiagnosticInfo[] problems = [.. report.Problems.Distinct()];
        if (problems.Length == 0)
        {
            yield break;
        }

        yield return new ReportTable(
            "Skipped, widened or questionable, by kind",
            ["id", "what", "severity", "how many"],
            [
                .. problems.GroupBy(problem => problem.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(
                    Link(group.First()),
                    group.First().Descriptor.Title.ToString(CultureInfo.InvariantCulture),
                    SeverityOf(group.First()),
                    Number(group.Count()))),
            ]);
        yield return new ReportTable(
            "Diagnostics",
            ["id", "place", "message"],
            [
                .. problems.Select(problem => Row(
                    Link(problem),
                    LineOf(problem),
                    DiagnosticConversion.ToDiagnostic(problem).GetMessage(CultureInfo.InvariantCulture))),
            ]);
    }

    private static IEnumerable<ReportTable> Operations(ApiSurface surface) => surface.Methods.Count == 0 ? [] :
    [
        new ReportTable(
            "Operations and their methods",
            ["operation", "method", "returns"],
            [
                .. surface.Methods.Select(method => Row(
                    method.Origin.ToString() + (method.IsDeprecated ? " (deprecated)" : ""),
                    $"{method.FullName}({string.Join(", ", method.Parameters.Select(Parameter))})",
                    method.Returns.Text)),
            ])
        {
            Note = "Each method also has the optional parameters options and cancellationToken.",
        },
    ];

    private static ReportTable Missing(string[] operations) => new(
        "Operations without a method", ["operation"], [.. operations.Select(operation => Row(operation))])
    {
        Note = "A filter of the item excludes them, or a diagnostic says why.",
    };

    private static IEnumerable<ReportTable> Types(ApiSurface surface) => surface.Types.Count == 0 ? [] :
    [
        new ReportTable(
            "Schemas and their types",
            ["schema or operation", "type", "kind", "members", "used in"],
            [
                .. surface.Types.Where(type => type.Kind != SurfaceType.Client).Select(type => Row(
                    type.Origin.ToString(),
                    type.Name,
                    type.Kind,
                    Number(type.Members.Count),
                    type.Flow switch
                    {
                        Flow.Sent => "requests",
                        Flow.Received => "responses",
                        Flow.Both => "requests, responses",
                        _ => "no operation",
                    })),
            ]),
    ];

    private static ReportTable Files(DescriptionReport report) => new(
        "Largest generated files",
        ["file", "characters"],
        [
            .. report.Files.OrderByDescending(file => file.Value.Length).ThenBy(file => file.Key, StringComparer.Ordinal).Take(LargestFiles)
                .Select(file => Row(file.Key, Number(file.Value.Length))),
        ]);

    private static string Parameter(SurfaceParameter parameter) => $"{parameter.Type} {parameter.Name}" + (parameter.IsOptional ? " = null" : "");

    private static string SeverityOf(DiagnosticInfo problem) => problem switch
    {
        { IsRaised: true } or { Descriptor.DefaultSeverity: DiagnosticSeverity.Error } => "error",
        { Descriptor.DefaultSeverity: DiagnosticSeverity.Warning } => "warning",
        _ => "information",
    };

    // No thousands separator: "a.json:11,566" reads as line 11, column 566.
    private static string LineOf(DiagnosticInfo problem) => string.IsNullOrEmpty(problem.Location.Path)
        ? "project"
        : $"{Path.GetFileName(problem.Location.Path)}:{(problem.Location.StartLine + 1).ToString(CultureInfo.InvariantCulture)}";

    private static ReportCell Link(DiagnosticInfo problem) => new(problem.Id, problem.Descriptor.HelpLinkUri);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static ReportCell[] Row(params ReportCell[] cells) => cells;
}
