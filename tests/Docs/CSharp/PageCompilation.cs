using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Analysis;
using Truto.Generated.Tests.Docs.Descriptions;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.CSharp;

/// <summary>The blocks of a page that use one description, compiled with its client. Types of a block are visible in all of them.</summary>
internal sealed class PageCompilation
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new ConstraintAnalyzer(), new PositionAnalyzer(), new ResultAnalyzer()];

    private readonly Dictionary<CSharpBlock, SyntaxTree> trees = [];
    private readonly DescriptionSet description;

    public PageCompilation(IReadOnlyList<CSharpBlock> blocks, string declarations)
    {
        Blocks = blocks;
        description = blocks[0].Description;
        Generation = Generation.Of(description);
        HashSet<string> repeated =
        [
            .. blocks.SelectMany(block => block.Code.Types.Distinct()).GroupBy(name => name)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key),
        ];
        foreach (CSharpBlock block in blocks)
        {
            string source = BlockSource.Of(block, Generation, isAlone: block.Code.Types.Any(repeated.Contains));
            trees[block] = CSharpSyntaxTree.ParseText(source, BlockCode.Language, path: $"{block.ClassName}.cs");
        }

        Compilation = Generation.Project.Compilation.AddSyntaxTrees(
        [
            CSharpSyntaxTree.ParseText(BlockSource.ImplicitUsings, BlockCode.Language, path: "GlobalUsings.cs"),
            CSharpSyntaxTree.ParseText(declarations, BlockCode.Language, path: "Declarations.cs"),
            .. trees.Values,
        ]);
    }

    public IReadOnlyList<CSharpBlock> Blocks { get; }

    public Generation Generation { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Returns the compilations of a page, one for each description.</summary>
    public static IReadOnlyList<PageCompilation> Of(PageContext page) =>
        [.. page.Code.GroupBy(block => block.Description.Key).Select(group => new PageCompilation([.. group], page.Declarations))];

    public SyntaxTree TreeOf(CSharpBlock block) => trees[block];

    /// <summary>Returns what is wrong with each block; empty if all compile as their directives declare.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellationToken)
    {
        CompilationWithAnalyzers analyzed = Compilation.WithAnalyzers(
            Analyzers, new AnalyzerOptions([.. description.Items()], new ItemOptions(new Dictionary<string, string>())));
        List<string> problems = [];
        foreach (CSharpBlock block in Blocks)
        {
            SemanticModel model = Compilation.GetSemanticModel(trees[block]);
            Diagnostic[] found =
            [
                .. model.GetDiagnostics(cancellationToken: cancellationToken)
                    .Concat(await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellationToken))
                    .Where(one => !one.IsSuppressed && (one.Severity >= DiagnosticSeverity.Warning || IsExpected(block, one))),
            ];
            problems.AddRange(Compare(block, found));
        }

        return problems;
    }

    // Messages are reported only if the page expects them.
    private static bool IsExpected(CSharpBlock block, Diagnostic diagnostic) => block.Block.Directive.List("fails").Contains(diagnostic.Id);

    private static IEnumerable<string> Compare(CSharpBlock block, Diagnostic[] found)
    {
        IReadOnlyList<string> expected = block.Block.Directive.List("fails");
        if (expected.Count == 0)
        {
            return found.Select(one => Describe(block.Block, one)).Distinct();
        }

        string[] ids = [.. found.Select(one => one.Id).Distinct()];
        string reported = ids.Length == 0 ? "nothing" : string.Join(", ", ids);
        return ids.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))
            ? []
            : [block.Block.Problem($"should report {string.Join(", ", expected)}, but reports {reported}")];
    }

    private static string Describe(Block block, Diagnostic diagnostic)
    {
        FileLinePositionSpan at = diagnostic.Location.GetMappedLineSpan();
        string text = $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        return at.HasMappedPath ? $"{at.Path}({at.StartLinePosition.Line + 1},{at.StartLinePosition.Character + 1}): {text}" : block.Problem(text);
    }
}
