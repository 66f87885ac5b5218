using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>Turns problems into what the compiler shows.</summary>
internal static class DiagnosticConversion
{
    /// <summary>A document with one mistake made everywhere must not bury the build's output.</summary>
    public const int MostPerId = 20;

    /// <summary>
    /// The diagnostics of one description: at most <see cref="MostPerId"/> of an id in a file, then one that counts the rest.
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
                DiagnosticInfo rest = DiagnosticCatalog.FoundMoreTimes(group.Key.Path, group.Key.Id, count - MostPerId);
                yield return Counting(rest, group.First().Descriptor.DefaultSeverity);
            }
        }
    }

    public static Diagnostic ToDiagnostic(DiagnosticInfo problem) =>
        Diagnostic.Create(problem.Descriptor, LocationOf(problem.Location), problem.Arguments.ToArray<object>());

    // As severe as what it counts: a warning that counts information would fail a build that treats warnings as errors.
    private static Diagnostic Counting(DiagnosticInfo problem, DiagnosticSeverity severity) => Diagnostic.Create(
        problem.Descriptor, LocationOf(problem.Location), severity, additionalLocations: null, properties: null, problem.Arguments.ToArray<object>());

    /// <summary>A place as the compiler knows it.</summary>
    public static Location LocationOf(SourceLocation place) => string.IsNullOrEmpty(place.Path)
        ? Location.None
        : Location.Create(
            place.Path,
            new TextSpan(place.Start, place.Length),
            new LinePositionSpan(
                new LinePosition(place.StartLine, place.StartColumn),
                new LinePosition(place.EndLine, place.EndColumn)));
}
