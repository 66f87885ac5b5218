using System.Collections.ObjectModel;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>Collects diagnostics in the order in which they are reported.</summary>
internal sealed class DiagnosticBag : Collection<DiagnosticInfo>
{
    public void Report(DiagnosticInfo diagnostic) => Add(diagnostic);
}
