using Microsoft.CodeAnalysis;
using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>Measures the generator alone, after the compiler is warm: a first run, and runs after edits.</summary>
internal sealed class GeneratorReport : IReport
{
    private const string Scan = "bare token scan";
    private const string Memory = "the text in memory";
    private const string FirstRun = "the first run";
    private const string WithoutOverlay = "without an overlay";

    public string Name => "generator";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        LargeDocument[] documents = [.. LargeDocument.All()];
        var rows = new List<Row>();
        for (int i = 0; i < documents.Length; i++)
        {
            run.Progress((double)i / documents.Length, documents[i].Name);
            rows.AddRange(Rows(documents[i], run.Rounds(5)));
        }

        return
        [
            new Table("generator", "Generator", """
                The generator in a process that generated before, without the parsing of what it emits, which the compiler does later. The bare
                token scan reads all tokens of the same text and keeps nothing: `Utf8JsonReader` for JSON, the scanner of YamlDotNet for YAML (it
                fails in the middle of one text; its time is scaled by the share that it read). It is no rival, but the least that reading can cost.
                """, [.. rows.Where(row => row.Rival is Scan or Memory)]),
            new Table("edits", "Edits of a description", """
                The generator after the second edit in an editor: another property in a schema, one line break at the end, or a change of one of
                1,000 files of C# code, after which the generator only searches the project for names that could conflict. The first run leaves
                nothing for the next one, because a build runs the generator once.
                """, [.. rows.Where(row => row.Rival is FirstRun)]),
            new Table("overlays", "Overlays", """
                A first run with an overlay of 20 actions, half of which visit every value of the description. Both runs read new texts.
                """, [.. rows.Where(row => row.Rival is WithoutOverlay)]),
        ];
    }

    private static IEnumerable<Row> Rows(LargeDocument document, int rounds)
    {
        var input = new GeneratorInput(new DescriptionFile(document.Path, document.Text));
        (string edited, string withProperty) = (document.WithProperty("first"), document.WithProperty("second"));

        // A first run leaves nothing for the next one, because a build runs the generator once.
        (GeneratorDriver before, GeneratorDriver beforeCode) = (input.RunAgain(input.Run(), edited), input.RunWithCode());
        if (before.GetRunResult().GeneratedTrees.IsEmpty)
        {
            throw new InvalidOperationException($"Nothing is generated for {document.Name}.");
        }

        (string What, Action Run)[] runs =
        [
            ("first run", () => input.Run()),
            ("property added", () => input.RunAgain(before, withProperty)),
            ("white space added", () => input.RunAgain(before, edited + "\n")),
            ("new text", () => new GeneratorInput(new DescriptionFile(document.Path, document.Text)).Run()),
            ("overlay", () => new GeneratorInput(new DescriptionFile(document.Path, document.Text), SampleOverlay.For(document.Path)).Run()),
            ("C# edited", () => GeneratorInput.RunAfterCodeEdit(beforeCode)),
            ("scan", () => document.Scan()),
        ];
        var times = runs.Select(static _ => new List<TimeSpan>()).ToArray();
        for (int round = -1; round < rounds; round++)
        {
            for (int i = 0; i < runs.Length; i++)
            {
                TimeSpan time = ProcessorTime.Of(runs[i].Run);
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        Quantity[] medians = [.. times.Select(list => Quantity.Time(Statistics.Median(list)))];
        Quantity scan = Quantity.Seconds(medians[^1].Value / document.Scan());
        yield return new Row($"{document.Name}, {runs[0].What}", Scan, medians[0], scan);
        yield return new Row($"{document.Name}, {runs[1].What}", FirstRun, medians[1], medians[0]);
        yield return new Row($"{document.Name}, {runs[2].What}", FirstRun, medians[2], medians[0]);
        yield return new Row($"{document.Name}, {runs[5].What}", FirstRun, medians[5], medians[0]);
        yield return new Row(document.Name, WithoutOverlay, medians[4], medians[3], Goal: 1.2);
        yield return new Row(
            $"{document.Name}, first run, allocated",
            Memory,
            Allocation.Of(runs[0].Run),
            Quantity.Bytes(sizeof(char) * (double)document.Text.Length));
    }
}
