using Microsoft.CodeAnalysis;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>What a consumer's project references: the framework these tests run on, and the library.</summary>
internal static class References
{
    public static readonly IReadOnlyList<MetadataReference> Framework = OfFramework();

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(ApiClientOptions).Assembly.Location);

    private static List<MetadataReference> OfFramework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
            .ToList();
    }
}
