using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>All that is known of the project being compiled: a few facts that an edit of its C# rarely changes.</summary>
/// <param name="RootNamespace">Its root namespace as C# can write it; empty when it has none.</param>
/// <param name="LanguageVersion">Its C# version as people write it.</param>
/// <param name="HasCSharp11">Whether emitted code can be compiled.</param>
/// <param name="HasRuntime">Whether the library that emitted code calls is referenced.</param>
/// <param name="HasDateOnly">Whether that library reads <c>DateOnly</c> and <c>TimeOnly</c>.</param>
/// <param name="HasServices">Whether the libraries of dependency injection are referenced, all that emitted code calls.</param>
/// <param name="HasAnnotations">Whether the attributes of data annotations are there.</param>
/// <param name="HasExclusiveRanges">Whether the one of ranges has bounds that are not allowed themselves.</param>
/// <param name="NeedsRequiredMembers">Whether the attributes behind <c>required</c> must be emitted.</param>
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
    // A type of each: of Microsoft.Extensions.Http and what it brings along, from its version 8 on.
    private static readonly string[] TypesOfServices =
    [
        "System.Net.Http.IHttpClientFactory",
        "Microsoft.Extensions.DependencyInjection.IKeyedServiceProvider",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderExtensions",
        "Microsoft.Extensions.Configuration.IConfiguration",
        "Microsoft.Extensions.Logging.ILoggerFactory",
    ];

    private static readonly string[] AnnotationsUsed = ["StringLength", "Range", "RegularExpression"];

    /// <summary>The folder of its project file; empty where the build does not say.</summary>
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
            TypesOfServices.All(Has) && compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions")?.GetMembers("RemoveAllLoggers").Any() == true,
            AnnotationsUsed.All(name => Annotation(name) is not null),
            Annotation("Range")?.GetMembers("MinimumIsExclusive").Any() == true,
            !Has("System.Runtime.CompilerServices.RequiredMemberAttribute")
                && !string.Equals(Property("OpenApiPolyfills"), "false", StringComparison.OrdinalIgnoreCase))
        {
            ProjectFolder = Property("ProjectDir"),
        };

        // Another assembly's internal polyfill does not count, and does not hide a public one.
        bool Has(string name) => compilation.GetTypesByMetadataName(name)
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

        INamedTypeSymbol? Annotation(string name) => compilation.GetTypeByMetadataName($"System.ComponentModel.DataAnnotations.{name}Attribute");

        string Property(string name) => options.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";
    }

    // A project called my-app has the root namespace my-app, which is no namespace.
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
