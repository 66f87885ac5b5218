using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>Every valid value of the JSON Schema Test Suite survives a round trip through the code of its schema.</summary>
public class JsonSchemaSuiteTests
{
    private static readonly ReviewedList Known = new("RoundTrip/json-schema-suite.tsv");

    [Fact]
    public void Valid_values_survive_a_round_trip()
    {
        SuiteCase[] cases = [.. SuiteCase.AllOrSkip().Where(one => one.Values.Any(value => value.IsValid))];
        var uses = new SchemaUses();
        foreach (int at in Enumerable.Range(0, cases.Length))
        {
            uses.Add(NameOf(at), FileOf(at));
        }

        using EmittedCode code = EmittedCode.Of(
        [
            uses.ToFile("3.1.0", "suite/uses.json"),
            .. cases.Select((one, at) => new DescriptionFile(
                "suite/" + FileOf(at), one.Schema.GetRawText()) { Metadata = new() { ["Role"] = "part" } }),
        ]);

        var lost = new List<(string File, string What, string Loss)>();
        int total = 0;
        int typed = 0;
        foreach ((int at, SuiteCase one) in cases.Index())
        {
            bool isTyped = !typeof(JsonNode).IsAssignableFrom(code.TypeOf(NameOf(at)).GetProperty("Value")!.PropertyType);
            foreach ((string name, System.Text.Json.JsonElement value, _) in one.Values.Where(value => value.IsValid))
            {
                total++;
                typed += isTyped ? 1 : 0;
                if (code.Loss(NameOf(at), SchemaUses.Wrap(value)) is { } loss)
                {
                    lost.Add((one.File, $"{one.Description} / {name}", loss));
                }
            }
        }

        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        output?.WriteLine(
            $"JSON Schema Test Suite, valid values read and written back: {total - lost.Count} of {total} ({typed} as a type, the rest as any JSON)");
        lost.ForEach(one => output?.WriteLine($"{one.File}\t{one.What}\t{one.Loss}"));
        Known.AssertExactly(lost.Select(one => (one.File, one.What)));
    }

    private static string NameOf(int at) => "Case" + at.ToString(CultureInfo.InvariantCulture);

    private static string FileOf(int at) => NameOf(at) + ".json";
}
