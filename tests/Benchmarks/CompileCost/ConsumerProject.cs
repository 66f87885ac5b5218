using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Support;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>The project of a user that compiles generated code: an optimized library for the newest framework.</summary>
internal static class ConsumerProject
{
    /// <summary>As the compiler does where a project asks for no documentation file.</summary>
    public static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.None);

    /// <summary>The reference assemblies of the framework, which bring the generators of the framework with them.</summary>
    public static readonly string ReferencePack = Directory
        .EnumerateDirectories(Path.Combine(BuildProperty.Value("TargetingPacks"), "Microsoft.NETCore.App.Ref"))
        .OrderBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
        .Last();

    // The framework, our runtime and that of Kiota.
    private static readonly MetadataReference[] References =
    [
        .. Directory.EnumerateFiles(Directory.EnumerateDirectories(Path.Combine(ReferencePack, "ref")).Single(), "*.dll")
            .Append(typeof(JsonMembers).Assembly.Location)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Kiota.*.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A project with these files, compiled by one thread.</summary>
    public static CSharpCompilation With(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "Consumer",
        trees,
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false));
}
