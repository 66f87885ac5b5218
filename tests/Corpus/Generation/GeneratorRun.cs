using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>One run of the generator for a document, as in a build of a project with this description only.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorRunResult result;

    private GeneratorRun(Target target, IEnumerable<DescriptionFile> files)
    {
        var options = new ItemOptions(new Dictionary<string, string> { ["RootNamespace"] = "Acme" });
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            files,
            target.Language,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        result = driver.RunGenerators(target.Project).GetRunResult().Results.Single();
    }

    public static GeneratorRun Of(string document, Target target) => Of(target, [.. CorpusDocuments.FilesOf(document, ("Role", "client"))]);

    public static GeneratorRun Of(Target target, params IEnumerable<DescriptionFile> files) => new(target, files);

    public ImmutableArray<GeneratedSourceResult> Files => result.GeneratedSources;

    public Exception? Exception => result.Exception;

    /// <summary>Gets all problems; builds show a limited number of each id.</summary>
    public EquatableArray<DiagnosticInfo> Problems =>
        (EquatableArray<DiagnosticInfo>)result.TrackedSteps[TrackingNames.Problems].Single().Outputs.Single().Value;

    /// <summary>
    /// Gets the problems as in reviewed lists, with id and count. Violations of the specification are excluded, because they are reviewed one by
    /// one.
    /// </summary>
    public IEnumerable<string> ProblemCounts => Problems
        .GroupBy(problem => problem.Id)
        .Where(group => !group.Key.StartsWith("OAG023", StringComparison.Ordinal) && !group.Key.StartsWith("OAG024", StringComparison.Ordinal))
        .Select(group => $"{group.Key} x{group.Count()}");

    /// <summary>Gets all generated files as one text.</summary>
    public string Text => string.Concat(Files.Select(file => $"// {file.HintName}\n{file.SourceText}"));
}
