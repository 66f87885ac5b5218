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
    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<Compiled> compiled, ImmutableArray<SourceFile> parts, Consumer consumer)
    {
        IEnumerable<DiagnosticInfo> obstacles = compiled.IsEmpty ? [] : Compiling.Obstacles(consumer);
        return obstacles
            .Concat(parts.SelectMany(part => part.Problems))
            .Concat(compiled.SelectMany(one => one.Problems))
            .Distinct()
            .ToEquatableArray();
    }

    public static void Report(SourceProductionContext context, EquatableArray<DiagnosticInfo> problems)
    {
        foreach (Diagnostic diagnostic in DiagnosticConversion.Diagnostics(problems))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
