using System.Text.RegularExpressions;
using System.Xml.Linq;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>Compares <c>THIRD-PARTY-NOTICES.md</c> with the packages that the repository uses.</summary>
public partial class ThirdPartyTests
{
    // Licences that neither require a fee nor affect the licence of this repository.
    private static readonly string[] Accepted = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

    private static readonly string Notices = File.ReadAllText(Repository.PathOf("THIRD-PARTY-NOTICES.md"));

    private static IEnumerable<(string Id, string Version)> Packages => XDocument.Load(Repository.PathOf("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .Select(package => (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value));

    private static Dictionary<string, string> Listed => Row().Matches(Notices)
        .ToDictionary(row => row.Groups["id"].Value, row => row.Groups["licence"].Value);

    [Fact]
    public void Every_package_is_listed_once() =>
        Assert.Equal(Packages.Select(package => package.Id).Order(StringComparer.Ordinal), Listed.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_licence_is_that_of_the_package()
    {
        Assert.All(Listed, row => Assert.Contains(row.Value, Accepted));

        string folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var declared = new Dictionary<string, string>();
        foreach ((string id, string version) in Packages)
        {
            string file = Path.Combine(folder, id.ToLowerInvariant(), version, id.ToLowerInvariant() + ".nuspec");
            if (File.Exists(file)
                && XDocument.Load(file).Descendants().FirstOrDefault(element => element.Name.LocalName == "license") is { } licence
                && licence.Attribute("type")?.Value == "expression")
            {
                declared[id] = licence.Value;
            }
        }

        Assert.NotEmpty(declared);
        Assert.All(declared, package => Assert.Equal((package.Key, package.Value), (package.Key, Listed.GetValueOrDefault(package.Key))));
    }

    [GeneratedRegex(@"^\| \[(?<id>[\w.]+)\]\(https://www\.nuget\.org/packages/\k<id>\) \| (?<licence>[\w.-]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
