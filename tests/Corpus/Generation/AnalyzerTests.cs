using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Analysis;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>The analyzers report nothing in generated code, which they only analyze in these tests.</summary>
public class AnalyzerTests
{
    private const GeneratedCodeAnalysisFlags Looked = GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    public static TheoryData<string> Documents => [
        .. CorpusDocuments.OfVersions("3.1").Select(row => row.Data).Where(name => !CorpusDocuments.IsLarge(name)).Take(3),
        CorpusDocuments.Shipped,
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Generated_code_of_some_documents_is_clean(string document)
    {
        CorpusDocuments.SkipWithoutCorpus();

        Assert.Empty(await FindingsOf(document));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Generated_code_of_every_document_is_clean()
    {
        CorpusDocuments.SkipWithoutCorpus();
        var findings = new List<string>();
        foreach (string document in CorpusDocuments.All.Select(row => row.Data).Append(CorpusDocuments.Shipped))
        {
            findings.AddRange((await FindingsOf(document)).Take(20).Select(finding => document + ": " + finding));
        }

        Assert.Empty(findings);
    }

    private static async Task<IEnumerable<string>> FindingsOf(string document)
    {
        Target target = Target.Of(Target.Newest);
        GeneratorRun run = GeneratorRun.Of(document, target);
        CSharpCompilation project =
            target.Project.AddSyntaxTrees(run.Files.Select(file => CSharpSyntaxTree.ParseText(file.SourceText, target.Language, file.HintName)));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [
            new ConstraintAnalyzer { GeneratedCode = Looked },
            new ResultAnalyzer { GeneratedCode = Looked },
        ];
        ImmutableArray<Diagnostic> found = await project.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(one =>
            $"{one}: {one.Location.SourceTree?.GetText().Lines[one.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}");
    }
}
