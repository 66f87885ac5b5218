using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.IntelliSense;

/// <summary>An editor with one C# file and the stages description; <c>$$</c> in the C# marks the caret.</summary>
internal sealed class Editor : IDisposable
{
    private const string Caret = "$$";

    private readonly AdhocWorkspace workspace = new();
    private readonly DocumentId description;
    private readonly DocumentId program;
    private Solution solution;

    public Editor()
    {
        string path = Repository.PathOf("specs", "truto-crm-stages.openapi.yaml");
        ProjectId project = ProjectId.CreateNewId();
        description = DocumentId.CreateNewId(project);
        program = DocumentId.CreateNewId(project);
        solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                "Consumer",
                "Consumer",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                metadataReferences: [.. References.Framework, RuntimeWithDocs()],
                analyzerReferences: [new GeneratorReference()]))
            .AddDocument(program, "Program.cs", "")
            .AddAdditionalDocument(description, "stages", File.ReadAllText(path), filePath: path)
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(project),
                "build.globalconfig",
                SourceText.From($"is_global = true\n[{path}]\nbuild_metadata.AdditionalFiles.OpenApiRole = Client\n"),
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
