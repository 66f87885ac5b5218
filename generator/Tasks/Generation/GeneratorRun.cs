using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Pipeline;

namespace Truto.Generated.Tasks.Generation;

/// <summary>A run of the generator over the files of a project, as the compiler runs it.</summary>
/// <param name="Descriptions">The model and the problems of each description.</param>
/// <param name="Diagnostics">What the generator reports in a build.</param>
/// <param name="Sources">The generated files by their hint names.</param>
internal sealed record GeneratorRun(
    IReadOnlyList<Compiled> Descriptions, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, string> Sources)
{
    /// <summary>Returns the generated files of a description: their names start with its namespace and its name.</summary>
    public IReadOnlyDictionary<string, string> FilesOf(Compiled compiled)
    {
        if (compiled.Api is not { Header: var header })
        {
            return new Dictionary<string, string>();
        }

        // The first characters of a hint name; long names are shortened.
        string start = HintName.Of($"{header.Namespace}.{header.Name}.")[..Math.Min(header.Namespace.Length + header.Name.Length + 2, 100)];
        return Sources.Where(file => file.Key.StartsWith(start, StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
    }

    /// <summary>Runs the generator.</summary>
    /// <param name="input">What the compiler receives.</param>
    /// <param name="replaced">The paths of the files whose text is read elsewhere, with the other paths.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static GeneratorRun Of(CompilerInput input, IReadOnlyDictionary<string, string> replaced, CancellationToken cancellation)
    {
        CSharpParseOptions parsing = new(
            LanguageVersionFacts.TryParse(input.LanguageVersion, out LanguageVersion version) ? version : LanguageVersion.Default,
            preprocessorSymbols: input.Symbols);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            input.AdditionalFiles.Concat(input.NewParts)
                .Select(AdditionalText (path) => new CompilerFile(path, replaced.GetValueOrDefault(path, path))),
            parsing,
            new CompilerSettings(input.ConfigFiles, input.NewParts),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        GeneratorRunResult result = driver.RunGenerators(Compilation(input, parsing, cancellation), cancellation).GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            throw new TaskProblemException(TaskMessages.GeneratorFailed, $"{exception.GetType().Name}: {exception.Message}");
        }

        return new GeneratorRun(
            [.. result.TrackedSteps.Where(step => step.Key == TrackingNames.Compiled)
                .SelectMany(step => step.Value)
                .SelectMany(step => step.Outputs)
                .Select(output => output.Value)
                .OfType<Compiled>()],
            result.Diagnostics,
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal));
    }

    private static CSharpCompilation Compilation(CompilerInput input, CSharpParseOptions parsing, CancellationToken cancellation) =>
        CSharpCompilation.Create(
            "Consumer",
            input.Sources.Where(File.Exists)
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, path, cancellationToken: cancellation)),
            input.References.Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
