using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using Truto.Generated.Benchmarks.AnalyzerCost;
using Truto.Generated.Benchmarks.Calls;
using Truto.Generated.Benchmarks.CompileCost;
using Truto.Generated.Benchmarks.OutputSize;

if (args is ["--compile-cost", ..])
{
    CompileCostReport.Print(Console.Out);
    return;
}

if (args is ["--analyzer-cost", ..])
{
    AnalyzerCostReport.Print(Console.Out);
    return;
}

if (args is ["--calls", ..])
{
    await CallCostReport.PrintAsync(Console.Out);
    return;
}

if (args is [LoopbackServer.Argument])
{
    await LoopbackServer.RunAsync();
    return;
}

if (args is ["--output-size", ..])
{
    OutputSizeReport.Print(Console.Out);
    return;
}

IConfig config = ManualConfig.Create(DefaultConfig.Instance)
    .WithBuildTimeout(TimeSpan.FromMinutes(10)) // Each benchmark's program is built with ours, which takes long on a busy machine.
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Error, Column.Median, Column.Gen0, Column.Gen1, Column.Gen2);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
