using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;

namespace Truto.Generated.Fuzz;

/// <summary>Generates C# from text without the guard, so that exceptions are visible.</summary>
internal static class EmittedCode
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp11, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Emitted",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "Truto.Generated.dll" or "netstandard.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    /// <summary>Returns the files of a description; empty if the text contains none.</summary>
    public static List<SyntaxTree> Files(string text, string path = "fuzz.openapi.yaml")
    {
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);
        if (!file.IsWellFormed || OpenApiReader.Read(file, [], CancellationToken.None) is not ({ } document, _))
        {
            return [];
        }

        (Api api, IReadOnlyCollection<DiagnosticInfo> problems) = Translated(document);
        foreach (DiagnosticInfo problem in problems)
        {
            // Formatting the message can throw too.
            DiagnosticConversion.ToDiagnostic(problem).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        }

        return [
            .. from unit in UnitPartitioner.Of(api with { Header = api.Header with { Qualified = NameConflicts.Of(api, [], [], []) } })
               from emitted in ApiEmission.Emit(unit)
               select CSharpSyntaxTree.ParseText(emitted.Text, Language, emitted.HintName),
        ];
    }

    /// <summary>Compiles files to a library.</summary>
    public static CSharpCompilation Compiled(IEnumerable<SyntaxTree> files) => Project.AddSyntaxTrees(files);

    private static (Api Api, IReadOnlyCollection<DiagnosticInfo> Problems) Translated(Document document)
    {
        (Api api, var problems) = ApiTranslation.Translate(document, new TranslationOptions("Acme"), CancellationToken.None);
        return (api, [.. problems]);
    }
}
