using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Analysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

/// <summary>Runs the analyzers over code that uses <see cref="PetShop"/>.</summary>
internal static class Analyzed
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Acme.Shop;
        using Truto.Generated;

        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly SyntaxTree Shop = CSharpSyntaxTree.ParseText(PetShop.Code, Language, path: "Acme.Shop.g.cs");

    /// <summary>Asserts that what stands between <c>[|</c> and <c>|]</c> is found, and nothing else.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="marked">Statements of an asynchronous method with a <c>client</c> and a <c>text</c> that is no constant.</param>
    /// <param name="nullable">Whether nullable warnings are on.</param>
    public static async Task<IReadOnlyList<Diagnostic>> Expect(string id, string marked, bool nullable = true)
    {
        (string source, List<TextSpan> expected) = Marks(Method(marked));
        IReadOnlyList<Diagnostic> found = await Of(Project(source, nullable));
        Assert.All(found, one => Assert.Equal(id, one.Id));
        Assert.Equal(
            expected.Select(span => source.Substring(span.Start, span.Length)),
            found.Select(one => source.Substring(one.Location.SourceSpan.Start, one.Location.SourceSpan.Length)));
        Assert.Equal(expected, found.Select(one => one.Location.SourceSpan));
        return found;
    }

    /// <summary>Asserts that nothing is found.</summary>
    public static async Task ExpectNothing(string statements, bool nullable = true) => Assert.Empty(await Of(Project(Method(statements), nullable)));

    /// <summary>Statements in a method of their own.</summary>
    public static string Method(string statements) => Usings + $$"""
        internal sealed class Program
        {
            private const string Long = "a name that is too long";
            private static async Task Run(PetsClient client, IPetsClient other, string text, bool flag, Stream file)
            {
                await Task.Yield();
                {{statements}}
            }

            private static void Use(object? value) { }
        }
        """;

    public static CSharpCompilation Project(string source, bool nullable = true)
    {
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, Language, path: "Program.cs"), Shop],
            [.. References.Framework, References.Runtime],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        Assert.Empty(project.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        return project;
    }

    /// <summary>What the analyzers find, in the order of the code.</summary>
    /// <param name="project">The code.</param>
    /// <param name="generated">How generated code is treated.</param>
    /// <param name="files">Descriptions of the project.</param>
    public static async Task<IReadOnlyList<Diagnostic>> Of(
        Compilation project, GeneratedCodeAnalysisFlags generated = GeneratedCodeAnalysisFlags.None, params DescriptionFile[] files)
    {
        var options = new AnalyzerOptions([.. files], new ItemOptions(new Dictionary<string, string>()));
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [new ConstraintAnalyzer { GeneratedCode = generated }, new ResultAnalyzer { GeneratedCode = generated }];
        ImmutableArray<Diagnostic> found = await project.WithAnalyzers(analyzers, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start)];
    }

    private static (string Source, List<TextSpan> Spans) Marks(string marked)
    {
        var spans = new List<TextSpan>();
        string source = marked;
        for (int start = source.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = source.IndexOf("[|", StringComparison.Ordinal))
        {
            int end = source.IndexOf("|]", start, StringComparison.Ordinal) - 2;
            source = source.Remove(start, 2).Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (source, spans);
    }
}
