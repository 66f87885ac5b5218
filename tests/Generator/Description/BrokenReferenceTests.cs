using Truto.Generated.SourceGeneration.Description.Objects;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class BrokenReferenceTests
{
    [Theory]
    [InlineData(
        "#/components/schemas/Dog",
        "OAG0203: The target of the reference '#/components/schemas/Dog' does not exist; did you mean 'Dogs'? 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "#/components/schemas/dogs",
        "OAG0203: The target of the reference '#/components/schemas/dogs' does not exist; did you mean 'Dogs'? 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "#/components/schema/Dogs",
        "OAG0203: The target of the reference '#/components/schema/Dogs' does not exist; did you mean 'schemas'? 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "#/components/schemas/Elephant",
        "OAG0203: The target of the reference '#/components/schemas/Elephant' does not exist; correct the reference. 'Pet.friend' accepts "
            + "any JSON.")]
    [InlineData(
        "#elephant",
        "OAG0203: The target of the reference '#elephant' does not exist; correct the reference. 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "#components/schemas/Dogs",
        "OAG0203: The target of the reference '#components/schemas/Dogs' does not exist; did you mean '#/components/schemas/Dogs'? 'Pet.friend' "
            + "accepts any JSON.")]
    [InlineData(
        "Dogs",
        "OAG0205: 'Dogs' is not among the project's OpenAPI descriptions; did you mean '#/components/schemas/Dogs'? 'Pet.friend' accepts any "
            + "JSON.")]
    [InlineData(
        "Common.json#/A",
        "OAG0205: 'Common.json' is not among the project's OpenAPI descriptions; did you mean 'common.json'? 'Pet.friend' accepts any JSON.")]
    [InlineData("../shared/pets.json#/A", "missing /project/shared/pets.json")]
    [InlineData("../specs/./man.json#/A", "missing /project/specs/man.json")]
    [InlineData(
        "common.json#/B",
        "OAG0203: The target of the reference 'common.json#/B' does not exist; did you mean 'A'? 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "https://pets.test/dogs.json?v=1#/Dog",
        "OAG0206: 'https://pets.test/dogs.json?v=1' is not downloaded during a build; save it as a file, add <OpenApiDescription "
            + "Include=\"dogs.json\" Role=\"part\" /> and refer to that file. 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "https://pets.test/dogs.json#/Dog",
        "OAG0206: 'https://pets.test/dogs.json' is not downloaded during a build; save it as a file, add <OpenApiDescription "
            + "Include=\"dogs.json\" Role=\"part\" /> and refer to that file. 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "../../Root.json",
        "OAG0205: '../../Root.json' is not among the project's OpenAPI descriptions; did you mean 'root.json'? 'Pet.friend' accepts any JSON.")]
    [InlineData(
        "#/components/schemas/Pet/properties/friend",
        "OAG0207: The reference '#/components/schemas/Pet/properties/friend' leads back to itself; replace one reference of the cycle. "
            + "'Pet.friend' accepts any JSON.")]
    public void A_schema_behind_a_broken_reference_is_any_JSON(string reference, string problem)
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            $$"""
            { "openapi": "3.0.3", "components": { "schemas": {
              "Pet": { "properties": {
                "friend": { "$ref": "{{reference}}" } } },
              "Dogs": { "type": "object" } } } }
            """,
            ("/project/specs/common.json", """{ "A": {} }"""),
            ("/root.json", "{}"));

        Assert.Equal("(3,25): " + problem, Assert.Single(problems));
        Assert.Null(document!.Components.Schemas[0].Schema.Properties.Single().Schema.Reference!.Target);
    }

    [Fact]
    public void A_circle_of_references_is_left_where_it_closes()
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.1.0", "components": { "schemas": {
              "Outside": { "$ref": "#/components/schemas/A" },
              "A": { "$ref": "#/components/schemas/B", "description": "a" },
              "B": { "$ref": "#/components/schemas/A" } } } }
            """);

        Assert.Equal(
            [
                "(3,18): OAG0207: The reference '#/components/schemas/B' leads back to itself; replace one reference of the cycle. 'A' accepts any "
                    + "JSON.",
                "(4,18): OAG0207: The reference '#/components/schemas/A' leads back to itself; replace one reference of the cycle. 'B' accepts any "
                    + "JSON.",
            ],
            problems);
        Assert.Equal("A", document!.Components.Schemas[0].Schema.Reference!.Target!.ComponentName);
    }

    [Fact]
    public void What_is_found_but_is_no_schema_is_any_JSON()
    {
        IReadOnlyList<string> problems = Reading.Problems("""
            "info": { "title": "Pets" }, "components": { "schemas": { "S": { "$ref": "#/info/title" } } }
            """);

        Assert.Equal("(2,20): OAG0204: '#/info/title' must be a schema, but is a string; its value is ignored", Assert.Single(problems));
    }

    [Theory]
    [InlineData(
        """{ "parameters": [{ "$ref": "#/components/parameters/Limits" }] }""",
        "(2,56): OAG0203: The target of the reference '#/components/parameters/Limits' does not exist; did you mean 'Limit'? 'GET /a' is "
            + "generated without this parameter.")]
    [InlineData(
        """{ "requestBody": { "$ref": "#/components/requestBodies/B" } }""",
        "(2,56): OAG0203: The target of the reference '#/components/requestBodies/B' does not exist; correct the reference. 'GET /a' is "
            + "generated without a body.")]
    [InlineData(
        """{ "responses": { "200": { "$ref": "#/responses/R" } } }""",
        "(2,63): OAG0203: The target of the reference '#/responses/R' does not exist; correct the reference. The response '200' of 'GET /a' "
            + "is read without a body.")]
    [InlineData(
        """{ "parameters": [{ "$ref": "#/components/parameters/Loop" }] }""",
        "(3,53): OAG0207: The reference '#/components/parameters/Loop' leads back to itself; replace one reference of the cycle. 'GET /a' is "
            + "generated without this parameter.")]
    public void Other_broken_references_leave_their_part_out(string operation, string problem)
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            $$"""
            { "openapi": "3.0.3",
              "paths": { "/a": { "get": {{operation}} } },
              "components": { "parameters": { "Loop": { "$ref": "#/components/parameters/Loop" }, "Limit": { "name": "l", "in": "query" } } } }
            """);

        Assert.Equal(problem, Assert.Single(problems));
        Assert.Single(document!.Paths.Single().Operations);
    }

    [Fact]
    public void A_path_behind_a_broken_reference_has_no_operations()
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.0.3", "paths": { "/a": { "$ref": "a.json" }, "/b": { "get": {} } } }
            """);

        Assert.Equal("(1,50): missing /project/specs/a.json", Assert.Single(problems));
        Assert.Equal("/b", document!.Paths.Single().Path);
    }

    [Fact]
    public void A_reference_into_a_part_that_is_not_readable_says_nothing_more()
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.0.3", "components": { "schemas": { "S": { "$ref": "a.json" } } } }
            """,
            ("/project/specs/a.json", ""));

        Assert.Empty(problems);
        Assert.Null(document!.Components.Schemas[0].Schema.Reference!.Target);
    }

    [Fact]
    public void A_reference_into_a_part_with_a_syntax_error_leads_to_what_was_read()
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.0.3", "components": { "schemas": { "S": { "$ref": "a.json#/A" }, "T": { "$ref": "a.json#/B" } } } }
            """,
            ("/project/specs/a.json", """{ "A": { "type": "string" }, """));

        Assert.Empty(problems);
        Assert.NotNull(document!.Components.Schemas[0].Schema.Reference!.Target);
        Assert.Null(document.Components.Schemas[1].Schema.Reference!.Target);
    }

    [Theory]
    [InlineData(""" "openapi": "3.0.3", "components": { "schemas": { "S": { "$ref": "Dogs" }, "Dogs": {} } } """, "#/components/schemas/Dogs")]
    [InlineData(""" "swagger": "2.0", "definitions": { "S": { "$ref": "Dogs" }, "Dogs": {} } """, "#/definitions/Dogs")]
    public void A_bare_name_suggests_a_component_rather_than_a_file(string members, string suggestion)
    {
        (_, IReadOnlyList<string> problems) = Reading.Read("{" + members + "}", ("/project/specs/dogs", "{}"));

        Assert.Contains($"did you mean '{suggestion}'?", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dynamic_reference_with_several_meanings_is_any_JSON()
    {
        (_, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.1.0", "components": { "schemas": {
              "S": { "items": { "$dynamicRef": "#item" } }, "A": { "$dynamicAnchor": "item" }, "B": { "$dynamicAnchor": "item" } } } }
            """);

        Assert.Equal(
            "(2,36): OAG0210: The dynamic reference '#item' can resolve to several schemas; use '$ref' instead. 'S[]' accepts any JSON.",
            Assert.Single(problems));
    }

    [Fact]
    public void A_discriminators_mapping_to_nothing_is_said()
    {
        (_, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.0.3", "components": { "schemas": {
              "S": { "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cet" } } }, "Cat": {} } } }
            """);

        Assert.Equal(
            "(2,73): OAG0203: The target of the reference '#/components/schemas/Cet' does not exist; did you mean 'Cat'? The discriminator "
                + "value 'cat' selects no schema.",
            Assert.Single(problems));
    }
}
