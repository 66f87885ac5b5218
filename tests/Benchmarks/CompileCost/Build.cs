using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.Benchmarks.Generation;
using Truto.Generated.Support;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>One measured build. Times are of the processor: the machine may have other work.</summary>
internal sealed record Build(TimeSpan Generating, TimeSpan Compiling, long AssemblyBytes, int Lines)
{
    private static readonly string ReferencePack = Directory
        .EnumerateDirectories(Path.Combine(Metadata("TargetingPacks"), "Microsoft.NETCore.App.Ref"))
        .OrderBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
        .Last();

    private static readonly MetadataReference[] References =
    [
        .. Directory.EnumerateFiles(Directory.EnumerateDirectories(Path.Combine(ReferencePack, "ref")).Single(), "*.dll")
            .Append(typeof(JsonMembers).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // As the compiler does where a project asks for no documentation file.
    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.None);

    public TimeSpan Total => Generating + Compiling;

    /// <summary>Our generator, for a description.</summary>
    public static Build Ours(string description) =>
        Measure(Project(), project => new GeneratorInput(new DescriptionFile("synthetic.openapi.yaml", description)).Run(project, Language));

    /// <summary>System.Text.Json's generator, for models.</summary>
    public static Build Plain(string models)
    {
        Type generator = Assembly.LoadFrom(Path.Combine(ReferencePack, "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll"))
            .GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()], parseOptions: Language);
        return Measure(Project(CSharpSyntaxTree.ParseText(models, Language)), project => driver.RunGenerators(project));
    }

    private static Build Measure(CSharpCompilation project, Func<CSharpCompilation, GeneratorDriver> generate)
    {
        GC.Collect();
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        SyntaxTree[] generated = [.. generate(project).GetRunResult().GeneratedTrees];
        TimeSpan between = Process.GetCurrentProcess().TotalProcessorTime;
        using var image = new MemoryStream();
        EmitResult emitted = project.AddSyntaxTrees(generated).Emit(image);
        TimeSpan end = Process.GetCurrentProcess().TotalProcessorTime;
        return emitted.Success
            ? new Build(between - start, end - between, image.Length, generated.Sum(tree => tree.GetText().Lines.Count))
            : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Take(10)));
    }

    private static CSharpCompilation Project(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "Consumer",
        trees,
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false));

    private static string Metadata(string key) =>
        typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == key).Value!;
}
