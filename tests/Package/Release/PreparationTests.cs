using Truto.Generated.Release;
using Xunit;

namespace Truto.Generated.Tests.Package.Release;

public sealed class PreparationTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("truto-preparation-").FullName;

    public PreparationTests()
    {
        Write("Directory.Build.props", "<Project><PropertyGroup><ContractVersion>1.2</ContractVersion></PropertyGroup></Project>");
        Write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n- Clouds.\n");
        Write("runtime/PublicApi/net8.0/PublicAPI.Shipped.txt", "#nullable enable\nA.Old() -> void\nA.Stays() -> void\n");
        Write("runtime/PublicApi/net8.0/PublicAPI.Unshipped.txt", "#nullable enable\nA.New() -> void\n*REMOVED*A.Old() -> void\n");
        Write("sandbox/PublicApi/PublicAPI.Shipped.txt", "#nullable enable\n");
        Write("sandbox/PublicApi/PublicAPI.Unshipped.txt", "#nullable enable\nB\n");
        Write("generator/Diagnostics/AnalyzerReleases.Shipped.md", "; Shipped analyzer releases\n");
        Write(
            "generator/Diagnostics/AnalyzerReleases.Unshipped.md",
            "; Unshipped analyzer release\n\n### New Rules\n\nOAG0101 | OpenApi | Error | Text\n");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Unshipped_apis_and_diagnostics_become_shipped_ones()
    {
        Preparation.Prepare(root, "1.2.0-rc.1", new DateOnly(2026, 3, 4));

        Assert.Equal("#nullable enable\nA.New() -> void\nA.Stays() -> void\n", Read("runtime/PublicApi/net8.0/PublicAPI.Shipped.txt"));
        Assert.Equal("#nullable enable\n", Read("runtime/PublicApi/net8.0/PublicAPI.Unshipped.txt"));
        Assert.Equal("#nullable enable\nB\n", Read("sandbox/PublicApi/PublicAPI.Shipped.txt"));
        Assert.Equal(
            "; Shipped analyzer releases\n\n## Release 1.2.0\n\n### New Rules\n\nOAG0101 | OpenApi | Error | Text\n",
            Read("generator/Diagnostics/AnalyzerReleases.Shipped.md"));
        Assert.Equal("; Unshipped analyzer release\n", Read("generator/Diagnostics/AnalyzerReleases.Unshipped.md"));
        Assert.Contains("## 1.2.0-rc.1 - 2026-03-04", Read("CHANGELOG.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.3.0", "ContractVersion")]
    [InlineData("v1.2.0", "not a version")]
    [InlineData("1.2", "not a version")]
    public void A_version_that_does_not_fit_changes_nothing(string version, string message)
    {
        var problem = Assert.Throws<ReleaseException>(() => Preparation.Prepare(root, version, default));

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(version + " -", Read("CHANGELOG.md"), StringComparison.Ordinal);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(root, path));

    private void Write(string path, string text)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
