using System.Globalization;
using Truto.Generated.Benchmarks.Generation;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>
/// Measures the cost of 1,000 types of ten properties: generating and compiling with our generator from a description and with
/// System.Text.Json's from models, and compiling handwritten code. First with one thread of a warm compiler, then with a new process of the
/// SDK's compiler.
/// </summary>
internal static class CompileCostReport
{
    private const int Types = 1_000;
    private const int WarmUpTypes = 50;
    private const int Repetitions = 3;

    private static readonly (string Name, Func<int, Build> Measure)[] Rivals =
    [
        ("Truto.Generated", static types => Build.Ours(SyntheticDescription.OpenApi(types))),
        ("System.Text.Json", static types => Build.Plain(SyntheticDescription.PlainModels(types))),
        ("by hand, chain of names", static types => Build.Handmade(HandmadeModels.Of(types, HandmadeShape.Chain))),
        ("by hand, table of names", static types => Build.Handmade(HandmadeModels.Of(types, HandmadeShape.Names))),
    ];

    public static void Print(TextWriter output)
    {
        _ = Measure(WarmUpTypes);
        Build[] builds = Best(() => Measure(Types), static build => build.Total);
        TimeSpan[] cold = Best<TimeSpan>(() => [.. builds.Select(build => ColdCompiler.Measure(build.Sources))], static time => time);

        output.WriteLine(
            $"{Types} types of 10 properties, best of {Repetitions}; processor time, but by the clock where the compiler is cold; in brackets ours "
                + $"by theirs:");
        output.WriteLine("| | generating | compiling | together | compiled cold | assembly | lines |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        for (int i = 0; i < Rivals.Length; i++)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Rivals[i].Name} | {builds[i].Generating.TotalSeconds:F2} s | {Seconds(build => build.Compiling)} "
                    + $"| {Seconds(build => build.Total)} | {cold[i].TotalSeconds:F2} s ({cold[0] / cold[i]:F2}) | {builds[i].AssemblyBytes / 1024} "
                    + $"KB ({(double)builds[0].AssemblyBytes / builds[i].AssemblyBytes:F2}) | {builds[i].Lines} |"));

            string Seconds(Func<Build, TimeSpan> part) =>
                string.Create(CultureInfo.InvariantCulture, $"{part(builds[i]).TotalSeconds:F2} s ({part(builds[0]) / part(builds[i]):F2})");
        }
    }

    private static Build[] Measure(int types) => [.. Rivals.Select(rival => rival.Measure(types))];

    // Alternates between the rivals, so that other processes affect all of them equally.
    private static T[] Best<T>(Func<T[]> measure, Func<T, TimeSpan> time)
    {
        T[][] rounds = [.. Enumerable.Range(0, Repetitions).Select(_ => measure())];
        return [.. Rivals.Select((_, i) => rounds.Select(round => round[i]).MinBy(time)!)];
    }
}
