using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>The compiler's diagnostics for generated code.</summary>
internal static class CompilerFindings
{
    /// <summary>Returns errors and warnings, including those of emitting the assembly, each with its line of code.</summary>
    public static IEnumerable<string> Of(GeneratorRun run, Target target)
    {
        IEnumerable<SyntaxTree> trees = run.Files.Select(file => CSharpSyntaxTree.ParseText(file.SourceText, target.Language, file.HintName));
        return target.Project
            .AddSyntaxTrees(trees)
            .Emit(Stream.Null)
            .Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(Describe);
    }

    private static string Describe(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree
            ? $"{diagnostic}\n    {tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}"
            : diagnostic.ToString();
}
