using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.IntelliSense;

/// <summary>An editor with one C# file and one description; <c>$$</c> in the C# marks the caret.</summary>
internal sealed class Editor : IDisposable
{
    private const string Caret = "$$";

    // Those that the SDK and the package import if a project enables it.
    private const string ImplicitUsings = "global using System.Threading; global using System.Threading.Tasks; global using Truto.Generated;";

    private readonly AdhocWorkspace workspace = new();
    private readonly DocumentId description;
    private readonly DocumentId program;
    private Solution solution;

    /// <summary>Opens the stages description.</summary>
    public Editor()
        : this(Repository.PathOf("specs", "truto-crm-stages.openapi.yaml"))
    {
    }

    /// <summary>Opens a description.</summary>
    public Editor(string path)
    {
        ProjectId project = ProjectId.CreateNewId();
        description = DocumentId.CreateNewId(project);
        program = DocumentId.CreateNewId(project);
        solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                "Acme",
                "Acme",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                metadataReferences: [.. References.Framework, RuntimeWithDocs()],
                analyzerReferences: [new GeneratorReference()]))
            .AddDocument(program, "Program.cs", "")
            .AddDocument(DocumentId.CreateNewId(project), "Usings.cs", ImplicitUsings)
            .AddAdditionalDocument(description, Path.GetFileName(path), File.ReadAllText(path), filePath: path)
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(project),
                "build.globalconfig",
                SourceText.From(
                    $"is_global = true\nbuild_property.RootNamespace = Acme\n[{path}]\nbuild_metadata.AdditionalFiles.OpenApiRole = Client\n"),
                filePath: Repository.PathOf("build.globalconfig"));
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>Returns the completion list at the caret.</summary>
    public async Task<IReadOnlyList<string>> Complete(string source)
    {
        (Document document, int caret) = Open(source);
        CompletionList list = await CompletionService.GetService(document)!
            .GetCompletionsAsync(document, caret, cancellationToken: TestContext.Current.CancellationToken);
        return [.. list.ItemsList.Select(item => item.DisplayText)];
    }

    /// <summary>Returns the first entry of the completion list at the caret with its description.</summary>
    public async Task<ImmutableArray<TaggedText>> DescribeFirst(string source)
    {
        (Document document, int caret) = Open(source);
        CompletionService service = CompletionService.GetService(document)!;
        CompletionList list = await service.GetCompletionsAsync(document, caret, cancellationToken: TestContext.Current.CancellationToken);
        return (await service.GetDescriptionAsync(document, list.ItemsList[0], TestContext.Current.CancellationToken))!.TaggedParts;
    }

    /// <summary>Returns the classified spans of the C# file, by which an editor colors it.</summary>
    public async Task<IReadOnlyList<ClassifiedSpan>> Classify(string source)
    {
        (Document document, _) = Open(source);
        int length = (await document.GetTextAsync(TestContext.Current.CancellationToken)).Length;
        return [.. await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, length), TestContext.Current.CancellationToken)];
    }

    /// <summary>Returns what the generator reports about the description.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Problems()
    {
        Project project = solution.GetDocument(program)!.Project;
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            project.AnalyzerOptions.AdditionalFiles,
            (CSharpParseOptions)project.ParseOptions!,
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        return driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Diagnostics;
    }

    /// <summary>Returns the text of the tooltip at the caret.</summary>
    public async Task<string> Hover(string source)
    {
        (Document document, int caret) = Open(source);
        QuickInfoItem? info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, caret, TestContext.Current.CancellationToken);
        return string.Join("\n", info?.Sections.Select(section => section.Text) ?? []);
    }

    /// <summary>Replaces text in the description.</summary>
    public async Task EditDescription(string old, string replacement)
    {
        string text = (await solution.GetAdditionalDocument(description)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        solution = solution.WithAdditionalDocumentText(description, SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal)));
    }

    // As in the package, with the documentation file that generated documentation refers to.
    private static PortableExecutableReference RuntimeWithDocs()
    {
        string path = typeof(ApiClient).Assembly.Location;
        return MetadataReference.CreateFromFile(path, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml")));
    }

    private (Document Document, int Caret) Open(string source)
    {
        int caret = source.IndexOf(Caret, StringComparison.Ordinal);
        solution = solution.WithDocumentText(program, SourceText.From(source.Remove(caret, Caret.Length)));
        return (solution.GetDocument(program)!, caret);
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        // The workspace identifies a generator's state by the generator instance.
        private readonly ImmutableArray<ISourceGenerator> generators = [new OpenApiGenerator().AsSourceGenerator()];

        public override string FullPath => typeof(OpenApiGenerator).Assembly.Location;

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => generators;
    }
}
