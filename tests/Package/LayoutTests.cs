using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package;

public class LayoutTests(PackedPackage package)
{
    private static readonly string[] Expected =
    [
        "README.md",
        "analyzers/dotnet/cs/Truto.Generated.CodeFixes.dll",
        "analyzers/dotnet/cs/Truto.Generated.SourceGeneration.dll",
        "build/Truto.Generated.Discovery.targets",
        "build/Truto.Generated.Documentation.props",
        "build/Truto.Generated.Eject.targets",
        "build/Truto.Generated.Overlays.targets",
        "build/Truto.Generated.Precompiled.targets",
        "build/Truto.Generated.Servers.targets",
        "build/Truto.Generated.Sharing.targets",
        "build/Truto.Generated.Tasks.targets",
        "build/Truto.Generated.props",
        "build/Truto.Generated.targets",
        "buildMultiTargeting/Truto.Generated.targets",
        "icon.png",
        "lib/net10.0/Truto.Generated.dll",
        "lib/net10.0/Truto.Generated.xml",
        "lib/net8.0/Truto.Generated.dll",
        "lib/net8.0/Truto.Generated.xml",
        "lib/netstandard2.0/Truto.Generated.dll",
        "lib/netstandard2.0/Truto.Generated.xml",
        "specs/truto-crm-stages.openapi.yaml",
        "tools/net8.0/Truto.Generated.Tasks.dll",
    ];

    // The assemblies that every compiler since Roslyn 4.8 provides.
    private static readonly string[] BroughtByTheCompiler =
        ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "netstandard"];

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_package_contains_exactly_these_files()
    {
        using ZipArchive archive = package.Open();
        string[] bookkeeping = ["_rels/", "package/", "[Content_Types].xml", "Truto.Generated.nuspec"];

        IEnumerable<string> entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !bookkeeping.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

        Assert.Equal(Expected, entries.Order(StringComparer.Ordinal));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_symbol_package_is_created() => Assert.True(File.Exists(Path.ChangeExtension(package.File, ".snupkg")));

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_package_has_the_metadata_that_feeds_require()
    {
        using ZipArchive archive = package.Open();
        using Stream stream = archive.GetEntry("Truto.Generated.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("Truto.Generated", Value("id"));
        Assert.Equal("MIT", Value("license"));
        string repository = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;
        Assert.Equal(repository, Value("projectUrl"));
        Assert.Equal(repository + "/blob/main/CHANGELOG.md", Value("releaseNotes"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));

        // A package that is a development dependency is referenced without its library.
        Assert.Null(Value("developmentDependency"));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Messages_of_the_build_link_to_the_guides_of_the_repository()
    {
        using ZipArchive archive = package.Open();
        using Stream stream = archive.GetEntry("build/Truto.Generated.Documentation.props")!.Open();
        string repository = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

        Assert.Equal(repository + "/blob/main/docs/", XDocument.Load(stream).Descendants("_OpenApiDocumentation").Single().Value);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_library_has_few_dependencies_and_the_generator_has_none()
    {
        using ZipArchive archive = package.Open();
        using Stream stream = archive.GetEntry("Truto.Generated.nuspec")!.Open();
        Dictionary<string, string[]> groups = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).ToArray());

        string[] everywhere = ["Microsoft.Extensions.Logging.Abstractions", "System.Threading.RateLimiting"];
        Assert.Equal(everywhere, groups["net10.0"].Order(StringComparer.Ordinal));
        Assert.Equal(
            everywhere.Append("System.Diagnostics.DiagnosticSource").Order(StringComparer.Ordinal), groups["net8.0"].Order(StringComparer.Ordinal));
        Assert.Empty(everywhere.Except(groups[".NETStandard2.0"]));
        Assert.All(
            groups[".NETStandard2.0"].Except(everywhere),
            id => Assert.StartsWith("System.", id.Replace("Microsoft.Bcl.", "System.", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_packed_generator_references_only_assemblies_of_the_compiler()
    {
        Dictionary<string, Version> references = ReferencesOf("Truto.Generated.SourceGeneration.dll");

        Assert.Empty(references.Keys.Except(BroughtByTheCompiler));
        Assert.Equal(new Version(4, 8, 0, 0), references["Microsoft.CodeAnalysis"]);
        Assert.Equal(new Version(4, 8, 0, 0), references["Microsoft.CodeAnalysis.CSharp"]);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Only_the_code_fixes_reference_assemblies_of_editors()
    {
        Dictionary<string, Version> references = ReferencesOf("Truto.Generated.CodeFixes.dll");

        Assert.Empty(references.Keys.Except([.. BroughtByTheCompiler, "Microsoft.CodeAnalysis.Workspaces"]));
        Assert.All(
            references.Where(reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Value));
    }

    private Dictionary<string, Version> ReferencesOf(string analyzer)
    {
        using ZipArchive archive = package.Open();
        using var copy = new MemoryStream();
        using (Stream stream = archive.GetEntry("analyzers/dotnet/cs/" + analyzer)!.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        using var assembly = new PEReader(copy);
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
    }
}
