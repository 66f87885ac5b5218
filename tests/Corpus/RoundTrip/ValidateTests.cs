using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>
/// <c>Validate()</c> of generated types agrees with the JSON Schema Test Suite and with the validator of these tests.
/// </summary>
public class ValidateTests
{
    // Most schemas of the suite declare no type, which is free-form JSON in C#. The test adds the type that the keyword applies to.
    private static readonly Dictionary<string, string> TypeOfFile = new()
    {
        ["minLength.json"] = "string",
        ["maxLength.json"] = "string",
        ["pattern.json"] = "string",
        ["minimum.json"] = "number",
        ["maximum.json"] = "number",
        ["exclusiveMinimum.json"] = "number",
        ["exclusiveMaximum.json"] = "number",
        ["multipleOf.json"] = "number",
        ["minItems.json"] = "array",
        ["maxItems.json"] = "array",
        ["uniqueItems.json"] = "array",
        ["minProperties.json"] = "object",
        ["maxProperties.json"] = "object",
    };

    private static readonly ReviewedList Known = new("RoundTrip/validate-suite.tsv");

    [Fact]
    public void Values_of_the_suite_are_validated_as_expected()
    {
        SuiteCase[] cases = [.. SuiteCase.AllOrSkip().Where(one => TypeOfFile.ContainsKey(one.File))];
        JsonObject[] schemas = [.. cases.Select(one => WithType(one.Schema, TypeOfFile[one.File]))];
        using EmittedCode code = Emit(schemas);
        var wrong = new List<(string File, string What)>();
        int total = 0;
        foreach ((int at, SuiteCase one) in cases.Index())
        {
            foreach ((string name, JsonElement value, bool isValid) in one.Values.Where(value => IsOf(value.Value, TypeOfFile[one.File])))
            {
                total++;
                if ((Violations(code, at, value) is { Count: 0 }) != isValid)
                {
                    wrong.Add((one.File, $"{one.Description} / {name}"));
                }
            }
        }

        Assert.True(total > 50, "The suite has values of the types that its files are about.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"JSON Schema Test Suite, values that Validate() judges rightly: {total - wrong.Count} of {total}");
        Known.AssertExactly(wrong);
    }

    [Fact]
    public void Random_values_are_validated_as_by_the_validator() => Gen.Select(RandomSchema, RandomValue.Array[12]).Array[60].Sample(
        cases =>
        {
            JsonObject[] schemas = [.. cases.Select(one => JsonNode.Parse(one.Item1)!.AsObject())];
            using EmittedCode code = Emit(schemas);
            foreach ((int at, (string schema, string[] values)) in cases.Index())
            {
                const string Address = "https://schemas.test/schema.json";
                var library = new SchemaLibrary();
                library.AddSchema(Address, JsonDocument.Parse(schema).RootElement);
                var validator = new SchemaValidator(library, SchemaDialect.Draft202012);
                string type = JsonNode.Parse(schema)!["type"]!.GetValue<string>();
                foreach (string text in values.Where(text => IsOf(JsonDocument.Parse(text).RootElement, type)))
                {
                    JsonElement value = JsonDocument.Parse(text).RootElement;
                    string? fault = validator.Fault(library.Find("#", Address), value);
                    if (Violations(code, at, value) is { } violations)
                    {
                        Assert.True(
                            violations.Count == 0 == fault is null,
                            $"{schema}\n{text}\nvalidator: {fault ?? "valid"}\nours: {string.Join("; ", violations)}");
                    }
                }
            }
        },
        iter: 2,
        threads: 1,
        print: cases => $"{cases.Length} schemas");

    private static readonly string[] TextWords = ["minLength", "maxLength"];
    private static readonly string[] NumberWords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    // No pattern counts characters: in .NET patterns, characters beyond U+FFFF count as two.
    private static readonly string[] Patterns = ["^a", "b$", "^[ab]*$", "^[ab]$", "a|\\\\d", "^\\\\S+$", "[^a]", "^(?:ab|ba)+$"];

    private static readonly Gen<string> Limits = Gen.Int[0, 4].Select(limit => limit.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Fractions = OneOf("0", "1", "2.5", "-1", "0.1", "0.3", "1e1", "2");

    private static readonly Gen<string> OfText = Gen.Select(OneOf(TextWords), Limits, OneOf(Patterns), Gen.Bool)
        .Select((word, limit, pattern, hasPattern) =>
            $$"""{"type":"string","{{word}}":{{limit}}{{(hasPattern ? $",\"pattern\":\"{pattern}\"" : "")}}}""");

    private static readonly Gen<string> OfNumbers =
        Gen.Select(OneOf(NumberWords), Fractions, OneOf("0.1", "0.5", "2", "0.01"), Gen.Bool, OneOf("number", "integer"))
            .Select((word, limit, factor, hasFactor, type) =>
                $$"""{"type":"{{type}}","{{word}}":{{limit}}{{(hasFactor ? $",\"multipleOf\":{factor}" : "")}}}""");

    private static readonly Gen<string> RandomSchema = Gen.OneOf(
        OfText,
        OfNumbers,
        Gen.Select(OfText, Limits, OneOf("minItems", "maxItems"), Gen.Bool)
            .Select((item, limit, word, isUnique) =>
                $$"""{"type":"array","items":{{item}},"{{word}}":{{limit}},"uniqueItems":{{(isUnique ? "true" : "false")}}}"""),
        Gen.Select(OfNumbers, Limits, OneOf("minProperties", "maxProperties"))
            .Select((value, limit, word) => $$"""{"type":"object","additionalProperties":{{value}},"{{word}}":{{limit}}}"""));

    private static readonly Gen<string> Texts =
        OneOf("a", "b", "1", " ", "\U0001F600").Array[0, 5].Select(parts => JsonSerializer.Serialize(string.Concat(parts)));

    private static readonly Gen<string> Numbers = OneOf("0", "1", "2", "3", "-1", "0.1", "0.3", "0.35", "2.5", "10", "1.0", "7", "0.29", "1e1");

    private static readonly Gen<string> RandomValue = Gen.OneOf(
        Texts,
        Numbers,
        Texts.Array[0, 4].Select(items => $"[{string.Join(",", items)}]"),
        Numbers.Array[0, 4].Select(values => $"{{{string.Join(",", values.Select((value, i) => $"\"m{i}\":{value}"))}}}"));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static EmittedCode Emit(JsonObject[] schemas)
    {
        var uses = new SchemaUses();
        foreach (int at in Enumerable.Range(0, schemas.Length))
        {
            uses.Add(NameOf(at), NameOf(at) + ".json");
        }

        return EmittedCode.Of(
        [
            uses.ToFile("3.1.0", "suite/uses.json"),
            .. schemas.Select((schema, at) => new DescriptionFile(
                $"suite/{NameOf(at)}.json", schema.ToJsonString()) { Metadata = new() { ["Role"] = "part" } }),
        ]);
    }

    // A value of another type is preserved in AdditionalProperties and not validated.
    private static IReadOnlyList<Violation>? Violations(EmittedCode code, int at, JsonElement value) =>
        code.Violations(NameOf(at), SchemaUses.Wrap(value));

    private static JsonObject WithType(JsonElement schema, string type)
    {
        JsonObject typed = JsonNode.Parse(schema.GetRawText())!.AsObject();
        typed.TryAdd("type", type);
        return typed;
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number
            && decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == decimal.Truncate(number),
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static string NameOf(int at) => "Case" + at.ToString(CultureInfo.InvariantCulture);
}
