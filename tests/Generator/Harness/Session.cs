using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>A generator driver that is kept between edits, as in an IDE or the compiler server.</summary>
internal sealed class Session
{
    private Project project;
    private GeneratorDriver driver;

    public Session(Project project)
    {
        this.project = project;
        Compilation = project.Compilation;
        driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            project.Descriptions,
            project.ParseOptions,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public CSharpCompilation Compilation { get; private set; }

    public GeneratorRunResult Result { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Gets the compilation with the generated files.</summary>
    public CSharpCompilation WithGenerated => Compilation.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees);

    /// <summary>Edits a C# file and runs the generator.</summary>
    /// <param name="source">The C# that is added.</param>
    public void EditCSharp(string source = "internal static class Edited;")
    {
        Compilation = Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                source, project.ParseOptions, path: "Edited" + Compilation.SyntaxTrees.Length + ".cs"));
        Run();
    }

    /// <summary>Replaces the text of a description and runs the generator.</summary>
    public void Edit(string path, Func<string, string> edit) =>
        Replace(path, file => file.With(edit(file.GetText().ToString())));

    /// <summary>Changes the metadata of a description's item and runs the generator.</summary>
    public void Set(string path, string metadata, string value) => Replace(path, file => file.With(metadata, value));

    /// <summary>Returns the reasons of a step's outputs, in order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(one => one.Outputs).Select(output => output.Reason)]
            : [];

    /// <summary>Returns the reasons of all source outputs.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons() =>
        [.. Result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private void Replace(string path, Func<DescriptionFile, DescriptionFile> change)
    {
        int index = Array.FindIndex(project.Descriptions, file => file.Path == path);
        DescriptionFile old = project.Descriptions[index];
        DescriptionFile changed = change(old);

        // As in the compiler server, the text object stays the same when the metadata changes.
        if (changed.GetText().ContentEquals(old.GetText()))
        {
            old.Metadata.Clear();
            foreach ((string name, string value) in changed.Metadata)
            {
                old.Metadata[name] = value;
            }

            driver = driver.WithUpdatedAnalyzerConfigOptions(project.Options);
        }
        else
        {
            project = project with { Descriptions = [.. project.Descriptions[..index], changed, .. project.Descriptions[(index + 1)..]] };
            driver = driver.ReplaceAdditionalText(old, changed);
        }

        Run();
    }

    private void Run()
    {
        driver = driver.RunGenerators(Compilation);
        Result = driver.GetRunResult().Results.Single();
    }
}
