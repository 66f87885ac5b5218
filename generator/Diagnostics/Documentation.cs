using System.Reflection;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>The URLs of the product, which derive from the property <c>RepositoryUrl</c> of the build.</summary>
internal static class Documentation
{
    /// <summary>Gets the URL of the repository.</summary>
    public static string Repository { get; } = Metadata("RepositoryUrl");

    /// <summary>Gets the URL of the folder of guides, with a slash at its end.</summary>
    public static string Guides { get; } = Metadata("DocumentationUrl");

    /// <summary>Gets the URL of the folder with a page for each diagnostic, with a slash at its end.</summary>
    public static string Diagnostics { get; } = Guides + "diagnostics/";

    private static string Metadata(string key) =>
        typeof(Documentation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
