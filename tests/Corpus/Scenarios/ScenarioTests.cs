using System.Reflection;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>
/// Generated clients against scenarios that others wrote: each request must be exactly the expected one, and the response must be read.
/// The folder is <c>../shared/conformance/spector</c>, or what the environment variable <c>SCENARIOS</c> names.
/// </summary>
public class ScenarioTests
{
    private static readonly ReviewedList Known = new("Scenarios/failing-scenarios.tsv");

    private static readonly string Folder = Environment.GetEnvironmentVariable("SCENARIOS") ?? Path.Combine(Repository.Shared, "conformance", "spector");

    [Theory]
    [InlineData("3.0.0")]
    [InlineData("3.1.0")]
    [InlineData("3.2.0")]
    public async Task Clients_of_a_version_send_what_scenarios_expect_and_read_what_they_answer(string version)
    {
        string file = Path.Combine(Folder, "scenarios.json");
        Assert.SkipUnless(File.Exists(file), "The scenarios (../shared/conformance/spector) are not beside the repository.");
        IReadOnlyList<Scenario> scenarios = Scenario.Read(file);
        using var clients = new GeneratedClients(Documents(version));

        var failed = new List<(string Scenario, string What)>();
        foreach (Scenario scenario in scenarios)
        {
            if (await Failure(scenario, version, clients) is { } failure)
            {
                failed.Add((scenario.Name, failure));
            }
        }

        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"Scenarios of OpenAPI {version}: {scenarios.Count - failed.Count} of {scenarios.Count}");
        failed.ForEach(one => output?.WriteLine($"{one.Scenario}\t{one.What}"));
        Known.AssertExactly(failed, scenarios.Select(scenario => scenario.Name));
    }

    // An operation may be in documents of several versions of its API, of which one has the scenario's address; and several methods
    // may call it, of which one has the scenario's media type. One of them must do.
    private static async Task<string?> Failure(Scenario scenario, string version, GeneratedClients clients)
    {
        string? first = null;
        foreach (ScenarioCall call in Calls(scenario, version, clients))
        {
            string? failure = await call.Run();

            // Which of the described forms a response shall have, and calling a body by a type that the description does not have
            // for it, are a caller's choice.
            if (failure?.StartsWith("header ", StringComparison.OrdinalIgnoreCase) == true)
            {
                failure = await call.Run("accept", "content-type");
            }

            if (failure is null)
            {
                return null;
            }

            first ??= failure;
        }

        return first ?? "no method calls it";
    }

    private static IEnumerable<ScenarioCall> Calls(Scenario scenario, string version, GeneratedClients clients)
    {
        (string Document, string? Id)[] operations = scenario.Operations.Count > 0
            ? [.. scenario.Operations.Select(one => (OfVersion(one.Document, version), (string?)one.OperationId))]
            : [.. clients.Documents.Where(document => document.StartsWith($"{scenario.Specification}/{version}/", StringComparison.Ordinal)).Select(document => (document, (string?)null))];
        return
            from one in operations
            let client = clients[one.Document]
            from candidate in client.Methods
            where one.Id is null || candidate.Operation.OperationId == one.Id
            let call = new ScenarioCall(scenario, client, candidate.Method, candidate.Operation)
            where call.IsPossible
            select call;
    }

    // The data names the documents of one version; those of the others lie beside them under the same names.
    private static string OfVersion(string document, string version)
    {
        string[] parts = document.Split('/');
        parts[^2] = version;
        return string.Join('/', parts);
    }

    private static IEnumerable<(string Name, string File)> Documents(string version) =>
        Directory.EnumerateFiles(Folder, "openapi*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == version)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Folder, file).Replace('\\', '/'), file));
}
