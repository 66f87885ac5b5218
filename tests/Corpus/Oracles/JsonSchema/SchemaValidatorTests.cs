using System.Text.Json;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>The JSON Schema Test Suite validates the validator of these tests.</summary>
public class SchemaValidatorTests
{
    private static readonly ReviewedList Known = new("Oracles/JsonSchema/json-schema-validator.tsv");

    [Fact]
    public void The_validator_agrees_with_the_whole_suite()
    {
        IReadOnlyList<SuiteCase> cases = SuiteCase.AllOrSkip();
        var wrong = new List<(string File, string What)>();
        int total = 0;
        foreach (SuiteCase one in cases)
        {
            const string Address = "https://schemas.test/schema.json";
            var library = new SchemaLibrary();
            library.AddSchema(Address, one.Schema);
            var validator = new SchemaValidator(library, SchemaDialect.Draft202012);
            foreach ((string name, JsonElement value, bool isValid) in one.Values)
            {
                total++;
                if (!Agrees(() => validator.Fault(library.Find("#", Address), value) is null == isValid))
                {
                    wrong.Add((one.File, $"{one.Description} / {name}"));
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"JSON Schema Test Suite, validator of the tests: {total - wrong.Count} of {total}");
        Known.AssertExactly(wrong);
    }

    [Fact]
    public void A_pattern_with_catastrophic_backtracking_throws_with_its_name()
    {
        const string Address = "https://schemas.test/schema.json";
        using var schema = JsonDocument.Parse("""{"pattern":"^(a+)+$"}""");
        using var value = JsonDocument.Parse($"\"{new string('a', 40)}!\"");
        var library = new SchemaLibrary();
        library.AddSchema(Address, schema.RootElement);
        var validator = new SchemaValidator(library, SchemaDialect.Draft202012);
        TimeoutException exception = Assert.Throws<TimeoutException>(() => validator.Fault(library.Find("#", Address), value.RootElement));
        Assert.StartsWith("The pattern '^(a+)+$' ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "properties": { "a": true } }""", """{ "a": { "x": 1 } }""", "")]
    [InlineData("""{ "properties": { "a": {} } }""", """{ "a": 1, "b": 2 }""", "/b")]
    [InlineData("""{ "properties": { "a": { "properties": { "x": {} } } } }""", """{ "a": { "y": 1 } }""", "/a/y")]
    [InlineData("""{ "items": { "properties": { "x": {} } } }""", """[{ "x": 1 }, { "y": 1 }]""", "/1/y")]
    [InlineData("""{ "properties": { "a": {} }, "additionalProperties": true }""", """{ "b": { "c": 1 } }""", "")]
    [InlineData("""{ "properties": { "a": {} }, "unevaluatedProperties": { "type": "integer" } }""", """{ "b": 1 }""", "")]
    [InlineData("""{ "allOf": [{ "properties": { "a": {} } }, { "properties": { "b": {} } }] }""", """{ "a": 1, "b": 2, "c": 3 }""", "/c")]
    [InlineData(
        """{ "oneOf": [{ "properties": { "a": {} }, "required": ["a"] }, { "properties": { "b": {} }, "required": ["b"] }] }""",
        """{ "a": 1 }""",
        "")]
    [InlineData("""{ "anyOf": [{ "properties": { "a": {} } }, { "properties": { "b": {} }, "required": ["z"] }] }""", """{ "a": 1, "b": 1 }""", "/b")]
    [InlineData("""{ "type": "object" }""", """{ "a": { "b": 1 } }""", "")]
    public void Properties_are_declared_by_name_by_pattern_and_as_additional(string schema, string value, string undeclared)
    {
        Assert.Equal(
            undeclared,
            string.Join(' ', UndeclaredMembers.Of(Validator(schema, out LocatedSchema located).Declared(located, Parsed(value))!, Parsed(value))));
    }

    [Fact]
    public void A_discriminator_declares_the_properties_of_the_selected_class()
    {
        const string Document = """
            { "openapi": "3.1.0", "components": { "schemas": {
                "Pet": { "properties": { "kind": {} }, "discriminator": { "propertyName": "kind" } },
                "Cat": { "allOf": [{ "$ref": "#/components/schemas/Pet" }], "properties": { "lives": {} } } } } }
            """;
        var library = new SchemaLibrary();
        library.AddDescription("https://schemas.test/api.json", Parsed(Document));
        var validator = new SchemaValidator(library, SchemaDialect.OpenApi31);
        LocatedSchema pet = library.Find("#/components/schemas/Pet", "https://schemas.test/api.json");
        JsonElement cat = Parsed("""{ "kind": "Cat", "lives": 9, "barks": true }""");

        Assert.Equal(["/barks"], UndeclaredMembers.Of(validator.Declared(pet, cat)!, cat));
    }

    private static SchemaValidator Validator(string schema, out LocatedSchema located)
    {
        const string Address = "https://schemas.test/schema.json";
        var library = new SchemaLibrary();
        library.AddSchema(Address, Parsed(schema));
        located = library.Find("#", Address);
        return new SchemaValidator(library, SchemaDialect.Draft202012);
    }

    private static JsonElement Parsed(string json) => JsonDocument.Parse(json).RootElement;

    // Cases with unavailable schemas are skipped.
    private static bool Agrees(Func<bool> judge)
    {
        try
        {
            return judge();
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }
}
