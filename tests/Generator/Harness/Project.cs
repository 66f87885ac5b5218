using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>A project that consumes the generator, with nullable analysis and documentation warnings on.</summary>
internal sealed record Project(params DescriptionFile[] Descriptions)
{
    // The SDK passes these options to the compiler too: references to older versions of framework assemblies are no warnings.
    private static readonly Dictionary<string, ReportDiagnostic> UnifiedByTheSdk = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    public string Name { get; init; } = "Consumer";

    public string RootNamespace { get; init; } = "Acme.App";

    /// <summary>Gets the folder of the project file.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Gets other C# of the project.</summary>
    public string Source { get; init; } = "";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp11;

    public bool ReferencesRuntime { get; init; } = true;

    public IReadOnlyList<MetadataReference> Framework { get; init; } = References.Framework;

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    public ItemOptions Options => new(new Dictionary<string, string> { ["RootNamespace"] = RootNamespace, ["ProjectDir"] = Folder });

    public CSharpCompilation Compilation => CSharpCompilation.Create(
        Name,
        [CSharpSyntaxTree.ParseText(Source, ParseOptions, path: "Program.cs")],
        ReferencesRuntime ? [.. Framework, References.Runtime] : Framework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
            .WithSpecificDiagnosticOptions(UnifiedByTheSdk));
}
