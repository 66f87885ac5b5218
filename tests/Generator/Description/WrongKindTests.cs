using Truto.Generated.SourceGeneration.Description.Objects;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class WrongKindTests
{
    [Theory]
    [InlineData("\"paths\": []", "(2,10): OAG0204: '#/paths' must be an object, but is an array; its value is ignored")]
    [InlineData("\"info\": \"Pets\"", "(2,9): OAG0204: '#/info' must be an object, but is a string; its value is ignored")]
    [InlineData("\"info\": { \"title\": {} }", "(2,20): OAG0204: '#/info/title' must be a string, but is an object; its value is ignored")]
    [InlineData("\"tags\": {}", "(2,9): OAG0204: '#/tags' must be an array, but is an object; its value is ignored")]
    [InlineData("\"tags\": [{}]", "(2,10): OAG0208: '#/tags/0' has no 'name', so the tag is ignored; add it")]
    [InlineData("\"servers\": [\"/v1\"]", "(2,13): OAG0204: '#/servers/0' must be an object, but is a string; its value is ignored")]
    [InlineData(
        "\"paths\": { \"/a\": { \"get\": { \"tags\": [[]] } } }",
        "(2,38): OAG0204: '#/paths/~1a/get/tags/0' must be a string, but is an array; its value is ignored")]
    [InlineData(
        "\"paths\": { \"/a\": { \"get\": { \"deprecated\": \"yes\" } } }",
        "(2,43): OAG0204: '#/paths/~1a/get/deprecated' must be true or false, but is a string; its value is ignored")]
    [InlineData(
        "\"paths\": { \"/a\": { \"get\": { \"responses\": { \"200\": 1 } } } }",
        "(2,51): OAG0204: '#/paths/~1a/get/responses/200' must be an object, but is a number; its value is ignored")]
    [InlineData(
        "\"components\": { \"securitySchemes\": { \"k\": { \"type\": \"apikey\" } } }",
        "(2,53): OAG0209: 'apikey' is not a valid value of 'type'; did you mean 'apiKey'? The security scheme 'k' is ignored.")]
    public void A_field_of_the_wrong_kind_is_skipped_and_said(string members, string problem) =>
        Assert.Equal(problem, Assert.Single(Reading.Problems(members)));

    [Theory]
    [InlineData("\"Pet\"", "(2,35): OAG0204: '#/components/schemas/S' must be a schema, but is a string; its value is ignored")]
    [InlineData(
        "{ \"type\": \"strin\" }",
        "(2,45): OAG0209: 'strin' is not a valid value of 'type'; did you mean 'string'? 'S' is read as if it had no 'type'.")]
    [InlineData(
        "{ \"type\": [\"string\", \"any\"] }",
        "(2,56): OAG0209: 'any' is not a valid value of 'type'; correct it. 'S' is read as if it had no 'type'.")]
    [InlineData(
        "{ \"type\": {} }",
        "(2,45): OAG0204: '#/components/schemas/S/type' must be a type name or an array of type names, but is an object; its value is ignored")]
    [InlineData(
        "{ \"required\": true }",
        "(2,49): OAG0204: '#/components/schemas/S/required' must be an array of property names, but is a boolean; its value is ignored")]
    [InlineData(
        "{ \"required\": [{}] }",
        "(2,50): OAG0204: '#/components/schemas/S/required/0' must be a string, but is an object; its value is ignored")]
    [InlineData(
        "{ \"properties\": [] }",
        "(2,51): OAG0204: '#/components/schemas/S/properties' must be an object, but is an array; its value is ignored")]
    [InlineData(
        "{ \"properties\": { \"a\": \"b\" } }",
        "(2,58): OAG0204: '#/components/schemas/S/properties/a' must be a schema, but is a string; its value is ignored")]
    [InlineData(
        "{ \"allOf\": {} }",
        "(2,46): OAG0204: '#/components/schemas/S/allOf' must be an array of schemas, but is an object; its value is ignored")]
    [InlineData("{ \"oneOf\": [1] }", "(2,47): OAG0204: '#/components/schemas/S/oneOf/0' must be a schema, but is a number; its value is ignored")]
    [InlineData("{ \"items\": 1 }", "(2,46): OAG0204: '#/components/schemas/S/items' must be a schema, but is a number; its value is ignored")]
    [InlineData("{ \"enum\": \"a\" }", "(2,45): OAG0204: '#/components/schemas/S/enum' must be an array, but is a string; its value is ignored")]
    [InlineData(
        "{ \"minLength\": \"1\" }",
        "(2,50): OAG0204: '#/components/schemas/S/minLength' must be a number, but is a string; its value is ignored")]
    [InlineData(
        "{ \"nullable\": \"true\" }",
        "(2,49): OAG0204: '#/components/schemas/S/nullable' must be true or false, but is a string; its value is ignored")]
    [InlineData("{ \"$ref\": {} }", "(2,45): OAG0204: '#/components/schemas/S/$ref' must be a string, but is an object; its value is ignored")]
    [InlineData(
        "{ \"discriminator\": {} }",
        "(2,54): OAG0208: '#/components/schemas/S/discriminator' has no 'propertyName', so the discriminator is ignored; add it")]
    public void A_keyword_of_the_wrong_kind_is_skipped_and_said(string schema, string problem) =>
        Assert.Equal(problem, Assert.Single(Reading.Problems("\"components\": { \"schemas\": { \"S\": " + schema + " } }")));

    [Fact]
    public void What_is_wrong_leaves_the_rest_readable()
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            """
            {
              "openapi": "3.0.3",
              "paths": { "/a": "no", "/b": { "get": "no", "put": { "responses": { "200": [], "404": {} } } } },
              "components": { "schemas": { "A": 1, "B": { "properties": { "x": 1, "y": {} }, "allOf": [1, {}] } } }
            }
            """);

        Assert.Equal(6, problems.Count);
        Assert.Equal(["200", "404"], document!.Paths.Single().Operations.Single().Responses.Select(response => response.Status));
        Assert.Equal(["x", "y"], document.Components.Schemas[1].Schema.Properties.Select(property => property.Name));
        Assert.Equal("#/components/schemas/B/allOf/1", document.Components.Schemas[1].Schema.AllOf.Single().Pointer);
    }

    [Fact]
    public void Nulls_are_as_good_as_absent() =>
        Assert.Empty(Reading.Problems("""
            "info": null, "tags": null, "paths": { "/a": { "parameters": null, "get": { "tags": null, "summary": null } } },
            "components": { "schemas": { "S": { "properties": null, "description": null, "items": null, "required": null } } }
            """));
}
