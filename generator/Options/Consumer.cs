using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>The facts about the compiled project that generation depends on. Edits of its C# code rarely change them.</summary>
/// <param name="RootNamespace">The root namespace as a C# name; empty if there is none.</param>
/// <param name="LanguageVersion">The C# version, such as <c>11.0</c>.</param>
/// <param name="HasCSharp11">Whether the C# version can compile emitted code.</param>
/// <param name="HasRuntime">Whether the runtime library is referenced.</param>
/// <param name="HasDateOnly">Whether that library supports <c>DateOnly</c> and <c>TimeOnly</c>.</param>
/// <param name="HasServices">Whether all libraries for dependency injection that emitted code calls are referenced.</param>
/// <param name="HasAnnotations">Whether the attributes of data annotations are available.</param>
/// <param name="HasExclusiveRanges">Whether <c>[Range]</c> supports exclusive bounds.</param>
/// <param name="NeedsRequiredMembers">Whether the attributes for <c>required</c> must be emitted.</param>
internal sealed record Consumer(
    string RootNamespace,
    string LanguageVersion,
    bool HasCSharp11,
    bool HasRuntime,
    bool HasDateOnly,
    bool HasServices,
    bool HasAnnotations,
    bool HasExclusiveRanges,
    bool NeedsRequiredMembers)
{
    // One type of each library: Microsoft.Extensions.Http 8 or later and its dependencies.
    private static readonly string[] TypesOfServices =
    [
        "System.Net.Http.IHttpClientFactory",
        "Microsoft.Extensions.DependencyInjection.IKeyedServiceProvider",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderExtensions",
        "Microsoft.Extensions.Configuration.IConfiguration",
        "Microsoft.Extensions.Logging.ILoggerFactory",
    ];

    private static readonly string[] AnnotationsUsed = ["StringLength", "Range", "RegularExpression"];

    /// <summary>The folder of the project file; empty if the build does not pass it.</summary>
    public string ProjectFolder { get; init; } = "";

    public static Consumer Of(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        LanguageVersion version = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : default;
        return new Consumer(
            NamespaceOf(Property("RootNamespace")),
            version.ToDisplayString(),
            version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11,
            Has("Truto.Generated.Support.ApiTransport"),
            compilation.GetTypeByMetadataName("Truto.Generated.Support.JsonRead")?.GetMembers("DateOnly").Any() == true,
            TypesOfServices.All(Has)
                && compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions") is { } extensions
                && extensions.GetMembers("RemoveAllLoggers").Any(),
            AnnotationsUsed.All(name => Annotation(name) is not null),
            Annotation("Range")?.GetMembers("MinimumIsExclusive").Any() == true,
            !Has("System.Runtime.CompilerServices.RequiredMemberAttribute")
                && !string.Equals(Property("OpenApiPolyfills"), "false", StringComparison.OrdinalIgnoreCase))
        {
            ProjectFolder = Property("ProjectDir"),
        };

        // Ignores internal polyfills of other assemblies.
        bool Has(string name) => compilation.GetTypesByMetadataName(name)
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

        INamedTypeSymbol? Annotation(string name) => compilation.GetTypeByMetadataName($"System.ComponentModel.DataAnnotations.{name}Attribute");

        string Property(string name) => options.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";
    }

    // The project my-app has the root namespace my-app, which is not a C# name.
    private static string NamespaceOf(string root) =>
        string.Join(".", root.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(IdentifierOf));

    private static string IdentifierOf(string part)
    {
        var name = new StringBuilder(part.Length + 1);
        foreach (char c in part)
        {
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        bool needsStart = !SyntaxFacts.IsIdentifierStartCharacter(name[0]) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None;
        return needsStart ? "_" + name : name.ToString();
    }
}
