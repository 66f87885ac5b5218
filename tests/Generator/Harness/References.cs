using Microsoft.CodeAnalysis;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>The references of a consumer: the framework of these tests, and the library.</summary>
internal static class References
{
    public static readonly IReadOnlyList<MetadataReference> Framework = OfFramework();

    /// <summary>Gets Microsoft.Extensions.Http with its dependencies.</summary>
    public static readonly IReadOnlyList<MetadataReference> Services =
        Assemblies(path => Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(ApiClientOptions).Assembly.Location);

    private static List<MetadataReference> OfFramework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Assemblies(path => Path.GetDirectoryName(path) == folder);
    }

    private static List<MetadataReference> Assemblies(Func<string, bool> isWanted) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(isWanted)
            .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
            .ToList();
}
