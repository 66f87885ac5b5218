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
    public static string PathOf(string name) => Repository.PathOf("samples", name, "bin", Configuration, "net10.0", name + ".dll");
}
