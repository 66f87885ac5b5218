using System.Text;
using System.Text.Json;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Yaml;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>The YAML test suite: texts with their value, and texts to be refused.</summary>
public class YamlConformanceTests
{
    /// <summary>Cases that we read differently from the suite, each with the reason. An entry that is not needed fails the tests.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
    };

    [Fact]
    public void Valid_texts_have_the_expected_value()
    {
        AssertAll(Cases().Where(c => !c.Fails && c.Json is not null), c =>
        {
            List<Node> documents = Read(c.Yaml, out DiagnosticLog problems);
            if (problems.HasErrors)
            {
                return "refused: " + Describe(problems);
            }

            List<JsonElement> expected = Values(c.Json!);
            return expected.Count != documents.Count
                ? $"{documents.Count} documents instead of {expected.Count}"
                : documents.Zip(expected, (node, value) => NodeText.Difference(node, value, ordered: false)).FirstOrDefault(d => d is not null);
        });
    }

    [Fact]
    public void Invalid_YAML_texts_are_rejected_with_a_location_inside_the_text()
    {
        AssertAll(Cases().Where(c => c.Fails), c =>
        {
            Read(c.Yaml, out DiagnosticLog problems);
            return !problems.HasErrors
                ? "accepted"
                : problems.Problems.Select(p => p.Location).Any(p => p.Start < 0 || p.Start + p.Length > c.Yaml.Length) ? "outside" : null;
        });
    }

    [Fact]
    public void Valid_texts_without_a_JSON_value_are_accepted()
    {
        AssertAll(Cases().Where(c => !c.Fails && c.Json is null), c =>
        {
            Read(c.Yaml, out DiagnosticLog problems);
            return problems.HasErrors ? "refused: " + Describe(problems) : null;
        });
    }

    private static void AssertAll(IEnumerable<Case> cases, Func<Case, string?> check)
    {
        var wrong = new StringBuilder();
        int count = 0;
        foreach (Case c in cases)
        {
            count++;
            string? difference = check(c);
            if (difference is not null != Exceptions.ContainsKey(c.Id))
            {
                wrong.Append(c.Id).Append(": ").Append(difference ?? "needs no exception");
                wrong.Append(" in ").Append(JsonSerializer.Serialize(c.Yaml)).Append('\n');
            }
        }

        Assert.NotEqual(0, count);
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    private static List<Node> Read(string text, out DiagnosticLog problems)
    {
        problems = new DiagnosticLog("a.yaml", text);
        return YamlReader.ReadAll(text, problems, CancellationToken.None);
    }

    private static string Describe(DiagnosticLog problems) =>
        string.Join(
            "; ",
            problems.Problems.Select(p => $"({p.Location.StartLine + 1},{p.Location.StartColumn + 1}) {string.Join(" ", p.Arguments)}"));

    /// <summary>The values of a text that holds one JSON value after another.</summary>
    private static List<JsonElement> Values(string json)
    {
        var values = new List<JsonElement>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            values.Add(JsonElement.ParseValue(ref reader));
        }

        return values;
    }

    private static List<Case> Cases()
    {
        using var suite = JsonDocument.Parse(File.ReadAllText(SharedData.Path("conformance", "yaml", "cases.json")));
        return [.. suite.RootElement.EnumerateArray().Select(c => new Case(
            c.GetProperty("id").GetString()!,
            c.GetProperty("yaml").GetString()!,
            c.TryGetProperty("json", out JsonElement json) && json.ValueKind == JsonValueKind.String ? json.GetString() : null,
            c.GetProperty("fail").GetBoolean()))];
    }

    private sealed record Case(string Id, string Yaml, string? Json, bool Fails);
}
