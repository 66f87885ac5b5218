using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Documents;

/// <summary>The real descriptions of the shared corpus, by their names in its index, and the built-in one.</summary>
internal static class CorpusDocuments
{
    /// <summary>The name of the built-in description.</summary>
    public const string Shipped = "specs/truto-crm-stages.openapi.yaml";

    private const string NoCorpus = "(no corpus)";

    // Documents that the index does not list.
    private static readonly (string Name, string Version)[] Large = [("large/jira-open-api.json", "3.0.1"), ("large/openai.yaml", "3.1.0")];

    private static readonly string Folder = Path.Combine(Repository.Shared, "corpus");

    public static TheoryData<string> All => OfVersions("");

    private static bool Exists => File.Exists(Path.Combine(Folder, "index.tsv"));

    /// <summary>Returns rows of which those with a large document only run on request, because they take long.</summary>
    public static TheoryData<string> WithLargeOnRequest(IEnumerable<string> documents) =>
        [.. documents.Select(document => new TheoryDataRow<string>(document)).Select(row => IsLarge(row.Data) ? OnRequest(row) : row)];

    /// <summary>Returns a row that only runs on request.</summary>
    public static TRow OnRequest<TRow>(TRow row)
        where TRow : TheoryDataRowBase
    {
        row.Explicit = true;
        row.Traits.Add("Category", ["Slow"]);
        return row;
    }

    /// <summary>
    /// Returns the documents whose version begins with one of the prefixes, or one placeholder if the corpus is absent: a theory needs a row to skip.
    /// </summary>
    public static TheoryData<string> OfVersions(params string[] versions) =>
        [
            .. Exists
                ? Index()
                    .Where(row => Array.Exists(versions, version => row.Version.StartsWith(version, StringComparison.Ordinal)))
                    .Select(row => row.Name)
                : [NoCorpus],
        ];

    /// <summary>Returns whether a document is larger than a megabyte.</summary>
    public static bool IsLarge(string name) => Array.Exists(Large, large => large.Name == name);

    public static void SkipWithoutCorpus() => Assert.SkipUnless(Exists, "The shared corpus (../shared/corpus) is not beside the repository.");

    public static string PathOf(string name) => name == Shipped ? Path.Combine(Repository.Root, name) : Path.Combine(Folder, name);

    /// <summary>Returns the OpenAPI version of a document.</summary>
    public static string VersionOf(string name) => name == Shipped ? "3.0.3" : Index().First(row => row.Name == name).Version;

    /// <summary>Reads a document. The other files of a document in several files are its parts.</summary>
    public static (SourceFile File, Document? Document, IReadOnlyList<DiagnosticInfo> Problems) Read(string name)
    {
        SourceFile file = ReadFile(PathOf(name));
        (Document? document, IReadOnlyList<DiagnosticInfo> problems) =
            OpenApiReader.Read(file, [.. PartsOf(name).Select(ReadFile)], TestContext.Current.CancellationToken);
        return (file, document, problems);
    }

    /// <summary>Reads a document, with violations of the specification among the problems.</summary>
    public static (Document? Document, IReadOnlyList<DiagnosticInfo> Problems) Check(string name) => OpenApiReader.ReadAndCheck(
        ReadFile(PathOf(name)), [.. PartsOf(name).Select(ReadFile)], TestContext.Current.CancellationToken);

    /// <summary>Returns the files that references of a document can point to.</summary>
    public static IEnumerable<string> PartsOf(string name) => name == "pb33f-libopenapi/main.yaml"
        ? Directory.EnumerateFiles(Path.GetDirectoryName(PathOf(name))!, "*.yaml", SearchOption.AllDirectories)
            .Where(path => path != PathOf(name))
            .Order(StringComparer.Ordinal)
        : [];

    /// <summary>Returns a document and its parts as additional files of a project.</summary>
    /// <param name="name">The document.</param>
    /// <param name="settings">The metadata of its item.</param>
    public static IEnumerable<DescriptionFile> FilesOf(string name, params (string Name, string Value)[] settings) =>
    [
        new DescriptionFile(
            PathOf(name), File.ReadAllText(PathOf(name))) { Metadata = settings.ToDictionary(setting => setting.Name, setting => setting.Value) },
        .. PartsOf(name).Select(path => new DescriptionFile(path, File.ReadAllText(path)) { Metadata = new() { ["Role"] = "part" } }),
    ];

    private static SourceFile ReadFile(string path) => DescriptionText.Read(path, File.ReadAllText(path), TestContext.Current.CancellationToken);

    private static IEnumerable<(string Name, string Version)> Index() =>
        File.ReadLines(Path.Combine(Folder, "index.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[3]))
            .Concat(Large);
}
