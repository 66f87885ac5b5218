using Truto.Generated.Benchmarks.Documents;
using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.ColdBuild;

/// <summary>
/// Measures <c>dotnet build</c> of a project that uses the packed package, without a compiler server and without earlier outputs: for the
/// built-in description, and for Stripe's, which lies in <c>../shared/corpus</c>, beside the code that Kiota generates from it.
/// </summary>
internal sealed class ColdBuildReport : IReport
{
    private const string Stripe = "large/stripe-spec3.json";
    private const string NoAnalyzers = "-p:RunAnalyzers=false";
    private const double MostSecondsInCompiler = 0.9;

    public string Name => "build";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        CorpusDocument stripe = FindStripe();
        run.Progress(0, "pack");
        using var workspace = new BuildWorkspace();
        BuiltProject empty = workspace.Empty();
        BuiltProject stages = workspace.BuiltInClient();
        BuiltProject ours = workspace.ClientOf(stripe);
        run.Progress(0.1, "Kiota");
        BuiltProject kiota = workspace.KiotaClientOf(stripe);
        (BuiltProject Project, string Options)[] builds =
            [(empty, ""), (stages, ""), (ours, ""), (kiota, ""), (empty, NoAnalyzers), (ours, NoAnalyzers), (kiota, NoAnalyzers)];

        int rounds = run.Rounds(2);
        var times = new TimeSpan[builds.Length][];
        var generating = new TimeSpan[rounds];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < builds.Length; i++)
            {
                run.Progress(0.2 + (0.8 * ((round * builds.Length) + i) / (rounds * builds.Length)), $"{builds[i].Project.Name} {builds[i].Options}");
                (times[i] ??= new TimeSpan[rounds])[round] = builds[i].Project.Build(builds[i].Options);
            }

            generating[round] = ours.Generate();
        }

        TimeSpan[] medians = [.. times.Select(Statistics.Median)];
        return [new Table("build", "Cold builds", $"""
            `dotnet build --no-restore` of a console program, all processes included, without a compiler server and without earlier outputs.
            The builds with Stripe's description (4.2 MB) are counted beyond those of an empty project, which takes {Quantity.Time(medians[0])}.
            Generating Kiota's code is a command of its own and is not counted; ours is generated during the build. The compiler reports the
            time of the generator by the clock, in a process that has generated nothing before; it is compared with our own goal. The generator
            has native code, as in the released package.
            """,
            [
                new Row("Build with the built-in client", "an empty project", Quantity.Time(medians[1]), Quantity.Time(medians[0])),
                new Row("Build with Stripe", "Kiota", Quantity.Time(medians[2] - medians[0]), Quantity.Time(medians[3] - medians[0])),
                new Row(
                    "Build with Stripe, `RunAnalyzers=false`",
                    "Kiota",
                    Quantity.Time(medians[5] - medians[4]),
                    Quantity.Time(medians[6] - medians[4])),
                new Row(
                    "Generate Stripe in a cold compiler",
                    "the goal",
                    Quantity.Time(Statistics.Median(generating)),
                    Quantity.Seconds(MostSecondsInCompiler),
                    Goal: 1),
            ])];
    }

    private static CorpusDocument FindStripe()
    {
        try
        {
            return CorpusDocument.All().First(document => document.Name == Stripe);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            throw new InvalidOperationException($"There is no '../shared/corpus/{Stripe}' beside the repository.", exception);
        }
    }
}
