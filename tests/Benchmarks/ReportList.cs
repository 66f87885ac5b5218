using Truto.Generated.Benchmarks.AnalyzerCost;
using Truto.Generated.Benchmarks.Calls;
using Truto.Generated.Benchmarks.ColdBuild;
using Truto.Generated.Benchmarks.CompileCost;
using Truto.Generated.Benchmarks.Documents;
using Truto.Generated.Benchmarks.Generation;
using Truto.Generated.Benchmarks.Json;
using Truto.Generated.Benchmarks.NativeAot;
using Truto.Generated.Benchmarks.Reporting;
using Truto.Generated.Benchmarks.Xml;

namespace Truto.Generated.Benchmarks;

/// <summary>All reports, in the order of the page.</summary>
internal static class ReportList
{
    public static readonly IReport[] All =
    [
        new JsonReport(),
        new XmlReport(),
        new CallCostReport(),
        new ColdBuildReport(),
        new DocumentsReport(),
        new GeneratorReport(),
        new CompileCostReport(),
        new AnalyzerCostReport(),
        new NativeAotReport(),
    ];
}
