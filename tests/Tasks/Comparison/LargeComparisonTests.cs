using System.Diagnostics;
using System.Globalization;
using System.Text;
using Truto.Generated.Tasks;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Comparison;

/// <summary>What the comparison of two versions of GitHub's description, 13 MB each, takes.</summary>
public sealed class LargeComparisonTests(ITestOutputHelper output)
{
    private const int Edits = 200;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Two_hundred_edits_of_a_large_description_are_found()
    {
        string text = File.ReadAllText(GitHubDescription.PathOrSkip());
        using var folder = new ProjectFolder();
        folder.Write("github.json", Edited(text));
        folder.Write("old/github.json", text);
        var engine = new RecordingEngine();
        CompareDescriptions compare = folder.CompilerTask<CompareDescriptions>(engine, "github.json");
        compare.Against = "old/github.json";

        long before = GC.GetTotalAllocatedBytes();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Assert.True(compare.Execute(), engine.Text);
        watch.Stop();

        using Process process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Comparison: {watch.Elapsed.TotalSeconds:F1} s, processor {(Environment.CpuUsage.TotalTime - start).TotalSeconds:F1} s, "
                + $"{(GC.GetTotalAllocatedBytes() - before) / 1e6:F0} MB allocated, peak {process.PeakWorkingSet64 / 1e6:F0} MB; "
                + $"{engine.Messages[0]}"));
        int found = folder.Read("out/github.changes.md").Split('\n').Count(line => line.Contains("changed from", StringComparison.Ordinal));
        Assert.InRange(found, Edits / 2, int.MaxValue);
        Assert.InRange(process.PeakWorkingSet64, 0, 3_000_000_000);
    }

    // Integers far from each other become strings.
    private static string Edited(string text)
    {
        const string Old = "\"type\": \"integer\"";
        List<int> places = [];
        for (int at = text.IndexOf(Old, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Old, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        var edited = new StringBuilder(text);
        foreach (int place in Enumerable.Range(0, Edits).Select(i => places[i * (places.Count / Edits)]).Reverse())
        {
            edited.Remove(place, Old.Length).Insert(place, "\"type\": \"string\"");
        }

        return edited.ToString();
    }
}
