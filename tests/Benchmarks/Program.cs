using Truto.Generated.Benchmarks;
using Truto.Generated.Benchmarks.Calls;
using Truto.Generated.Benchmarks.Reporting;
using Truto.Generated.Benchmarks.Xml;

if (args is [LoopbackServer.Argument])
{
    await LoopbackServer.RunAsync();
    return 0;
}

// BenchmarkDotNet measures wall time, and so only on a quiet machine what --only xml does.
if (args is ["--benchmark-dotnet"])
{
    return OrderBenchmarks.Run(BuildProperty.Repository);
}

// --all measures all reports, and --only NAME one; both write docs/performance.md. With --quick the tables are only printed.
IReport[]? reports = args switch
{
    [.. var names] when names.Contains("--all") => ReportList.All,
    [.. var names] when Array.IndexOf(names, "--only") is var at and >= 0 && at + 1 < names.Length =>
        [.. ReportList.All.Where(report => report.Name == names[at + 1])],
    _ => null,
};
if (reports is null or [])
{
    Console.Error.WriteLine("Usage: (--all | --only NAME) [--quick] | --benchmark-dotnet");
    Console.Error.WriteLine("NAME: " + string.Join(", ", ReportList.All.Select(report => report.Name)));
    return 1;
}

bool isQuick = args.Contains("--quick");
var page = new PerformancePage(BuildProperty.Repository);
if (args.Contains("--all") && !isQuick)
{
    page.Begin();
}

List<(IReport Report, ReportResult Result)> results = [];
ReportProgress.Measure(reports, isQuick, (report, result) =>
{
    results.Add((report, result));
    if (!isQuick)
    {
        page.Set(report, result);
    }
});
foreach ((IReport report, ReportResult result) in results)
{
    Console.WriteLine(PerformancePage.Section(report, result));
}

return results.Any(one => one.Result.Problem is not null) ? 2 : 0;
