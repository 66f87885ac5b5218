using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>Every problem of a project, each once: descriptions that share a part find its problems twice.</summary>
internal static class Reporting
{
    public static EquatableArray<Problem> Problems(ImmutableArray<Compiled> compiled, ImmutableArray<SourceFile> parts, Consumer consumer)
    {
        IEnumerable<Problem> obstacles = compiled.IsEmpty ? [] : Compiling.Obstacles(consumer);
        return obstacles
            .Concat(parts.SelectMany(part => part.Problems))
            .Concat(compiled.SelectMany(one => one.Problems))
            .Distinct()
            .ToEquatableArray();
    }

    public static void Report(SourceProductionContext context, EquatableArray<Problem> problems)
    {
        foreach (Diagnostic diagnostic in ProblemReport.Diagnostics(problems))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
