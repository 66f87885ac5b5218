using System.Collections;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>Collects diagnostics in the order in which they are reported.</summary>
internal sealed class DiagnosticBag : IReadOnlyCollection<DiagnosticInfo>
{
    private readonly List<DiagnosticInfo> diagnostics = [];

    public int Count => diagnostics.Count;

    public void Report(DiagnosticInfo diagnostic) => diagnostics.Add(diagnostic);

    public IEnumerator<DiagnosticInfo> GetEnumerator() => diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
