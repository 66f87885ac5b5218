using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Runs the scenarios of a folder with the clients of its documents of one OpenAPI version.</summary>
internal sealed class ScenarioSuite : IDisposable
{
    private readonly string version;
    private readonly GeneratedClients clients;
    private readonly Dictionary<string, (DescribedDocument Document, DescribedOperation[] Operations)> described;

    /// <param name="folder">The folder, with <c>scenarios.json</c>, and <c>openapi*.json</c> for each specification and version.</param>
    /// <param name="version">The version, such as <c>3.1.0</c>, which is the name of a document's folder.</param>
    public ScenarioSuite(string folder, string version)
    {
        this.version = version;
        Scenarios = Scenario.Read(Path.Combine(folder, "scenarios.json"));
        (string Name, string File)[] documents =
        [
            .. Directory.EnumerateFiles(folder, "openapi*.json", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == version)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), file)),
        ];
        clients = new GeneratedClients(documents);
        described = documents.ToDictionary(one => one.Name, one => Described(one.File));
    }

    public IReadOnlyList<Scenario> Scenarios { get; }

    public void Dispose() => clients.Dispose();

    /// <summary>Returns the failing scenarios with their differences.</summary>
    public async Task<IReadOnlyList<(string Scenario, string What)>> Failures()
    {
        var failed = new List<(string Scenario, string What)>();
        foreach (Scenario scenario in Scenarios)
        {
            if (await Failure(scenario) is { } failure)
            {
                failed.Add((scenario.Name, failure.ReplaceLineEndings(" ")));
            }
        }

        return failed;
    }

    private static (DescribedDocument Document, DescribedOperation[] Operations) Described(string file)
    {
        var document = new DescribedDocument(file, []);
        return (document, [.. document.Operations()]);
    }

    // An operation can be in documents of several API versions, one of which has the scenario's URL, and several methods
    // can call it, one of which has the scenario's media type. One of them must succeed.
    private async Task<string?> Failure(Scenario scenario)
    {
        string? first = null;
        foreach (ScenarioCall call in Calls(scenario))
        {
            if (await call.Failure() is not { } failure)
            {
                return null;
            }

            first ??= failure;
        }

        return first ?? "no method calls it";
    }

    private IEnumerable<ScenarioCall> Calls(Scenario scenario)
    {
        string folder = $"{scenario.Specification}/{version}/";
        (string Document, string? Id)[] operations = scenario.Operations.Count > 0
            ? [.. scenario.Operations.Select(one => (OfVersion(one.Document), (string?)one.OperationId))]
            : [
                .. clients.Documents
                    .Where(document => document.StartsWith(folder, StringComparison.Ordinal))
                    .Select(document => (document, (string?)null)),
            ];
        return
            from one in operations
            let client = clients[one.Document]
            from candidate in client.Methods
            where one.Id is null || candidate.Operation.OperationId == one.Id
            let operation = described[one.Document].Operations.First(each =>
                each.Method == candidate.Operation.Method && each.Path == candidate.Operation.Path)
            let call = new ScenarioCall(scenario, client, described[one.Document].Document, candidate.Method, operation)
            where call.IsPossible
            select call;
    }

    // The data names the documents of one version; those of other versions have the same names in other folders.
    private string OfVersion(string document)
    {
        string[] parts = document.Split('/');
        parts[^2] = version;
        return string.Join('/', parts);
    }
}
