using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>A target of compilation: a language version, and the reference assemblies of a framework.</summary>
internal sealed class Target
{
    private static readonly Dictionary<string, Target> Known = new()
    {
        ["net8.0, C# 11"] = new("net8.0", LanguageVersion.CSharp11, NetCore("net8.0")),
        ["net10.0, latest C#"] = new("net10.0", LanguageVersion.Latest, NetCore("net10.0")),
        ["netstandard2.0, C# 11"] = new("netstandard2.0", LanguageVersion.CSharp11, NetStandard()),
    };

    private readonly Lazy<MetadataReference[]> references;

    private Target(string framework, LanguageVersion language, IEnumerable<string> assemblies)
    {
        Language = new(language, DocumentationMode.Diagnose);
        string library = Path.Combine(Metadata("LibraryOutput"), framework, "Truto.Generated.dll");
        references = new(() => [.. assemblies.Append(library).Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))]);
    }

    public static string Oldest => "net8.0, C# 11";

    public static string Newest => "net10.0, latest C#";

    public static string Library => "netstandard2.0, C# 11";

    public CSharpParseOptions Language { get; }

    /// <summary>An empty project, with nullable analysis, documentation warnings and every warning wave.</summary>
    public CSharpCompilation Project => CSharpCompilation.Create(
        "Consumer",
        references: references.Value,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static Target Of(string name) => Known[name];

    // The SDK provides them, or the restore of the library, which is built for the same frameworks.
    private static IEnumerable<string> NetCore(string framework) =>
        Assemblies("microsoft.netcore.app.ref", "*/ref/" + framework, Path.Combine(Metadata("TargetingPacks"), "Microsoft.NETCore.App.Ref"));

    private static IEnumerable<string> NetStandard() =>
        Assemblies("netstandard.library", "*/build/netstandard2.0/ref")
            .Concat(Assemblies("system.text.json", "*/lib/netstandard2.0"))
            .Concat(Assemblies("system.memory", "*/lib/netstandard2.0"))
            .Concat(Assemblies("microsoft.bcl.asyncinterfaces", "*/lib/netstandard2.0"));

    private static IEnumerable<string> Assemblies(string package, string pattern, params string[] more) =>
        Enumerable.Repeat(Path.Combine(Metadata("Packages"), package), 1)
            .Concat(more)
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(version => Path.Combine(version, pattern["*/".Length..]))
            .Where(Directory.Exists)
            .Order(StringComparer.Ordinal)
            .Select(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .LastOrDefault()
            ?? throw new InvalidOperationException($"{package} with {pattern} is not restored.");

    private static string Metadata(string key) =>
        typeof(Target).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == key).Value!;
}
