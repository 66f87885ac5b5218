using System.Globalization;
using Truto.Generated.Benchmarks.Generation;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>
/// What a build pays for 1,000 types of ten properties: generating and compiling, by our generator from a description and by
/// System.Text.Json's from models. One thread, after a warm-up.
/// </summary>
internal static class CompileCostReport
{
    private const int Types = 1_000;
    private const int WarmUpTypes = 50;
    private const int Repetitions = 3;

    public static void Print(TextWriter output)
    {
        Measure(WarmUpTypes);
        Build[] ours = new Build[Repetitions];
        Build[] plain = new Build[Repetitions];
        for (int i = 0; i < Repetitions; i++)
        {
            (ours[i], plain[i]) = Measure(Types);
        }

        Build our = ours.MinBy(build => build.Total)!;
        Build their = plain.MinBy(build => build.Total)!;
        output.WriteLine($"{Types} types of 10 properties, best of {Repetitions}:");
        output.WriteLine("| | generating | compiling | together | assembly | generated lines |");
        output.WriteLine("|---|---|---|---|---|---|");
        output.WriteLine(Row("Truto.Generated", our));
        output.WriteLine(Row("System.Text.Json", their));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| ratio | {our.Generating / their.Generating:F2} | {our.Compiling / their.Compiling:F2} | {our.Total / their.Total:F2} | {(double)our.AssemblyBytes / their.AssemblyBytes:F2} | {(double)our.Lines / their.Lines:F2} |"));
    }

    private static (Build Ours, Build Plain) Measure(int types) =>
        (Build.Ours(SyntheticDescription.OpenApi(types)), Build.Plain(SyntheticDescription.PlainModels(types)));

    private static string Row(string name, Build build) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {build.Generating.TotalSeconds:F2} s | {build.Compiling.TotalSeconds:F2} s | {build.Total.TotalSeconds:F2} s | {build.AssemblyBytes / 1024} KB | {build.Lines} |");
}
