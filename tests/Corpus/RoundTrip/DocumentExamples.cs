using System.Globalization;
using System.Text.Json;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Syntax;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>Round trips of the examples of one document.</summary>
internal sealed class DocumentExamples
{
    private readonly List<(Example Example, string Fault)> invalid = [];
    private readonly List<(Example Example, string Loss)> lost = [];

    private DocumentExamples(int total) => Total = total;

    /// <summary>Gets the number of examples.</summary>
    public int Total { get; }

    /// <summary>Gets the invalid examples and their errors.</summary>
    public IReadOnlyList<(Example Example, string Fault)> Invalid => invalid;

    /// <summary>Gets the valid examples that do not survive a round trip, and what is lost.</summary>
    public IReadOnlyList<(Example Example, string Loss)> Lost => lost;

    /// <summary>Validates, reads and writes every example.</summary>
    /// <param name="path">The document.</param>
    /// <param name="parts">The files that its references point to.</param>
    /// <param name="version">The OpenAPI version.</param>
    public static DocumentExamples Of(string path, IEnumerable<string> parts, string version)
    {
        string[] paths = [path, .. parts];
        var library = new SchemaLibrary();
        foreach (string file in paths)
        {
            library.AddDescription(AddressOf(file), Read(file));
        }

        IReadOnlyList<Example> examples = ExampleFinder.In(library.Find("#", AddressOf(path)).Schema);
        var results = new DocumentExamples(examples.Count);
        SchemaDialect dialect = version.StartsWith("3.1", StringComparison.Ordinal) || version.StartsWith("3.2", StringComparison.Ordinal)
            ? SchemaDialect.OpenApi31
            : SchemaDialect.OpenApi30;
        var valid = new List<Example>();
        foreach (Example example in examples)
        {
            if (FaultOf(example, library, path, dialect) is not { } fault)
            {
                valid.Add(example);
            }
            else if (TextOfJson(example) is { } inner && FaultOf(inner, library, path, dialect) is null)
            {
                valid.Add(inner);
            }
            else
            {
                results.invalid.Add((example, fault));
            }
        }

        results.ReadAndWrite(valid, paths, version);
        return results;
    }

    private static string? FaultOf(Example example, SchemaLibrary library, string path, SchemaDialect dialect)
    {
        try
        {
            return new SchemaValidator(library, dialect, example.Direction).Fault(
                library.Find("#" + Uri.EscapeDataString(example.Schema), AddressOf(path)), example.Value);
        }
        catch (KeyNotFoundException missing)
        {
            return missing.Message;
        }
    }

    // Some documents contain the JSON of an example in a string.
    private static Example? TextOfJson(Example example)
    {
        try
        {
            return example.Value.ValueKind == JsonValueKind.String && example.Value.GetString()!.TrimStart() is ['{' or '[', ..]
                ? example with { Value = JsonDocument.Parse(example.Value.GetString()!).RootElement }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void ReadAndWrite(List<Example> examples, string[] paths, string version)
    {
        if (examples.Count == 0)
        {
            return;
        }

        Dictionary<string, string> names = examples.Select(example => example.Schema).Distinct().Index()
            .ToDictionary(schema => schema.Item, schema => "Use" + schema.Index.ToString(CultureInfo.InvariantCulture));
        var uses = new SchemaUses();
        foreach ((string schema, string name) in names)
        {
            uses.Add(name, Path.GetFileName(paths[0]) + "#" + Uri.EscapeDataString(schema).Replace("%2F", "/", StringComparison.Ordinal));
        }

        string beside = Path.Combine(Path.GetDirectoryName(paths[0])!, "uses.json");
        using EmittedCode code = EmittedCode.Of(
        [
            uses.ToFile(version, beside),
            .. paths.Select(path => new DescriptionFile(path, File.ReadAllText(path)) { Metadata = new() { ["Role"] = "part" } }),
        ]);
        lost.AddRange(
            from example in examples
            let loss = code.Loss(names[example.Schema], SchemaUses.Wrap(example.Value))
            where loss is not null
            select (example, loss));
    }

    private static string AddressOf(string path) => new Uri(path).AbsoluteUri;

    private static JsonElement Read(string path) =>
        JsonSerializer.SerializeToElement(NodeText.ToJson(DescriptionText.Read(path, File.ReadAllText(path), CancellationToken.None).Root!), Deep);

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 300 };
}
