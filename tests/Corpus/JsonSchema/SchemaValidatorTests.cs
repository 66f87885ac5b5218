using System.Text.Json;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.JsonSchema;

/// <summary>The validator that judges examples is itself judged by the JSON Schema Test Suite.</summary>
public class SchemaValidatorTests
{
    private static readonly ReviewedList Known = new("JsonSchema/json-schema-validator.tsv");

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
    public void A_pattern_with_catastrophic_backtracking_ends_with_an_exception_that_names_it()
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

    // A schema that is not at hand decides nothing.
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
