using System.IO.Compression;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Package;

/// <summary>The package as it is released: with native code of the generator for some platforms.</summary>
public sealed class PrecompiledPackage : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("truto-precompiled-").FullName;
    private readonly Lazy<string> feed;

    public PrecompiledPackage() => feed = new Lazy<string>(Pack);

    public string Version { get; } = "1.0.0-precompiled." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", null);

    public string File => Path.Combine(feed.Value, $"Truto.Generated.{Version}.nupkg");

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        string restored = Path.Combine(PackedPackage.Packages, "truto.generated", Version);
        if (Directory.Exists(restored))
        {
            Directory.Delete(restored, recursive: true);
        }
    }

    public ZipArchive Open() => ZipFile.OpenRead(File);

    /// <summary>An empty project outside the repository that references this package.</summary>
    internal Consumer NewConsumer(PackedPackage package)
    {
        Consumer consumer = package.NewConsumer();
        consumer.Edit("nuget.config", package.Feed, feed.Value);
        consumer.Edit("Consumer.csproj", $"Version=\"{package.Version}\"", $"Version=\"{Version}\"");
        return consumer;
    }

    // Only when a test needs it: a fixture is also created for a class of which no test runs.
    private string Pack()
    {
        string project = Repository.PathOf("runtime", "Truto.Generated.csproj");
        string command = $"pack \"{project}\" -c Release -o \"{folder}\" -p:RequestedPackageVersion={Version} -p:PrecompileGenerator=true";
        Dotnet.RunAndWait(folder, command).Succeeded();
        return folder;
    }
}
