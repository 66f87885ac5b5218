using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.Benchmarks.Generation;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>One measured build. Times are processor times, which are independent of other processes.</summary>
/// <param name="Generating">The generator's part.</param>
/// <param name="Compiling">The compiler's part.</param>
/// <param name="AssemblyBytes">The size of the assembly.</param>
/// <param name="Sources">All files that were compiled.</param>
internal sealed record Build(TimeSpan Generating, TimeSpan Compiling, long AssemblyBytes, IReadOnlyList<SyntaxTree> Sources)
{
    public TimeSpan Total => Generating + Compiling;

    /// <summary>Our generator, for a description.</summary>
    public static Build Ours(string description)
    {
        var input = new GeneratorInput(new DescriptionFile("synthetic.openapi.yaml", description));
        return Measure(ConsumerProject.With(), project => input.Run(project, ConsumerProject.Language));
    }

    /// <summary>System.Text.Json's generator, for models.</summary>
    public static Build Plain(string models)
    {
        Type generator = Assembly.LoadFrom(Path.Combine(ConsumerProject.ReferencePack, "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll"))
            .GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()], parseOptions: ConsumerProject.Language);
        return Measure(ConsumerProject.With(CSharpSyntaxTree.ParseText(models, ConsumerProject.Language)), project => driver.RunGenerators(project));
    }

    /// <summary>Code that exists already.</summary>
    public static Build Handmade(string source) =>
        Measure(ConsumerProject.With(CSharpSyntaxTree.ParseText(source, ConsumerProject.Language)), static _ => null);

    private static Build Measure(CSharpCompilation project, Func<CSharpCompilation, GeneratorDriver?> generate)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        SyntaxTree[] generated = [.. generate(project)?.GetRunResult().GeneratedTrees ?? []];
        TimeSpan between = Environment.CpuUsage.TotalTime;
        using var image = new MemoryStream();
        CSharpCompilation whole = project.AddSyntaxTrees(generated);
        EmitResult emitted = whole.Emit(image);
        TimeSpan end = Environment.CpuUsage.TotalTime;
        return emitted.Success
            ? new Build(between - start, end - between, image.Length, whole.SyntaxTrees)
            : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Take(10)));
    }
}
