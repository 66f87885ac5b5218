using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>Reports each problem of a project once, even if descriptions share a part with problems.</summary>
internal static class Reporting
{
    /// <summary>Returns the distinct problems of a project. A problem that one of several descriptions raises is raised.</summary>
    /// <param name="compiled">The descriptions.</param>
    /// <param name="parts">The files that they refer to.</param>
    /// <param name="partItems">The settings of the parts that the project lists.</param>
    /// <param name="consumer">The project.</param>
    public static EquatableArray<DiagnosticInfo> Problems(
        ImmutableArray<Compiled> compiled, ImmutableArray<SourceFile> parts, ImmutableArray<DescriptionOptions> partItems, Consumer consumer)
    {
        IEnumerable<DiagnosticInfo> obstacles = compiled.IsEmpty ? [] : Compiling.Obstacles(consumer);
        return obstacles
            .Concat(parts.SelectMany(part => part.Problems))
            .Concat(partItems.SelectMany(item => item.Problems))
            .Concat(compiled.SelectMany(one => one.Severities.Apply(one.Problems)))
            .GroupBy(problem => problem with { IsRaised = false })
            .Select(equal => equal.FirstOrDefault(problem => problem.IsRaised) ?? equal.Key)
            .ToEquatableArray();
    }

    /// <summary>Reports problems to the compiler.</summary>
    public static void Report(SourceProductionContext context, EquatableArray<DiagnosticInfo> problems)
    {
        foreach (Diagnostic diagnostic in DiagnosticConversion.Diagnostics(problems))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
