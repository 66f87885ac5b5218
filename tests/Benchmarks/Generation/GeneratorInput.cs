using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>Descriptions as the compiler passes them to the generator.</summary>
internal sealed class GeneratorInput(params DescriptionFile[] files)
{
    private const int CodeFiles = 1_000;

    private static readonly CSharpCompilation EmptyProject = CSharpCompilation.Create(
        "Consumer",
        references:
        [
            MetadataReference.CreateFromFile(typeof(object).Assembly.Location),

            // Without the runtime library, nothing is emitted.
            MetadataReference.CreateFromFile(typeof(Optional<>).Assembly.Location),
        ],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    // A project with code of its own, before and after an edit of one file.
    private static readonly CSharpCompilation ProjectWithCode = EmptyProject.AddSyntaxTrees(Enumerable.Range(0, CodeFiles).Select(CodeFile));

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
        before.ReplaceAdditionalTexts([files[0].With(text), .. files[1..]]).RunGenerators(EmptyProject);

    /// <summary>Generates for a project with 1,000 files of C# code.</summary>
    public GeneratorDriver RunWithCode() => Run(ProjectWithCode, CSharpParseOptions.Default);

    /// <summary>Generates after an edit of one of the 1,000 files of C# code.</summary>
    /// <param name="before">The run before the edit.</param>
    public static GeneratorDriver RunAfterCodeEdit(GeneratorDriver before) =>
        before.RunGenerators(ProjectWithCode.ReplaceSyntaxTree(ProjectWithCode.SyntaxTrees[0], CodeFile(CodeFiles)));

    private static SyntaxTree CodeFile(int number)
    {
        string name = number.ToString(CultureInfo.InvariantCulture);
        return CSharpSyntaxTree.ParseText($"namespace Acme.Orders; internal sealed partial class Order{name} {{ public int Number => {name}; }}");
    }
}
