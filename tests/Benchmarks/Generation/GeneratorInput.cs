using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>Descriptions as the compiler passes them to the generator.</summary>
internal sealed class GeneratorInput(params DescriptionFile[] files)
{
    private static readonly CSharpCompilation EmptyProject = CSharpCompilation.Create(
        "Consumer",
        references:
        [
            MetadataReference.CreateFromFile(typeof(object).Assembly.Location),

            // Without the runtime library, nothing is emitted.
            MetadataReference.CreateFromFile(typeof(Optional<>).Assembly.Location),
        ],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Generates without a cache, as a first build does.</summary>
    public GeneratorDriver Run() => Run(EmptyProject, CSharpParseOptions.Default);

    /// <summary>Generates without a cache for a project.</summary>
    public GeneratorDriver Run(CSharpCompilation project, CSharpParseOptions language) => CSharpGeneratorDriver.Create(
        [new OpenApiGenerator().AsSourceGenerator()],
        files,
        language,
        new ItemOptions(new Dictionary<string, string> { ["RootNamespace"] = "Acme" })).RunGenerators(project);

    /// <summary>Generates after an edit, as an editor does.</summary>
    /// <param name="before">The run before the edit.</param>
    /// <param name="text">The new text of the first file.</param>
    public GeneratorDriver RunAgain(GeneratorDriver before, string text) =>
        before.ReplaceAdditionalText(files[0], files[0].With(text)).RunGenerators(EmptyProject);
}
