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
            foreach ((string name, System.Text.Json.JsonElement value, bool isValid) in one.Values)
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
