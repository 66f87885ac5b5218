using System.Reflection;

namespace Truto.Generated.Benchmarks;

/// <summary>Properties of this project's build: paths of the repository, the SDK and the restored packages.</summary>
internal static class BuildProperty
{
    public static string Repository => Value("RepositoryRoot");

    public static string Value(string key) =>
        typeof(BuildProperty).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == key).Value!;
}
