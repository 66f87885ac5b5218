using System.Diagnostics;
using Truto.Generated.Release;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package.Release;

public class DeterminismTests
{
    /// <summary>Clones, because what is not committed must not decide what is packed either.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Packages_of_two_folders_are_equal_byte_by_byte()
    {
        Assert.SkipUnless(Directory.Exists(Repository.PathOf(".git")) || File.Exists(Repository.PathOf(".git")), "The tree is not a clone.");
        string root = Directory.CreateTempSubdirectory("truto-determinism-").FullName;
        try
        {
            string[] packages = [await PackAsync(root, "one"), await PackAsync(root, "another folder")];

            Assert.Empty(PackageFile.Differences(packages[0], packages[1]));
            Assert.Empty(PackageFile.Differences(Path.ChangeExtension(packages[0], ".snupkg"), Path.ChangeExtension(packages[1], ".snupkg")));
        }
        finally
        {
            foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }

            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<string> PackAsync(string root, string name)
    {
        string clone = Path.Combine(root, name);
        using (Process git = Process.Start("git", ["clone", "--quiet", Repository.Root, clone]))
        {
            await git.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, git.ExitCode);
        }

        const string command = "pack runtime/Truto.Generated.csproj -o packed -nologo -v q -p:RunAnalyzers=false -p:MinVerVersionOverride=1.0.0";
        KeyValuePair<string, string>[] environment = [new("CI", "true"), new("SOURCE_DATE_EPOCH", "1764600000")];
        (await Dotnet.Run(clone, command, environment, TestContext.Current.CancellationToken)).Succeeded();
        return Path.Combine(clone, "packed", "Truto.Generated.1.0.0.nupkg");
    }
}
