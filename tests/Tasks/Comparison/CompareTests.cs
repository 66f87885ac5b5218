using System.Text.Json;
using Truto.Generated.Tasks;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Comparison;

/// <summary>The task that compares descriptions: what it compares, prints, writes and reports as errors.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly ProjectFolder folder = new();
    private readonly RecordingEngine engine = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Changes_are_printed_and_written_the_worst_first()
    {
        folder.Write("pets.yaml", Pets("string", "more: { type: string }"));
        folder.Write("old.yaml", Pets("integer"));

        Assert.True(Compare("old.yaml", "pets.yaml").Execute(), engine.Text);

        Assert.Equal("pets.yaml: 1 breaking, 1 compatible", engine.Messages[0]);
        Assert.Equal(
            "  breaking: 'Pet.Age' changed from 'long?' to 'string?'. #/components/schemas/Pet/properties/age pets.yaml(10,9)", engine.Messages[1]);
        string markdown = folder.Read("out/pets.changes.md");
        Assert.StartsWith(
            "# Changes of pets.yaml\n\nFrom \"Pets 1\" to \"Pets 1\": 1 breaking, 1 compatible.\n\n## Breaking\n",
            markdown,
            StringComparison.Ordinal);
        Assert.Contains("| old.yaml:10 | pets.yaml:10 |\n\n## Compatible\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void SARIF_has_what_code_reviews_need()
    {
        folder.Write("api/pets & toys.yaml", Pets("string"));
        folder.Write("old.yaml", Pets("integer", "gone: { type: string }"));

        Assert.True(Compare("old.yaml", "api/pets & toys.yaml").Execute(), engine.Text);

        using var sarif = JsonDocument.Parse(folder.Read("out/api-pets & toys.changes.sarif"));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        JsonElement run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        string[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(Id)];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(["error", "error"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]));
        JsonElement removed = results.Single(result => result.GetProperty("ruleId").GetString() == "openapi-removed");
        Assert.Equal("'Pet.Gone' was removed.", removed.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(("api/pets%20%26%20toys.yaml", 1), PlaceOf(removed.GetProperty("locations")[0]));
        Assert.Equal(("old.yaml", 11), PlaceOf(removed.GetProperty("relatedLocations")[0]));
        JsonElement retyped = results.Single(result => result.GetProperty("ruleId").GetString() == "openapi-retyped");
        Assert.Equal(("api/pets%20%26%20toys.yaml", 10), PlaceOf(retyped.GetProperty("locations")[0]));

        static string Id(JsonElement rule) => rule.GetProperty("id").GetString()!;

        static (string?, int) PlaceOf(JsonElement location)
        {
            JsonElement at = location.GetProperty("physicalLocation");
            return (at.GetProperty("artifactLocation").GetProperty("uri").GetString(), at.GetProperty("region").GetProperty("startLine").GetInt32());
        }
    }

    [Fact]
    public void Breaking_changes_are_errors_on_request()
    {
        folder.Write("pets.yaml", Pets("string"));
        folder.Write("old.yaml", Pets("integer"));
        CompareDescriptions task = Compare("old.yaml", "pets.yaml");
        task.FailOnBreaking = true;

        Assert.False(task.Execute());

        Assert.Equal(["OAG0820", "OAG0821"], engine.Errors.Select(error => error.Code));
        Assert.Equal((folder.PathOf("pets.yaml"), 10), (engine.Errors[0].File, engine.Errors[0].LineNumber));
        Assert.Equal("Breaking changes of 'pets.yaml': 1.", engine.Errors[1].Message);
    }

    [Fact]
    public void The_settings_of_the_item_apply_to_both_versions()
    {
        folder.Metadata["Operations"] = "other";
        folder.Write("pets.yaml", Pets("string"));
        folder.Write("old.yaml", Pets("integer"));

        Assert.True(Compare("old.yaml", "pets.yaml").Execute(), engine.Text);

        Assert.Equal("pets.yaml: no change for C# callers", engine.Messages[0]);
    }

    [Fact]
    public void A_folder_has_the_old_versions_of_all_files_with_their_parts()
    {
        folder.Metadata.Remove("Namespace");
        folder.Metadata.Remove("ClientName");
        folder.Write("a/pets.yaml", Pets("string"));
        folder.Write("b/toys.yaml", Pets("string"));
        folder.Write("base/a/pets.yaml", Pets("integer"));

        Assert.True(Compare("base", "a/pets.yaml", "b/toys.yaml").Execute(), engine.Text);

        Assert.Equal("a/pets.yaml: 1 breaking", engine.Messages[0]);
        Assert.DoesNotContain(engine.Messages, message => message.Contains("toys", StringComparison.Ordinal));
    }

    [Fact]
    public void Types_of_another_description_are_none_of_this_one()
    {
        folder.Metadata.Remove("Namespace");
        folder.Metadata.Remove("ClientName");
        folder.MetadataOf["pets.yaml"] = ("TypesFrom", "common.yaml");
        folder.Write("common.yaml", Pets("integer"));
        folder.Write("pets.yaml", Pets("integer").Replace("/other:", "/added:", StringComparison.Ordinal));
        folder.Write("old/pets.yaml", Pets("integer"));

        Assert.True(Compare("old", "common.yaml", "pets.yaml").Execute(), engine.Text);

        Assert.Equal("pets.yaml: no change for C# callers", engine.Messages[0]);
    }

    [Theory]
    [InlineData("", "set the property Against")]
    [InlineData("nowhere.yaml", "does not exist")]
    [InlineData("other.yaml", "the project has 2 descriptions; give the old one the same file name as one of them")]
    [InlineData("empty", "has none of the descriptions of the project")]
    public void Without_an_old_version_there_is_nothing_to_compare(string against, string expected)
    {
        Directory.CreateDirectory(folder.PathOf("empty"));
        folder.Write("other.yaml", Pets("string"));
        folder.Write("pets.yaml", Pets("string"));
        folder.Write("toys.yaml", Pets("string"));

        Assert.False(Compare(against, "pets.yaml", "toys.yaml").Execute());

        Assert.Contains(expected, engine.Single("OAG0813"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: 3.0.3\npaths: [", "old.yaml", 2)]
    [InlineData("openapi: 9.9\npaths: {}\n", "old.yaml", 1)]
    public void An_old_version_that_cannot_be_read_is_reported_at_its_error(string old, string file, int line)
    {
        folder.Write("pets.yaml", Pets("string"));
        folder.Write("old.yaml", old);

        Assert.False(Compare("old.yaml", "pets.yaml").Execute());

        Assert.Contains(file, engine.Single("OAG0814"), StringComparison.Ordinal);
        Assert.Equal((folder.PathOf(file), line), (engine.Errors[0].File, engine.Errors[0].LineNumber));
    }

    [Fact]
    public void A_missing_compiler_is_reported()
    {
        CompareDescriptions task = Compare("old.yaml", "pets.yaml");
        task.CompilerFolder = folder.Path;

        Assert.False(task.Execute());

        Assert.Contains("does not contain Microsoft.CodeAnalysis.CSharp.dll", engine.Single("OAG0816"), StringComparison.Ordinal);
    }

    private static string Pets(string type, string more = "") => $$"""
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets: { get: { operationId: first, tags: [pets], responses: { '200': { $ref: '#/components/responses/Pet' } } } }
          /other: { get: { operationId: other, tags: [pets], responses: { '204': { description: ok } } } }
        components:
          responses: { Pet: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
          schemas:
            Pet: { type: object, properties: {
                age: { type: {{type}} },
                {{more}} } }
        """;

    private CompareDescriptions Compare(string against, params string[] descriptions)
    {
        CompareDescriptions task = folder.CompilerTask<CompareDescriptions>(engine, descriptions);
        task.Against = against;
        return task;
    }
}
