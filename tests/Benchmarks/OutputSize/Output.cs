using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.Benchmarks.CompileCost;
using Truto.Generated.Benchmarks.Generation;

namespace Truto.Generated.Benchmarks.OutputSize;

/// <summary>The output of a generator for a description.</summary>
/// <param name="Lines">The lines of C#.</param>
/// <param name="AssemblyBytes">The size of the compiled assembly.</param>
/// <param name="Failure">The reason why there is no output; otherwise null.</param>
internal sealed record Output(int Lines, long AssemblyBytes, string? Failure)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Models, JSON and clients of our generator.</summary>
    public static Output Ours(CorpusDocument document) => Of(() =>
        new GeneratorInput([.. document.Files()]).Run(ConsumerProject.With(), ConsumerProject.Language).GetRunResult().GeneratedTrees);

    /// <summary>Models and clients of NSwag.</summary>
    public static Output NSwag(CorpusDocument document) => Of(() =>
        [CSharpSyntaxTree.ParseText(NSwagClient.Generate(document), ConsumerProject.Language)]);

    private static Output Of(Func<IEnumerable<SyntaxTree>> generate)
    {
        try
        {
            Task<Output> work = Task.Run(() => Compile([.. generate()]));
            return work.Wait(Patience) ? work.Result : Failed("still at work after " + Patience);
        }
        catch (AggregateException failure)
        {
            return Failed(failure.InnerException!.Message);
        }
    }

    private static Output Compile(SyntaxTree[] trees)
    {
        using var image = new MemoryStream();
        EmitResult emitted = ConsumerProject.With(trees).Emit(image);
        return emitted.Success
            ? new Output(trees.Sum(tree => tree.GetText().Lines.Count(line => line.Start < tree.Length)), image.Length, Failure: null)
            : Failed(emitted.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error).ToString());
    }

    private static Output Failed(string reason) => new(0, 0, reason.Split('\n')[0].Trim());
}
