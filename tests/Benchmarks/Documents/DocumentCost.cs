using Truto.Generated.Benchmarks.Measuring;

namespace Truto.Generated.Benchmarks.Documents;

/// <summary>The repeated measurements of one document by each generator.</summary>
internal sealed class DocumentCost(CorpusDocument document)
{
    /// <summary>The generators; the first is ours.</summary>
    public static readonly (string Name, Func<CorpusDocument, DocumentBuild> Build)[] Generators =
        [("Truto.Generated", DocumentBuild.Ours), ("NSwag", DocumentBuild.NSwag), ("Kiota", DocumentBuild.Kiota)];

    private readonly List<DocumentBuild>[] builds = [.. Generators.Select(static _ => new List<DocumentBuild>())];
    private readonly string?[] problems = new string?[Generators.Length];

    public CorpusDocument Document => document;

    /// <summary>Whether all generators can generate code that compiles.</summary>
    public bool IsComparable => Array.TrueForAll(problems, problem => problem is null);

    /// <summary>Whether a generator can generate code that compiles.</summary>
    public bool Succeeds(int generator) => problems[generator] is null;

    /// <summary>Measures all generators that did not fail before.</summary>
    /// <param name="isWarmUp">Whether the measurement is discarded.</param>
    public void Measure(bool isWarmUp)
    {
        for (int i = 0; i < Generators.Length; i++)
        {
            // A rival may fail in any way.
            try
            {
                if (problems[i] is null && Generators[i].Build(document) is { } build && !isWarmUp)
                {
                    builds[i].Add(build);
                }
            }
#pragma warning disable CA1031 // A rival may throw anything; the other documents are still measured.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                problems[i] = exception.Message;
            }
        }
    }

    /// <summary>Returns the median time of a generator, in seconds.</summary>
    public double Seconds(int generator, Func<DocumentBuild, TimeSpan> time) => Statistics.Median(builds[generator].Select(time)).TotalSeconds;

    /// <summary>Returns a size, which is the same in each build.</summary>
    public double Size(int generator, Func<DocumentBuild, long> size) => size(builds[generator][0]);
}
