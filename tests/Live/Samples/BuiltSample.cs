namespace Truto.Generated.Tests.Live.Samples;

/// <summary>Locates the built samples.</summary>
internal static class BuiltSample
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>Returns the path of a sample's program, to run with <c>dotnet</c>.</summary>
    /// <param name="folder">The folder of its project in <c>samples</c>; the last segment is its name.</param>
    public static string PathOf(string folder) =>
        Repository.PathOf("samples", folder, "bin", Configuration, "net10.0", Path.GetFileName(folder) + ".dll");
}
