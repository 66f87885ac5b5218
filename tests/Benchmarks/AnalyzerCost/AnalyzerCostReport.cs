using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Truto.Generated.Benchmarks.CompileCost;

namespace Truto.Generated.Benchmarks.AnalyzerCost;

/// <summary>
/// Measures the time that the analyzers add to a build of 1,000 files, as the compiler reports it, with and without the SDK's analyzers.
/// </summary>
internal static partial class AnalyzerCostReport
{
    private const int Files = 1_000;

    public static void Print(TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("truto-analyzer-cost-").FullName;
        try
        {
            OrdinaryCode.Write(Path.Combine(folder, "Orders"), Files);
            File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), ProjectText());
            Run(folder, "restore");
            output.WriteLine($"{Files} files, each tenth of which uses the client of stages:");
            output.WriteLine("| | compiler | our analyzers | share | our generator |");
            output.WriteLine("|---|---|---|---|---|");
            output.WriteLine(Row("with the SDK's analyzers", Run(folder, Build)));
            output.WriteLine(Row("without", Run(folder, Build + " -p:EnableNETAnalyzers=false")));
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
        string root = ConsumerProject.Metadata("RepositoryRoot");
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

    private static string Row(string name, string log)
    {
        double compiler = double.Parse(Compiler().Match(log).Groups["ms"].Value, CultureInfo.InvariantCulture) / 1000;
        double[] ours = [.. Analyzers().Matches(log).Select(match => Seconds(match.Groups["s"].Value))];
        double generator = Generator().Matches(log).Select(match => Seconds(match.Groups["s"].Value)).DefaultIfEmpty().Max();
        return ours.Length == 0
            ? throw new InvalidOperationException("The compiler said nothing of our analyzers:\n" + log)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {compiler:F2} s | {ours.Sum() * 1000:F0} ms | {ours.Sum() / compiler:P2} | {generator * 1000:F0} ms |");
    }

    // The compiler prints "<0.001" for shorter times.
    private static double Seconds(string text) => double.Parse(text.TrimStart('<'), CultureInfo.InvariantCulture);

    private static string Run(string folder, string command)
    {
        var start = new ProcessStartInfo("dotnet", command) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? log : throw new InvalidOperationException(log);
    }

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+Csc\s+1 calls", RegexOptions.Multiline)]
    private static partial Regex Compiler();

    [GeneratedRegex(@"^\s*(?<s><?[\d.]+)\s+<?\d+\s+Truto\.Generated\.SourceGeneration\.Analysis\.\w+", RegexOptions.Multiline)]
    private static partial Regex Analyzers();

    [GeneratedRegex(@"^\s*(?<s><?[\d.]+)\s+<?\d+\s+Truto\.Generated\.SourceGeneration\.OpenApiGenerator", RegexOptions.Multiline)]
    private static partial Regex Generator();
}
