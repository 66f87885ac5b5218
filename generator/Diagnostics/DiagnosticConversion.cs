using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>Converts diagnostics to those of the compiler.</summary>
internal static class DiagnosticConversion
{
    /// <summary>The largest number of diagnostics of one id for a file, so that a frequent mistake does not flood the build's output.</summary>
    public const int MostPerId = 20;

    /// <summary>
    /// Converts the diagnostics of a description: at most <see cref="MostPerId"/> of one id in a file, and one that counts the others.
    /// </summary>
    public static IEnumerable<Diagnostic> Diagnostics(IEnumerable<DiagnosticInfo> problems)
    {
        var groups = problems.Distinct().GroupBy(problem => (problem.Id, problem.Location.Path));
        foreach (IGrouping<(string Id, string Path), DiagnosticInfo> group in groups)
        {
            int count = 0;
            foreach (DiagnosticInfo problem in group)
            {
                if (count++ < MostPerId)
                {
                    yield return ToDiagnostic(problem);
                }
            }

            if (count > MostPerId)
            {
                // Has the severity of the counted diagnostics: a warning would fail builds that treat warnings as errors.
                DiagnosticInfo rest = DiagnosticCatalog.FoundMoreTimes(group.Key.Path, group.Key.Id, count - MostPerId);
                yield return ToDiagnostic(rest, group.Any(problem => problem.IsRaised) ? DiagnosticSeverity.Error : SeverityOf(group.First()));
            }
        }
    }

    public static Diagnostic ToDiagnostic(DiagnosticInfo problem) => ToDiagnostic(problem, SeverityOf(problem));

    private static DiagnosticSeverity SeverityOf(DiagnosticInfo problem) =>
        problem.IsRaised ? DiagnosticSeverity.Error : problem.Descriptor.DefaultSeverity;

    private static Diagnostic ToDiagnostic(DiagnosticInfo problem, DiagnosticSeverity severity) => Diagnostic.Create(
        problem.Descriptor, LocationOf(problem.Location), severity, additionalLocations: null, properties: null, problem.Arguments.ToArray<object>());

    /// <summary>Converts a location.</summary>
    public static Location LocationOf(SourceLocation location) => string.IsNullOrEmpty(location.Path)
        ? Location.None
        : Location.Create(
            location.Path,
            new TextSpan(location.Start, location.Length),
            new LinePositionSpan(
                new LinePosition(location.StartLine, location.StartColumn),
                new LinePosition(location.EndLine, location.EndColumn)));
}
