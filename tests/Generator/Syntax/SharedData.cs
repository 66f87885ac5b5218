using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>Finds the suites and real documents that lie beside the repository.</summary>
internal static class SharedData
{
    private static readonly string Root = Repository.PathOf("..", "shared");

    /// <summary>The path below the shared folder; the test is skipped where that is absent.</summary>
    public static string Path(params string[] parts)
    {
        string path = System.IO.Path.Combine([Root, .. parts]);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"'{string.Join('/', parts)}' does not lie beside the repository.");
        return path;
    }

    /// <summary>The real descriptions with one of the extensions.</summary>
    public static IReadOnlyList<string> Corpus(params string[] extensions)
    {
        string corpus = Path("corpus");
        return [.. Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(System.IO.Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)];
    }
}
