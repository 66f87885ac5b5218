using System.IO.Compression;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>The package as it is released: with native code of the generator for some platforms.</summary>
public sealed class PrecompiledPackage : IAsyncLifetime
{
    private readonly string feed = Directory.CreateTempSubdirectory("truto-precompiled-").FullName;

    public string Version { get; } = "1.0.0-precompiled." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", null);

    public string File => Path.Combine(feed, $"Truto.Generated.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        string project = Repository.PathOf("runtime", "Truto.Generated.csproj");
        string command = $"pack \"{project}\" -c Release -o \"{feed}\" -p:RequestedPackageVersion={Version} -p:PrecompileGenerator=true";
        (await Dotnet.Run(feed, command, [], CancellationToken.None)).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(feed, recursive: true);
        string restored = Path.Combine(PackedPackage.Packages, "truto.generated", Version);
        if (Directory.Exists(restored))
        {
            Directory.Delete(restored, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    public ZipArchive Open() => ZipFile.OpenRead(File);

    /// <summary>An empty project outside the repository that references this package.</summary>
    internal Consumer NewConsumer(PackedPackage package)
    {
        Consumer consumer = package.NewConsumer();
        consumer.Edit("nuget.config", package.Feed, feed);
        consumer.Edit("Consumer.csproj", $"Version=\"{package.Version}\"", $"Version=\"{Version}\"");
        return consumer;
    }
}
