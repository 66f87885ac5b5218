using System.IO.Compression;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package.Release;

/// <summary>The API of a package is compared with that of the last release, for which a package serves that is made here.</summary>
public sealed class ApiValidationTests(PackedPackage package) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("truto-validation-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_type_that_the_last_release_had_is_missed()
    {
        (await PackAsync(package.MockFile)).Succeeded();

        // A release of the mock that had the types of the sandbox.
        string other = Path.Combine(folder, Path.GetFileName(package.MockFile));
        File.Copy(package.MockFile, other);
        using (ZipArchive sandbox = ZipFile.OpenRead(package.SandboxFile))
        using (ZipArchive archive = ZipFile.Open(other, ZipArchiveMode.Update))
        {
            archive.GetEntry("lib/net8.0/Truto.Generated.Mock.dll")!.Delete();
            using Stream target = archive.CreateEntry("lib/net8.0/Truto.Generated.Mock.dll").Open();
            using Stream source = sandbox.GetEntry("lib/net8.0/Truto.Sandbox.dll")!.Open();
            await source.CopyToAsync(target, TestContext.Current.CancellationToken);
        }

        string output = (await PackAsync(other)).Failed().Output;

        Assert.Contains("CP0001", output, StringComparison.Ordinal);
        Assert.Contains("Truto.Sandbox.TrutoSandbox", output, StringComparison.Ordinal);
    }

    // What the fixture built is packed again. A package that was validated once is not validated again, although the baseline is another one.
    private Task<DotnetResult> PackAsync(string baseline)
    {
        string project = Repository.PathOf("sandbox", "Mock", "Truto.Generated.Mock.csproj");
        string output = Path.Combine(folder, "packed");
        return Dotnet.Run(
            folder,
            $"pack \"{project}\" --no-build -c {PackedPackage.Configuration} -o \"{output}\" -nologo -v q "
                + $"-p:PackageValidationBaselinePath=\"{baseline}\" "
                + $"-p:_ApiCompatValidatePackageSemaphoreFile=\"{Path.Combine(folder, Path.GetRandomFileName())}\"",
            [],
            TestContext.Current.CancellationToken);
    }
}
