using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Collects the problems of a text.</summary>
internal sealed class DiagnosticLog(string path, LineMap lines, TextVersions versions)
{
    private readonly List<DiagnosticInfo> problems = [];

    /// <summary>Collects the problems of a text that is read as a whole.</summary>
    public DiagnosticLog(string path, string text)
        : this(path, new LineMap(text), TextVersions.First(text.Length))
    {
    }

    /// <summary>Gets where the lines of the text start.</summary>
    public LineMap Lines { get; } = lines;

    /// <summary>Gets the versions of the text to which positions belong.</summary>
    public TextVersions Versions { get; } = versions;

    public IReadOnlyList<DiagnosticInfo> Problems => problems;

    public bool HasErrors { get; private set; }

    public SourceLocation At(TextRange range) => Lines.LocationOf(path, Versions.InCurrent(range));

    public void Error(DiagnosticInfo problem)
    {
        HasErrors = true;
        problems.Add(problem);
    }

    public void Warn(DiagnosticInfo problem) => problems.Add(problem);
}
