using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>What a build pays for generating: for the description that ships, for more and more schemas, for large real ones.</summary>
public class GeneratorBenchmarks
{
    private GeneratorInput input = null!;

    /// <summary>A name of a description, or how many schemas a made one has.</summary>
    [ParamsSource(nameof(Descriptions))]
    public string Description { get; set; } = "";

    /// <summary>All of them; real ones only where they lie beside the repository.</summary>
    public static IEnumerable<string> Descriptions =>
        ["stages", "10", "20", "100", "200", "1000", "2000", "10000", "20000", .. GeneratorInput.LargeDocuments.Keys];

    /// <summary>Reads the description.</summary>
    [GlobalSetup]
    public void Prepare() => input = GeneratorInput.Named(Description);

    /// <summary>Generates as a first build does, without anything cached.</summary>
    [Benchmark]
    public GeneratorDriver Generate() => input.Run();
}
