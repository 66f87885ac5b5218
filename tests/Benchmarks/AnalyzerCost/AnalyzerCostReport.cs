using System.Globalization;
using System.Text.RegularExpressions;
using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.AnalyzerCost;

/// <summary>
/// Measures the time that the analyzers add to a build of 1,000 files, as the compiler reports it, with and without the SDK's analyzers.
/// </summary>
internal sealed partial class AnalyzerCostReport : IReport
{
    private const int Files = 1_000;

    public string Name => "analyzers";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        string folder = Directory.CreateTempSubdirectory("truto-analyzer-cost-").FullName;
        try
        {
            OrdinaryCode.Write(Path.Combine(folder, "Orders"), Files);
            File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), ProjectText());
            run.Progress(0, "restore");
            Run(folder, "restore");
            run.Progress(0.3, "build with the SDK's analyzers");
            Row with = MeasuredRow("the compiler with the SDK's analyzers", Run(folder, Build));
            run.Progress(0.7, "build without the SDK's analyzers");
            Row without = MeasuredRow("the compiler alone", Run(folder, Build + " -p:EnableNETAnalyzers=false"));
            return [new Table("analyzers", "Analyzers", $"""
                Our analyzers in a build of {Files:N0} files, each tenth of which uses a generated client. The compiler reports these times of one
                build by the clock.
                """, [with, without])];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Build => "build --no-restore -c Release -t:Rebuild -p:BuildProjectReferences=false -p:ReportAnalyzer=true "
        + "-p:UseSharedCompilation=false -v:detailed -clp:PerformanceSummary;NoConsoleColor -nodeReuse:false";

    private static string ProjectText()
    {
        string root = BuildProperty.Value("RepositoryRoot");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <OpenApiImplicitUsings>enable</OpenApiImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <EnableBuiltInOpenApiDescription>true</EnableBuiltInOpenApiDescription>
                <TrutoBuiltInDescription>{root}specs/truto-crm-stages.openapi.yaml</TrutoBuiltInDescription>
              </PropertyGroup>
              <Import Project="{root}runtime/build/Truto.Generated.props" />
              <ItemGroup>
                <ProjectReference Include="{root}runtime/Truto.Generated.csproj" />
                <ProjectReference Include="{root}generator/Truto.Generated.SourceGeneration.csproj"
                                  OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              </ItemGroup>
              <Import Project="{root}runtime/build/Truto.Generated.targets" />
            </Project>
            """;
    }

    private static Row MeasuredRow(string rival, string log)
    {
        double compiler = double.Parse(Compiler().Match(log).Groups["ms"].Value, CultureInfo.InvariantCulture) / 1000;
        double[] ours = [.. Analyzers().Matches(log).Select(match => Seconds(match.Groups["s"].Value))];
        return ours.Length == 0
            ? throw new InvalidOperationException("The compiler reported no times of our analyzers:\n" + log)
            : new Row("Our analyzers", rival, Quantity.Seconds(ours.Sum()), Quantity.Seconds(compiler), Goal: 0.01);
    }

    // The compiler prints "<0.001" for shorter times.
    private static double Seconds(string text) => double.Parse(text.TrimStart('<'), CultureInfo.InvariantCulture);

    private static string Run(string folder, string command) => ChildProcess.Run(
        "dotnet", command.Split(' '), folder, ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("DOTNET_CLI_UI_LANGUAGE", "en")).Output;

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+Csc\s+1 calls", RegexOptions.Multiline)]
    private static partial Regex Compiler();

    [GeneratedRegex(@"^\s*(?<s><?[\d.]+)\s+<?\d+\s+Truto\.Generated\.SourceGeneration\.Analysis\.\w+", RegexOptions.Multiline)]
    private static partial Regex Analyzers();
}
