using System.Text.Json;
using Truto.Generated.SourceGeneration.Overlays;
using Truto.Generated.SourceGeneration.Overlays.JsonPath;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Json;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Overlays.JsonPath;

/// <summary>The compliance suite of RFC 9535, which a package for Node contains.</summary>
public class ComplianceTests(ITestOutputHelper output)
{
    private static readonly NpmFile Suite = new("jsonpath-rfc9535@1.3.0", "package/src/__tests__/jsonpath-compliance-test-suite/cts.json");

    [Fact]
    public void Every_case_of_the_compliance_suite_passes()
    {
        string path = Suite.Find(out string? problem);
        Assert.SkipUnless(problem is null, $"{Suite.Package} cannot be fetched: {problem}");
        using var suite = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement[] cases = [.. suite.RootElement.GetProperty("tests").EnumerateArray()];

        string[] failed = [.. cases.Select(FailureOf).OfType<string>()];

        TestContext.Current.SendDiagnosticMessage($"JSONPath compliance suite: {cases.Length - failed.Length} of {cases.Length} cases pass.");
        output.WriteLine($"JSONPath compliance suite: {cases.Length - failed.Length} of {cases.Length} cases pass.");
        Assert.True(cases.Length > 600);
        Assert.Empty(failed);
    }

    private static string? FailureOf(JsonElement test)
    {
        string name = $"{test.GetProperty("name").GetString()}: {test.GetProperty("selector").GetString()}";
        string selector = test.GetProperty("selector").GetString()!;
        (JsonPathQuery? query, JsonPathProblem? problem) = JsonPathQuery.Read(selector);
        if (test.TryGetProperty("invalid_selector", out _))
        {
            return query is not null ? name + " is accepted"
                : problem!.Range.Start < 0 || problem.Range.End > selector.Length ? name + " has its problem outside: " + problem
                : null;
        }

        if (query is null)
        {
            return name + " is rejected: " + problem;
        }

        Node root = JsonReader.Read("document.json", test.GetProperty("document").GetRawText(), TestContext.Current.CancellationToken).Root!;
        var budget = new WorkBudget(TestContext.Current.CancellationToken);
        List<LocatedNode> found = new JsonPathEvaluator(root, budget).Select(query, root);
        JsonElement[] expected = test.TryGetProperty("result", out JsonElement result)
            ? [result]
            : [.. test.GetProperty("results").EnumerateArray()];
        return expected.Any(one => IsEqual(found, one))
            ? null
            : $"{name} selects {string.Join(", ", found.Select(one => NodeText.ToJson(one.Node)?.ToJsonString() ?? "null"))}";
    }

    private static bool IsEqual(List<LocatedNode> found, JsonElement expected) => found.Count == expected.GetArrayLength()
        && found.Zip(expected.EnumerateArray()).All(pair => NodeText.Difference(pair.First.Node, pair.Second, ordered: false) is null);
}
