namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>A part of the page that is measured together.</summary>
internal interface IReport
{
    /// <summary>The name for <c>--only</c>: lower case, words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>Measures ours and the rivals in turn, and returns the medians.</summary>
    /// <param name="run">The number of repetitions, and the display of progress.</param>
    /// <remarks>The message of an exception is shown instead of the tables.</remarks>
    IReadOnlyList<Table> Measure(BenchmarkRun run);
}
