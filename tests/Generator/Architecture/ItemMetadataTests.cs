using System.Xml.Linq;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>All settings of items reach the generator, for every kind of item.</summary>
public class ItemMetadataTests
{
    private static readonly string[] Settings =
    [
        "Namespace", "ClientName", "Visibility", "Overlays", "Tags", "Operations", "Paths", "ExcludeTags", "ExcludeOperations", "ExcludePaths",
        "ExcludeDeprecated", "NoWarn", "WarningsAsErrors", "TypeMap", "Collections", "Equality", "Paging", "TypesFrom", "Shared", "ReplacesBuiltIn",
    ];

    private static readonly string[] Lists =
    [
        "Tags", "Operations", "Paths", "ExcludeTags", "ExcludeOperations", "ExcludePaths", "NoWarn", "WarningsAsErrors", "TypeMap",
    ];

    [Theory]
    [InlineData("Truto.Generated.targets")]
    [InlineData("Truto.Generated.Servers.targets")]
    public void Settings_of_an_item_are_passed_on(string file)
    {
        XElement passed = Load(file).Descendants("AdditionalFiles").Single(item => item.Attribute("OpenApiNamespace") is not null);

        Assert.All(Settings, setting => Assert.Matches(@$"[(.]{setting}\)", passed.Attribute("OpenApi" + setting)?.Value ?? ""));
    }

    // Compilers end the value of a setting at a semicolon, which separates the values of lists in MSBuild.
    [Theory]
    [InlineData("Truto.Generated.targets")]
    [InlineData("Truto.Generated.Servers.targets")]
    public void Semicolons_of_lists_are_passed_on_as_commas(string file)
    {
        XElement passed = Load(file).Descendants("AdditionalFiles").Single(item => item.Attribute("OpenApiNamespace") is not null);

        Assert.All(Lists, list => Assert.EndsWith(".Replace(';', ','))", passed.Attribute("OpenApi" + list)!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_sees_what_is_passed_on()
    {
        string[] visible =
        [
            .. Load("Truto.Generated.props").Descendants("CompilerVisibleItemMetadata").Select(item => item.Attribute("MetadataName")!.Value),
        ];
        string[] passed =
        [
            .. Directory.GetFiles(Repository.PathOf("runtime", "build"), "*.targets")
                .SelectMany(file => XDocument.Load(file).Descendants("AdditionalFiles"))
                .SelectMany(item => item.Attributes()).Select(attribute => attribute.Name.LocalName)
                .Where(name => name.StartsWith("OpenApi", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal),
        ];

        Assert.Equal(visible.Order(StringComparer.Ordinal), passed);
    }

    private static XDocument Load(string file) => XDocument.Load(Repository.PathOf("runtime", "build", file));
}
