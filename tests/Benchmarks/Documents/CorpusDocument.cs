using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Documents;

/// <summary>A description of the shared corpus.</summary>
/// <param name="Name">Its name in the corpus' index.</param>
/// <param name="Path">Its path.</param>
internal sealed record CorpusDocument(string Name, string Path)
{
    private static readonly string Folder = System.IO.Path.Combine(BuildProperty.Repository, "../shared/corpus");

    /// <summary>All documents, the largest ones last.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus does not exist beside the repository.</exception>
    public static IEnumerable<CorpusDocument> All() =>
        File.ReadLines(System.IO.Path.Combine(Folder, "index.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t')[0])
            .Concat(
                Directory.EnumerateFiles(System.IO.Path.Combine(Folder, "large"))
                    .Order(StringComparer.Ordinal)
                    .Select(path => "large/" + System.IO.Path.GetFileName(path)))
            .Select(name => new CorpusDocument(name, System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, name))));

    public bool IsLarge => Name.StartsWith("large/", StringComparison.Ordinal);

    public bool IsYaml => !Path.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>The document and the files that its references can point to.</summary>
    public IEnumerable<DescriptionFile> Files() =>
    [
        new DescriptionFile(Path, File.ReadAllText(Path)) { Metadata = new() { ["Role"] = "client" } },
        .. Parts().Select(path => new DescriptionFile(path, File.ReadAllText(path)) { Metadata = new() { ["Role"] = "part" } }),
    ];

    // One document of the corpus consists of several files.
    private IEnumerable<string> Parts() => Name == "pb33f-libopenapi/main.yaml"
        ? Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!, "*.yaml", SearchOption.AllDirectories)
            .Where(path => path != Path)
            .Order(StringComparer.Ordinal)
        : [];
}
