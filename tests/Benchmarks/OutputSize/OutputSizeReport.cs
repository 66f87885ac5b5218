using System.Globalization;

namespace Truto.Generated.Benchmarks.OutputSize;

/// <summary>
/// Measures the generated code of the corpus: ours, which includes JSON code, and NSwag's, which has none. The sum covers the documents for which
/// the output of both generators compiles.
/// </summary>
internal static class OutputSizeReport
{
    public static void Print(TextWriter output)
    {
        output.WriteLine("| document | lines | NSwag's | ratio | assembly | NSwag's | ratio |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        var both = new List<(Output Ours, Output Theirs)>();
        foreach (CorpusDocument document in CorpusDocument.All())
        {
            Output ours = Output.Ours(document);
            Output theirs = Output.NSwag(document);
            if ((ours.Failure ?? theirs.Failure) is null)
            {
                both.Add((ours, theirs));
                output.WriteLine(Row(document.Name, ours, theirs));
            }
            else
            {
                output.WriteLine($"| {document.Name} | {Told("Truto.Generated", ours)}{Told("NSwag", theirs)} |");
            }
        }

        output.WriteLine(Row($"{both.Count} documents", Sum(both.Select(one => one.Ours)), Sum(both.Select(one => one.Theirs))));
    }

    private static string Told(string generator, Output output) => output.Failure is { } failure ? $"{generator}: {failure} " : "";

    private static Output Sum(IEnumerable<Output> outputs) =>
        outputs.Aggregate((sum, one) => new Output(sum.Lines + one.Lines, sum.AssemblyBytes + one.AssemblyBytes, Failure: null));

    private static string Row(string name, Output ours, Output theirs) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {ours.Lines} | {theirs.Lines} | {(double)ours.Lines / theirs.Lines:F2} | {ours.AssemblyBytes / 1024} KB "
            + $"| {theirs.AssemblyBytes / 1024} KB | {(double)ours.AssemblyBytes / theirs.AssemblyBytes:F2} |");
}
