using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>Measures generation: for the built-in description, for growing numbers of schemas, and for large real descriptions.</summary>
public class GeneratorBenchmarks
{
    private GeneratorInput input = null!;

    /// <summary>The name of a description, or the number of schemas of a synthetic one.</summary>
    [ParamsSource(nameof(Descriptions))]
    public string Description { get; set; } = "";

    /// <summary>All inputs; real ones only if they exist beside the repository.</summary>
    public static IEnumerable<string> Descriptions =>
        ["stages", "10", "20", "100", "200", "1000", "2000", "10000", "20000", .. GeneratorInput.LargeDocuments.Keys];

    /// <summary>Reads the description.</summary>
    [GlobalSetup]
    public void Prepare() => input = GeneratorInput.Named(Description);

    /// <summary>Generates without a cache, as a first build does.</summary>
    [Benchmark]
    public GeneratorDriver Generate() => input.Run();
}
