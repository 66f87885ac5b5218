using System.IO.Compression;
using System.Reflection;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Package;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(PackedPackage))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Truto.Generated.Tests.Package;

/// <summary>The packages, packed at most once with a unique version into a folder that serves as a feed.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("truto-package-").FullName;
    private readonly Lazy<string> feed;

    public PackedPackage() => feed = new Lazy<string>(Pack);

    public string Version { get; } = "1.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", null);

    /// <summary>Gets the folder. The packages are made when it is first needed, because most tests of a usual run need none.</summary>
    public string Feed => feed.Value;

    /// <summary>
    /// The package folder of restores. It is separate from that of the machine, which they use as a source. Downloaded packages are kept for
    /// the next run; our own packages are not.
    /// </summary>
    public static string Packages { get; } = Path.Combine(Path.GetTempPath(), "truto-generated-tests", "packages");

    /// <summary>Gets the configuration of the packed assemblies: that of the tests.</summary>
    public static string Configuration { get; } =
        typeof(PackedPackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public string File => Path.Combine(Feed, $"Truto.Generated.{Version}.nupkg");

    public string SandboxFile => Path.Combine(Feed, $"Truto.Sandbox.{Version}.nupkg");

    public string MockFile => Path.Combine(Feed, $"Truto.Generated.Mock.{Version}.nupkg");

    public void Dispose()
    {
        Directory.Delete(root, recursive: true);
        foreach (string name in new[] { "truto.generated", "truto.sandbox", "truto.generated.mock" })
        {
            string restored = Path.Combine(Packages, name, Version);
            if (Directory.Exists(restored))
            {
                Directory.Delete(restored, recursive: true);
            }
        }
    }

    public ZipArchive Open() => ZipFile.OpenRead(File);

    /// <summary>An empty project folder outside the repository.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="folder">Folders between a unique one and the project.</param>
    internal Consumer NewConsumer(string name = "Consumer", string folder = "") => new(
        this, Directory.CreateDirectory(Path.Combine(root, Guid.NewGuid().ToString("N"), folder)).FullName, name);

    // One build for all packages, in the configuration that the tests were built in, so that little is compiled again.
    private string Pack()
    {
        string folder = Path.Combine(root, "feed");
        System.IO.File.WriteAllText(Path.Combine(root, "pack.proj"), $"""
            <Project>
              <ItemGroup>
                <Packed Include="{Repository.PathOf("runtime", "Truto.Generated.csproj")}" />
                <Packed Include="{Repository.PathOf("sandbox", "Truto.Sandbox.csproj")}" />
                <Packed Include="{Repository.PathOf("sandbox", "Mock", "Truto.Generated.Mock.csproj")}" />
              </ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed)" Targets="Restore" Properties="MSBuildRestoreSessionId=restore" />
                <MSBuild Projects="@(Packed)" Targets="Pack"
                         Properties="Configuration={Configuration};PackageOutputPath={folder};RequestedPackageVersion={Version}" />
              </Target>
            </Project>
            """);

        Dotnet.RunAndWait(root, "msbuild pack.proj -t:Pack -nologo -v:q").Succeeded();
        return folder;
    }
}
