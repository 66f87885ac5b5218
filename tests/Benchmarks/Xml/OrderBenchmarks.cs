using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Truto.Generated.Benchmarks.Xml;

/// <summary>What <see cref="XmlReport"/> measures, in BenchmarkDotNet.</summary>
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[MemoryDiagnoser]
public class OrderBenchmarks : IDisposable
{
    private const int Megabyte = 1_000_000;
    private OrderWork? work;

    /// <summary>Runs the benchmarks, in this process because a project of their own would not have the generated client.</summary>
    /// <param name="repository">The repository, whose folder <c>artifacts</c> gets the results.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string repository)
    {
        Summary summary = BenchmarkRunner.Run<OrderBenchmarks>(DefaultConfig.Instance
            .AddJob(Job.MediumRun.WithLaunchCount(1).WithToolchain(InProcessNoEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(repository, "artifacts", "benchmarks")));
        return summary.Reports.All(report => report.Success) ? 0 : 2;
    }

    [GlobalSetup]
    public void Setup() => work = new OrderWork(Megabyte);

    [GlobalCleanup]
    public void Dispose()
    {
        work?.Dispose();
        GC.SuppressFinalize(this);
    }

    [BenchmarkCategory("Read"), Benchmark(Baseline = true)]
    public object ReadWithSerializer() => work!.ReadTheirs();

    [BenchmarkCategory("Read"), Benchmark]
    public object Read() => work!.ReadOurs();

    [BenchmarkCategory("Write"), Benchmark(Baseline = true)]
    public void WriteWithSerializer() => work!.WriteTheirs();

    [BenchmarkCategory("Write"), Benchmark]
    public void Write() => work!.WriteOurs();
}
