using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.Benchmarks.CompileCost;
using Truto.Generated.Benchmarks.Generation;

namespace Truto.Generated.Benchmarks.Documents;

/// <summary>The cost of generating and compiling the client of one document.</summary>
/// <param name="Generating">The processor time until the generated files are parsed.</param>
/// <param name="Compiling">The processor time to bind and emit them.</param>
/// <param name="AssemblyBytes">The size of the assembly.</param>
/// <param name="Characters">The characters of all files.</param>
/// <param name="Files">The number of files.</param>
internal sealed record DocumentBuild(TimeSpan Generating, TimeSpan Compiling, long AssemblyBytes, long Characters, int Files)
{
    public TimeSpan Total => Generating + Compiling;

    public static DocumentBuild Ours(CorpusDocument document) => Measure(() =>
    {
        SyntaxTree[] trees =
            [.. new GeneratorInput([.. document.Files()]).Run(ConsumerProject.With(), ConsumerProject.Language).GetRunResult().GeneratedTrees];

        // The compiler parses generated files when it needs them.
        Array.ForEach(trees, tree => tree.GetRoot());
        return trees;
    });

    public static DocumentBuild NSwag(CorpusDocument document) => Measure(() => Parse(NSwagClient.Generate(document)));

    public static DocumentBuild Kiota(CorpusDocument document) => Measure(() => Parse(KiotaClient.Generate(document)));

    private static SyntaxTree[] Parse(params string[] files) =>
        [.. files.Select(file => CSharpSyntaxTree.ParseText(file, ConsumerProject.Language))];

    private static DocumentBuild Measure(Func<SyntaxTree[]> generate)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        SyntaxTree[] trees = generate();
        TimeSpan between = Environment.CpuUsage.TotalTime;
        using var image = new MemoryStream();
        EmitResult emitted = ConsumerProject.With(trees).Emit(image);
        TimeSpan end = Environment.CpuUsage.TotalTime;
        Diagnostic? error = emitted.Diagnostics.FirstOrDefault(one => one.Severity == DiagnosticSeverity.Error);
        return emitted.Success && trees.Length > 0
            ? new DocumentBuild(between - start, end - between, image.Length, trees.Sum(tree => (long)tree.Length), trees.Length)
            : throw new InvalidOperationException(error?.ToString() ?? "Nothing was generated.");
    }
}
