using System.Text.RegularExpressions;
using System.Xml.Linq;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Tasks;

/// <summary>What the guides say about targets, properties and attributes of items is what the build files have.</summary>
public sealed partial class GuideTests
{
    private static readonly string Targets = Read("runtime", "build", "Truto.Generated.Tasks.targets");

    [Theory]
    [InlineData("docs/refresh.md")]
    [InlineData("docs/report.md")]
    [InlineData("docs/when-the-description-changes.md")]
    [InlineData("samples/Vendor/README.md")]
    public void Every_target_and_property_of_a_guide_exists(string page)
    {
        string text = Read(page.Split('/'));
        string[] targets = [.. TargetArgument().Matches(text).Select(match => match.Groups[1].Value).Distinct()];
        string[] properties = [.. Property().Matches(text).Select(match => match.Value).Where(name => !IsTarget(name)).Distinct()];

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(IsTarget(target), target));
        Assert.All(properties, property => Assert.Contains($"$({property})", Targets, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_of_the_targets_is_in_a_guide()
    {
        string guides = Read("docs", "refresh.md") + Read("docs", "report.md") + Read("docs", "when-the-description-changes.md");

        Assert.All(
            PropertyUse().Matches(Targets).Select(match => match.Groups[1].Value).Distinct(),
            property => Assert.Contains(property, guides, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("refresh.md")]
    [InlineData("report.md")]
    [InlineData("when-the-description-changes.md")]
    public void The_items_of_a_guide_have_attributes_that_are_read(string page)
    {
        string sources = string.Concat(Directory
            .EnumerateFiles(Repository.PathOf("generator", "Tasks"), "*.cs", SearchOption.AllDirectories)
            .Append(Repository.PathOf("runtime", "build", "Truto.Generated.props"))
            .Select(File.ReadAllText));

        foreach (Match block in XmlBlock().Matches(Read("docs", page)))
        {
            IEnumerable<XElement> items = XElement.Parse($"<Items>{block.Groups[1].Value}</Items>").Descendants("OpenApiDescription");
            Assert.All(items.Attributes().Where(attribute => attribute.Name != "Include"), attribute => Assert.True(
                sources.Contains($"\"{attribute.Name}\"", StringComparison.Ordinal)
                || sources.Contains($"\"OpenApi{attribute.Name}\"", StringComparison.Ordinal),
                $"{attribute.Name} is not read"));
        }
    }

    private static bool IsTarget(string name) => Targets.Contains($"<Target Name=\"{name}\"", StringComparison.Ordinal);

    private static string Read(params string[] path) => File.ReadAllText(Repository.PathOf(path));

    [GeneratedRegex("-t:([A-Za-z]+)")]
    private static partial Regex TargetArgument();

    [GeneratedRegex(@"\bOpenApi(?!Description\b|Mock\b|ProjectReference\b)[A-Z]\w+")]
    private static partial Regex Property();

    [GeneratedRegex(@"\$\((OpenApi\w+|Against)\)")]
    private static partial Regex PropertyUse();

    [GeneratedRegex("```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex XmlBlock();
}
