using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>A generator kept alive from edit to edit, as in an IDE or the compiler server.</summary>
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

    /// <summary>The compilation with what was generated.</summary>
    public CSharpCompilation WithGenerated => Compilation.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees);

    /// <summary>Runs again over the same inputs and an edited C# file.</summary>
    public void EditCSharp()
    {
        Compilation = Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                "internal static class Edited;", project.ParseOptions, path: "Edited" + Compilation.SyntaxTrees.Length + ".cs"));
        Run();
    }

    /// <summary>Replaces a description's text.</summary>
    public void Edit(string path, Func<string, string> edit) =>
        Replace(path, file => file.With(edit(file.GetText().ToString())));

    /// <summary>Changes a setting of a description's item.</summary>
    public void Set(string path, string metadata, string value) => Replace(path, file => file.With(metadata, value));

    /// <summary>Why each output of a step is what it is, in order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(one => one.Outputs).Select(output => output.Reason)]
            : [];

    /// <summary>The reasons of everything that was emitted or reported.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons() =>
        [.. Result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private void Replace(string path, Func<DescriptionFile, DescriptionFile> change)
    {
        int index = Array.FindIndex(project.Descriptions, file => file.Path == path);
        DescriptionFile old = project.Descriptions[index];
        DescriptionFile changed = change(old);

        // A setting changes without the file's text object changing, as it does in the compiler server.
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
