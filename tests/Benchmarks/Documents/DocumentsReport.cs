using Truto.Generated.Benchmarks.Generation;
using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.Documents;

/// <summary>Measures generating and compiling clients of the shared corpus, beside NSwag and Kiota.</summary>
internal sealed class DocumentsReport : IReport
{
    private const int Ours = 0;
    private const string Stripe = "large/stripe-spec3.json";

    public string Name => "documents";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        DocumentCost[] costs = MeasureAll(run);
        DocumentCost[] comparable = [.. costs.Where(cost => cost.IsComparable)];
        return
        [
            AllDocuments(costs, comparable),
            .. costs.Where(cost => cost.Document.IsLarge && cost.Succeeds(Ours)).OrderByDescending(cost => cost.Document.Name).Select(OneDocument),
        ];
    }

    // Each round measures all generators, so that other processes affect all of them equally.
    private static DocumentCost[] MeasureAll(BenchmarkRun run)
    {
        DocumentCost[] costs =
            [.. CorpusDocument.All().Where(one => !run.IsQuick || !one.IsLarge || one.Name == Stripe).Select(one => new DocumentCost(one))];
        int rounds = run.Rounds(3);
        for (int round = 0; round <= rounds; round++)
        {
            for (int i = 0; i < costs.Length; i++)
            {
                // The first round warms the compiler up, for which the smaller documents suffice. Large ones vary less and take long.
                if (!costs[i].Document.IsLarge || (round > 0 && round < 3))
                {
                    run.Progress(
                        (round + ((double)i / costs.Length)) / (rounds + 1), $"round {round} of {rounds}, {costs[i].Document.Name}");
                    costs[i].Measure(isWarmUp: round == 0);
                }
            }
        }

        return costs;
    }

    private static Table AllDocuments(DocumentCost[] costs, DocumentCost[] comparable)
    {
        string able = string.Join(
            ", ", DocumentCost.Generators.Select((generator, i) => $"{generator.Name} {costs.Count(cost => cost.Succeeds(i))}"));
        List<Row> rows = [];
        foreach ((string Name, int Index) rival in Rivals)
        {
            Add("Generate and compile", 0.5, (cost, i) => cost.Seconds(i, build => build.Total), Quantity.Seconds);
            Add("Generate", null, (cost, i) => cost.Seconds(i, build => build.Generating), Quantity.Seconds);
            Add("Assembly", rival.Name == "NSwag" ? 0.6 : 0.65, (cost, i) => cost.Size(i, build => build.AssemblyBytes), Quantity.Bytes);
            Add("Characters", null, (cost, i) => cost.Size(i, build => build.Characters), Quantity.Count);

            void Add(string what, double? goal, Func<DocumentCost, int, double> value, Func<double, Quantity> quantity)
            {
                rows.Add(new Row(
                    what + ", sum",
                    rival.Name,
                    quantity(comparable.Sum(cost => value(cost, Ours))),
                    quantity(comparable.Sum(cost => value(cost, rival.Index))),
                    goal));
                rows.Add(new Row(
                    what + ", mean",
                    rival.Name,
                    quantity(Statistics.GeometricMean(comparable.Select(cost => value(cost, Ours)))),
                    quantity(Statistics.GeometricMean(comparable.Select(cost => value(cost, rival.Index)))),
                    goal));
            }
        }

        return new Table("documents", "Real documents", $"""
            {costs.Length} real descriptions. Each generator generates models and clients in its default settings, and the compiler binds and
            emits them with one thread in the same process; Kiota's assemblies are loaded from its tool, so its start-up is not counted. Generating
            includes reading the description and parsing the generated files. The code of so many compiles: {able}. Sum and geometric mean are of
            the {comparable.Length} that all can do: the sum shows the larger ones, the mean a typical one.
            """, rows);
    }

    private static Table OneDocument(DocumentCost cost)
    {
        string title = LargeDocument.TitleOf(cost.Document.Name);
        bool hasGoals = cost.Document.Name == Stripe;
        List<Row> rows = [];
        foreach ((string rival, int i) in Rivals.Where(rival => cost.Succeeds(rival.Index)))
        {
            rows.Add(Time("Generate", build => build.Generating, null));
            rows.Add(Time("Bind and emit", build => build.Compiling, hasGoals ? 0.8 : null));
            rows.Add(Size("Assembly", build => build.AssemblyBytes, Quantity.Bytes, hasGoals ? 0.9 : null));
            rows.Add(Size("Characters", build => build.Characters, Quantity.Count, null));
            rows.Add(Size("Files", build => build.Files, Quantity.Count, null));

            Row Time(string what, Func<DocumentBuild, TimeSpan> time, double? goal) =>
                new(what, rival, Quantity.Seconds(cost.Seconds(Ours, time)), Quantity.Seconds(cost.Seconds(i, time)), goal);

            Row Size(string what, Func<DocumentBuild, long> size, Func<double, Quantity> quantity, double? goal) =>
                new(what, rival, quantity(cost.Size(Ours, size)), quantity(cost.Size(i, size)), goal);
        }

        string failed = string.Join(" and ", Rivals.Where(rival => !cost.Succeeds(rival.Index)).Select(rival => rival.Name));
        return new Table(title.ToLowerInvariant(), $"The description of {title}", $"""
            The whole description, {new FileInfo(cost.Document.Path).Length / 1e6:0.0} MB, as above.
            {(failed.Length > 0 ? $"The code of {failed} does not compile, or is not generated." : "")}
            """, rows);
    }

    private static IEnumerable<(string Name, int Index)> Rivals => DocumentCost.Generators.Select((generator, i) => (generator.Name, i)).Skip(1);
}
