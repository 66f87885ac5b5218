using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>
/// Runs generated clients with scenarios of others: each request must be exactly the expected one, and the response must be read. The folder is
/// <c>../shared/conformance/spector</c> or the value of the environment variable <c>SCENARIOS</c>. A list contains the scenarios that a document
/// cannot express, with reasons; they must fail.
/// </summary>
public class ScenarioTests
{
    private static readonly ReviewedList Undescribed = new("Scenarios/undescribed-scenarios.tsv");

    private static readonly string Folder =
        Environment.GetEnvironmentVariable("SCENARIOS") ?? Path.Combine(Repository.Shared, "conformance", "spector");

    [Theory]
    [InlineData("3.0.0", Explicit = true, Traits = ["Category", "Slow"])]
    [InlineData("3.1.0")]
    [InlineData("3.2.0", Explicit = true, Traits = ["Category", "Slow"])]
    public async Task Clients_send_the_expected_requests_and_read_the_responses(string version)
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(Folder, "scenarios.json")), "The scenarios (../shared/conformance/spector) are not beside the repository.");
        using var suite = new ScenarioSuite(Folder, version);
        IReadOnlyList<(string Scenario, string What)> failed = await suite.Failures();

        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"Scenarios of OpenAPI {version}: {suite.Scenarios.Count - failed.Count} of {suite.Scenarios.Count}");
        foreach ((string scenario, string what) in failed)
        {
            output?.WriteLine($"{scenario}\t{what}");
        }

        Undescribed.AssertExactly(failed, suite.Scenarios.Select(scenario => scenario.Name));
    }
}
