using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Collects the problems of a text.</summary>
internal sealed class DiagnosticLog(string path, string text)
{
    private readonly List<DiagnosticInfo> problems = [];

    /// <summary>Gets where the lines of the text start.</summary>
    public LineMap Lines { get; } = new(text);

    public IReadOnlyList<DiagnosticInfo> Problems => problems;

    public bool HasErrors { get; private set; }

    public SourceLocation At(TextRange range) => Lines.LocationOf(path, range);

    public void Error(DiagnosticInfo problem)
    {
        HasErrors = true;
        problems.Add(problem);
    }

    public void Warn(DiagnosticInfo problem) => problems.Add(problem);
}
