using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>Feeds show the README outside the repository, so each link in it is absolute.</summary>
public sealed partial class PackageReadmeTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_links_of_the_readme_lead_to_the_repository()
    {
        using ZipArchive archive = package.Open();
        using StreamReader readme = new(archive.GetEntry("README.md")!.Open());
        string text = readme.ReadToEnd();
        string[] links = [.. Link().Matches(text).Select(match => match.Groups[1].Value)];
        string repository = RepositoryOf(archive);

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith(repository, link, StringComparison.Ordinal));
        Assert.DoesNotContain("{repository}", text, StringComparison.Ordinal);
    }

    private static string RepositoryOf(ZipArchive archive)
    {
        using Stream stream = archive.GetEntry("Truto.Generated.nuspec")!.Open();
        return XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "repository").Attribute("url")!.Value;
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
