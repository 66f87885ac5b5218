using Truto.Generated.Benchmarks.Calls;
using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.NativeAot;

/// <summary>
/// Measures a native program that creates a stage with the generated client beside the same program by hand: the size of its file, and the time from
/// the start of the process until it has printed the response and ended.
/// </summary>
internal sealed class NativeAotReport : IReport
{
    private const string Rival = "by hand";
    private const double PublishingShare = 0.8;

    public string Name => "native-aot";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        string folder = Directory.CreateTempSubdirectory("truto-native-aot-").FullName;
        try
        {
            run.Progress(0, "publish ours");
            string ours = Publish("Generated", folder);
            run.Progress(PublishingShare / 2, "publish the program by hand");
            string theirs = Publish("Handwritten", folder);
            return [Table([Size(ours, theirs), .. FirstResponse(ours, theirs, run)])];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Publishes a program and returns the path of its file.</summary>
    private static string Publish(string program, string folder)
    {
        string project = Path.Combine(BuildProperty.Repository, "tests", "Benchmarks", "NativeAot", "Programs", program);
        string output = Path.Combine(folder, program);
        ChildProcess.Run("dotnet", ["publish", project, "-c", "Release", "--ucr", "-o", output, "--nologo", "-v", "q"]);
        return Path.Combine(output, OperatingSystem.IsWindows() ? program + ".exe" : program);
    }

    private static Row Size(string ours, string theirs) =>
        new("Size of the file", Rival, Quantity.Bytes(new FileInfo(ours).Length), Quantity.Bytes(new FileInfo(theirs).Length), 1.1);

    private static IEnumerable<Row> FirstResponse(string ours, string theirs, BenchmarkRun run)
    {
        using LoopbackServer server = LoopbackServer.Start();
        string[] arguments = [server.Address.AbsoluteUri];
        int rounds = run.Rounds(60);
        List<ChildProcessResult> mine = [];
        List<ChildProcessResult> other = [];

        // The first run of each loads the file, and prepares the server.
        for (int round = -1; round < rounds; round++)
        {
            run.Progress(PublishingShare + ((1 - PublishingShare) * (round + 1) / (rounds + 1)), "first response");
            ChildProcessResult first = ChildProcess.Run(ours, arguments);
            ChildProcessResult second = ChildProcess.Run(theirs, arguments);
            if (round >= 0)
            {
                mine.Add(first);
                other.Add(second);
            }
        }

        yield return Compare("First response, elapsed", static result => result.Elapsed, 1.15);
        yield return Compare("First response, processor time", static result => result.ProcessorTime, 1.15);

        Row Compare(string what, Func<ChildProcessResult, TimeSpan> time, double goal) => new(
            what,
            Rival,
            Quantity.Time(Statistics.Median(mine.Select(time))),
            Quantity.Time(Statistics.Median(other.Select(time))),
            goal);
    }

    private static Table Table(IReadOnlyList<Row> rows) => new("native-aot", "Native programs", """
        A console program that creates one stage and prints it, published with `PublishAot` and `InvariantGlobalization`. By hand means
        `HttpClient` with System.Text.Json's source generation; it has no retries, telemetry, decompression or idempotency keys. The first
        response is measured from the start of the process, with a server on the same machine, until the program has printed it and ended.
        """, rows);
}
