using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Gathers what a reader finds wrong in one text.</summary>
internal sealed class ProblemLog(string path, string text)
{
    private readonly List<Problem> problems = [];
    private LineMap? lines;

    public IReadOnlyList<Problem> Problems => problems;

    public bool HasErrors { get; private set; }

    public Place At(TextRange range) => (lines ??= new LineMap(text)).PlaceOf(path, range);

    public void Error(Problem problem)
    {
        HasErrors = true;
        problems.Add(problem);
    }

    public void Warn(Problem problem) => problems.Add(problem);
}
