using Truto.Generated.Benchmarks.Generation;
using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>
/// Measures the cost of 300 types of ten properties: generating and compiling with our generator from a description and with
/// System.Text.Json's from models, and compiling handwritten code, with one thread of a warm compiler.
/// </summary>
internal sealed class CompileCostReport : IReport
{
    private const int Types = 300;
    private const int WarmUpTypes = 50;

    private static readonly (string Name, Func<int, Build> Measure)[] Sides =
    [
        ("ours", static types => Build.Ours(SyntheticDescription.OpenApi(types))),
        ("System.Text.Json's generator", static types => Build.Plain(SyntheticDescription.PlainModels(types))),
        ("handwritten, comparing names", static types => Build.Handmade(HandmadeModels.Of(types, HandmadeShape.Chain))),
        ("handwritten, tables of names", static types => Build.Handmade(HandmadeModels.Of(types, HandmadeShape.Names))),
    ];

    public string Name => "types";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        run.Progress(0, "warm up");
        _ = Measure(run.IsQuick ? WarmUpTypes : Types);
        int rounds = run.Rounds(3);
        var builds = new Build[rounds][];
        for (int round = 0; round < rounds; round++)
        {
            run.Progress((double)round / rounds, $"round {round + 1} of {rounds}");
            builds[round] = Measure(Types);
        }

        return [new Table("types", "Synthetic types", $"""
            {Types:N0} types of ten properties, with readers and writers of JSON. We start from a description, and System.Text.Json's generator
            from models; the handwritten code has no attributes, documentation, unknown properties or errors. The
            compiler runs in this process with one thread.
            """,
            [
                .. Rows("Generate and compile", side => Median(builds, side, build => build.Total)),
                .. Rows("Compile", side => Median(builds, side, build => build.Compiling)),
                .. Rows("Assembly", side => Quantity.Bytes(builds[0][side].AssemblyBytes)),
            ])];
    }

    private static IEnumerable<Row> Rows(string what, Func<int, Quantity> value) =>
        Enumerable.Range(1, Sides.Length - 1).Select(side => new Row(what, Sides[side].Name, value(0), value(side)));

    private static Quantity Median(Build[][] rounds, int side, Func<Build, TimeSpan> time) =>
        Quantity.Time(Statistics.Median(rounds.Select(round => time(round[side]))));

    // Each round measures all sides, so that other processes affect all of them equally.
    private static Build[] Measure(int types) => [.. Sides.Select(side => side.Measure(types))];
}
