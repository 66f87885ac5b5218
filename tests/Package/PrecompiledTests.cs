using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>The tool that creates the images is downloaded, so these tests need a network.</summary>
public class PrecompiledTests(PackedPackage package, PrecompiledPackage precompiled) : IClassFixture<PrecompiledPackage>
{
    private const string Generator = "Truto.Generated.SourceGeneration.dll";

    private static readonly string[] Platforms = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Each_platform_has_an_image_of_the_packed_generator()
    {
        using ZipArchive archive = precompiled.Open();
        (Guid il, bool ilIsNative) = Read(archive, "analyzers/dotnet/cs/" + Generator);

        Assert.False(ilIsNative);
        Assert.Equal(
            Platforms.Select(platform => $"tools/{platform}/{Generator}"),
            archive.Entries.Select(entry => entry.FullName)
                .Where(name => name.StartsWith("tools/", StringComparison.Ordinal) && Path.GetFileName(name) == Generator)
                .Order(StringComparer.Ordinal));
        Assert.All(Platforms, platform => Assert.Equal((il, true), Read(archive, $"tools/{platform}/{Generator}")));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_build_uses_the_image_of_its_platform_and_generates_the_same_code()
    {
        string platform = await Platform();
        Assert.SkipUnless(Platforms.Contains(platform), $"The package has no image for {platform}.");
        Consumer consumer = precompiled.NewConsumer(package);
        consumer.Write("shop.openapi.yaml", Petstore.OpenApi30);
        consumer.Write("Program.cs", "System.Console.WriteLine(1);");
        (await consumer.Dotnet("restore -v q")).Succeeded();

        Assert.Equal($"tools/{platform}/{Generator}", await GeneratorOf(consumer, "msbuild -t:Build"));
        byte[] native = await File.ReadAllBytesAsync(Output(consumer), TestContext.Current.CancellationToken);
        Assert.Equal("analyzers/dotnet/cs/" + Generator, await GeneratorOf(consumer, "msbuild -t:Rebuild -p:OpenApiPrecompiledGenerator=false"));
        byte[] il = await File.ReadAllBytesAsync(Output(consumer), TestContext.Current.CancellationToken);

        Assert.Equal(il, native);
    }

    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=linux-riscv64")]
    [InlineData("-p:BundledNETCoreAppTargetFrameworkVersion=9.0")]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:BuildingInsideVisualStudio=true")]
    public async Task Other_builds_use_the_IL(string properties)
    {
        Consumer consumer = precompiled.NewConsumer(package);
        consumer.Write("Program.cs", "System.Console.WriteLine(1);");
        (await consumer.Dotnet("restore -v q")).Succeeded();

        string command = "msbuild -t:Compile -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true " + properties;
        Assert.Equal("analyzers/dotnet/cs/" + Generator, await GeneratorOf(consumer, command));
    }

    private async Task<string> Platform() =>
        (await package.NewConsumer().Dotnet("msbuild -getProperty:NETCoreSdkPortableRuntimeIdentifier")).Succeeded().Output.Trim();

    private static string Output(Consumer consumer) => Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "Consumer.dll");

    // The path in the package of the only generator of ours that the compiler gets.
    private async Task<string> GeneratorOf(Consumer consumer, string command)
    {
        string output = (await consumer.Dotnet(command + " -getItem:Analyzer")).Succeeded().Output;
        using JsonDocument json = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]);
        string path = json.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!)
            .Single(path => Path.GetFileName(path) == Generator);
        return Path.GetRelativePath(Path.Combine(PackedPackage.Packages, "truto.generated", precompiled.Version), path).Replace('\\', '/');
    }

    private static (Guid Module, bool IsNative) Read(ZipArchive archive, string name)
    {
        using var copy = new MemoryStream();
        using (Stream stream = archive.GetEntry(name)!.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        using var image = new PEReader(copy);
        MetadataReader metadata = image.GetMetadataReader();
        return (metadata.GetGuid(metadata.GetModuleDefinition().Mvid), image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }
}
