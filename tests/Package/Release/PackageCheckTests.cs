using System.IO.Compression;
using System.Xml.Linq;
using Truto.Generated.Release;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package.Release;

public class PackageCheckTests(PackedPackage package)
{
    private static readonly string Address = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Packages_can_be_published()
    {
        string[] files = [package.File, package.SandboxFile, package.MockFile];

        Assert.Empty(files.SelectMany(file => PackageCheck.Problems(file, Address).Select(problem => $"{Path.GetFileName(file)}: {problem}")));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void What_is_missing_is_reported()
    {
        string folder = Directory.CreateTempSubdirectory("truto-check-").FullName;
        try
        {
            string copy = Path.Combine(folder, "broken.nupkg");
            File.Copy(package.File, copy);
            using (ZipArchive archive = ZipFile.Open(copy, ZipArchiveMode.Update))
            {
                archive.GetEntry("icon.png")!.Delete();
                archive.GetEntry("lib/net8.0/Truto.Generated.xml")!.Delete();
                archive.GetEntry("README.md")!.Delete();
                using var readme = new StreamWriter(archive.CreateEntry("README.md").Open());
                readme.Write("[a guide](docs/a.md)");
            }

            IReadOnlyList<string> problems = PackageCheck.Problems(copy, "https://elsewhere.example");

            Assert.Contains("the icon is missing", problems);
            Assert.Contains("'lib/net8.0/Truto.Generated.dll' has no documentation", problems);
            Assert.Contains("the README links to 'docs/a.md', which readers of a feed cannot follow", problems);
            Assert.Contains("the package of symbols is missing", problems);
            Assert.Contains("'projectUrl' is not 'https://elsewhere.example'", problems);
            Assert.Contains("README.md", PackageFile.Differences(package.File, copy));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Links_in_code_and_to_sections_are_not_relative()
    {
        string[] links = [.. PackageCheck.RelativeLinks("""
            [one](https://a.example/x) [two](#section) ![three](images/b.svg) `[four](c.md)` <img src="d.png">
            ```md
            [five](e.md)
            ```
            """)];

        Assert.Equal(["images/b.svg", "d.png"], links);
    }

    [Fact]
    public void Every_package_of_the_repository_is_released() => Assert.Subset(
        PackedProject.All(Repository.Root).Select(project => project.Id).ToHashSet(),
        new HashSet<string> { "Truto.Generated", "Truto.Sandbox", "Truto.Generated.Mock" });
}
