using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.Tests.Docs.Descriptions;

/// <summary>The client of a description, generated once for all pages that use it.</summary>
internal sealed class Generation
{
    private static readonly ConcurrentDictionary<string, Lazy<Generation>> All = [];

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Truto.Generated.SourceGeneration.dll" or "Truto.Generated.Tests.Docs.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly DescriptionSet set;
    private readonly Lazy<IReadOnlyList<string>> warnings;

    private Generation(DescriptionSet set)
    {
        this.set = set;
        Session session = new(ProjectOf(LanguageVersion.CSharp12));
        Project = new GeneratedProject(session.Result, session.WithGenerated);
        RootClient = Project.Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(type => type.BaseList?.Types.Any(one => one.Type.ToString() == "ApiClient") is true)
            .OrderBy(type => type.Identifier.Text.Length)
            .FirstOrDefault();
        warnings = new(() => [.. new Session(ProjectOf(LanguageVersion.CSharp11)).WithGenerated.GetDiagnostics()
            .Where(one => one.Severity >= DiagnosticSeverity.Warning)
            .Select(one => one.ToString())]);
    }

    public GeneratedProject Project { get; }

    /// <summary>Gets the class of the client; null if there is none.</summary>
    public ClassDeclarationSyntax? RootClient { get; }

    /// <summary>Gets the namespace of the client; empty if there is none.</summary>
    public string Namespace => RootClient?.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() ?? "";

    /// <summary>Gets the diagnostics of builds that are at least warnings, violations of the specification included.</summary>
    public IEnumerable<Diagnostic> Reported =>
        Project.Diagnostics.Concat(Project.Violations).Where(one => one.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Gets the ids of all diagnostics.</summary>
    public IEnumerable<string> Ids => Project.Diagnostics.Concat(Project.Violations).Select(one => one.Id).Distinct();

    /// <summary>Gets the warnings of the generated code in C# 11.</summary>
    public IReadOnlyList<string> Warnings => warnings.Value;

    public static Generation Of(DescriptionSet set) => All.GetOrAdd(set.Key, _ => new(() => new Generation(set))).Value;

    private Project ProjectOf(LanguageVersion version) => new(set.Items())
    {
        RootNamespace = "Acme",
        LanguageVersion = version,
        ReferencesRuntime = false,
        Framework = References,
    };
}
