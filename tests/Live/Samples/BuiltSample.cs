namespace Truto.Generated.Tests.Live.Samples;

/// <summary>Where the build has put the samples.</summary>
internal static class BuiltSample
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>The program of a sample, for <c>dotnet</c>.</summary>
    /// <param name="folder">The folder of its project in <c>samples</c>; the last part is its name.</param>
    public static string PathOf(string folder) =>
        Repository.PathOf("samples", folder, "bin", Configuration, "net10.0", Path.GetFileName(folder) + ".dll");
}
