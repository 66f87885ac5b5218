namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>How a report is measured.</summary>
/// <param name="IsQuick">Whether one repetition suffices, because only the report itself is tested.</param>
/// <param name="Progress">Receives the completed share, from 0 to 1, and the step that begins.</param>
internal sealed record BenchmarkRun(bool IsQuick, Action<double, string> Progress)
{
    /// <summary>Returns a number of repetitions: the given one, or one in a quick run.</summary>
    public int Rounds(int usual) => IsQuick ? 1 : usual;
}
