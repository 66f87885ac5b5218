using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Benchmarks.CompileCost;
using Truto.Generated.SourceGeneration;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>A description as the compiler passes it to the generator.</summary>
internal sealed class GeneratorInput(params DescriptionFile[] files)
{
    private static readonly string Root = BuildProperty.Value("RepositoryRoot");

    private static readonly CSharpCompilation EmptyProject = CSharpCompilation.Create(
        "Consumer",
        references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Large descriptions of the shared corpus by name; empty if it is absent.</summary>
    public static IReadOnlyDictionary<string, string> LargeDocuments { get; } = Directory.Exists(Path.Combine(Root, "../shared/corpus/large"))
        ? Directory.EnumerateFiles(Path.Combine(Root, "../shared/corpus/large"))
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path))
        : new Dictionary<string, string>();

    public static GeneratorInput Named(string name)
    {
        if (int.TryParse(name, CultureInfo.InvariantCulture, out int types))
        {
            return new GeneratorInput(new DescriptionFile("synthetic.openapi.yaml", SyntheticDescription.OpenApi(types)));
        }

        string path = LargeDocuments.TryGetValue(name, out string? large) ? large : Path.Combine(Root, "specs/truto-crm-stages.openapi.yaml");
        return new GeneratorInput(new DescriptionFile(path, File.ReadAllText(path)));
    }

    public GeneratorDriver Run() => Run(EmptyProject, CSharpParseOptions.Default);

    public GeneratorDriver Run(CSharpCompilation project, CSharpParseOptions language) => CSharpGeneratorDriver.Create(
        [new OpenApiGenerator().AsSourceGenerator()],
        files,
        language,
        new ItemOptions(new Dictionary<string, string> { ["RootNamespace"] = "Acme" })).RunGenerators(project);
}
