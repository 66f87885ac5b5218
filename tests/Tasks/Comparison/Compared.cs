using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tasks.Comparison;
using Truto.Generated.Tasks.Generation;
using Truto.Generated.Tasks.Reports;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Tasks.Comparison;

/// <summary>Two versions of a description, with their changes and what the compiler reports for code that uses them.</summary>
internal sealed class Compared
{
    private readonly GeneratorRun old;
    private readonly GeneratorRun now;

    private Compared(GeneratorRun old, GeneratorRun now, ChangeReport report)
    {
        this.old = old;
        this.now = now;
        Report = report;
    }

    public ChangeReport Report { get; }

    /// <summary>Gets the changes as <c>breaking: 'Pet.Age' was removed.</c></summary>
    public IReadOnlyList<string> Changes => [.. Report.Groups.SelectMany(group => group).Select(Describe)];

    public Compatibility Worst => Report.Changes.Count == 0 ? Compatibility.Compatible : Report.Changes.Max(change => change.Compatibility);

    public static Compared Of(string oldText, string newText)
    {
        using var folder = new ProjectFolder();
        string path = folder.Write("pets.yaml", newText);
        string oldPath = folder.Write("old.yaml", oldText);
        var replaced = new Dictionary<string, string> { [path] = oldPath };
        CompilerInput input = folder.Input("pets.yaml");
        GeneratorRun old = GeneratorRun.Of(input, replaced, CancellationToken.None);
        GeneratorRun now = GeneratorRun.Of(input, new Dictionary<string, string>(), CancellationToken.None);
        return new Compared(old, now, VersionComparison.Of(
            new DescriptionVersion(old.Descriptions.Single().Api!, path, replaced),
            new DescriptionVersion(now.Descriptions.Single().Api!, path, new Dictionary<string, string>()),
            folder.Path,
            CancellationToken.None));
    }

    /// <summary>Returns the worst that the compiler reports for statements that compiled with the old version.</summary>
    public DiagnosticSeverity WorstForCaller(string statements)
    {
        Diagnostic[] before = Compile(old, statements);
        if (before.Length > 0)
        {
            throw new InvalidOperationException("The old version: " + string.Join('\n', before.Select(one => one.ToString())));
        }

        return Compile(now, statements).Select(one => one.Severity).DefaultIfEmpty(DiagnosticSeverity.Hidden).Max();
    }

    private static string Describe(Change change) => $"{ChangeReport.NameOf(change.Compatibility)}: {change.Sentence}";

    private static Diagnostic[] Compile(GeneratorRun run, string statements)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest);
        string source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Acme.Pets;
            static class Caller { static async Task Use(Store client) { await Task.Yield(); {{statements}} } }
            """;
        return
        [
            .. CSharpCompilation.Create(
                "Consumer",
                run.Sources.Values.Append(source).Select(text => CSharpSyntaxTree.ParseText(text, parsing)),
                [.. References.Framework, References.Runtime],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                    .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]))
                .GetDiagnostics()
                .Where(one => one.Severity >= DiagnosticSeverity.Warning),
        ];
    }
}
