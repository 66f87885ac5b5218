using Truto.Generated.SourceGeneration.Description.Objects;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class WrongKindTests
{
    [Theory]
    [InlineData("\"paths\": []", "(2,10): OAG0204: '#/paths' should be an object but is a list; it was skipped")]
    [InlineData("\"info\": \"Pets\"", "(2,9): OAG0204: '#/info' should be an object but is a string; it was skipped")]
    [InlineData("\"info\": { \"title\": {} }", "(2,20): OAG0204: '#/info/title' should be a string but is an object; it was skipped")]
    [InlineData("\"tags\": {}", "(2,9): OAG0204: '#/tags' should be a list but is an object; it was skipped")]
    [InlineData("\"tags\": [{}]", "(2,10): OAG0208: '#/tags/0' has no 'name'; it was skipped.")]
    [InlineData("\"servers\": [\"/v1\"]", "(2,13): OAG0204: '#/servers/0' should be an object but is a string; it was skipped")]
    [InlineData("\"paths\": { \"/a\": { \"get\": { \"tags\": [[]] } } }", "(2,38): OAG0204: '#/paths/~1a/get/tags/0' should be a string but is a list; it was skipped")]
    [InlineData("\"paths\": { \"/a\": { \"get\": { \"deprecated\": \"yes\" } } }", "(2,43): OAG0204: '#/paths/~1a/get/deprecated' should be true or false but is a string; it was skipped")]
    [InlineData("\"paths\": { \"/a\": { \"get\": { \"responses\": { \"200\": 1 } } } }", "(2,51): OAG0204: '#/paths/~1a/get/responses/200' should be an object but is a number; it was skipped")]
    [InlineData("\"components\": { \"securitySchemes\": { \"k\": { \"type\": \"apikey\" } } }", "(2,53): OAG0209: 'apikey' is not a value of 'type'; did you mean 'apiKey'? The security scheme 'k' was skipped.")]
    public void A_field_of_the_wrong_kind_is_skipped_and_said(string members, string problem) =>
        Assert.Equal(problem, Assert.Single(Reading.Problems(members)));

    [Theory]
    [InlineData("\"Pet\"", "(2,35): OAG0204: '#/components/schemas/S' should be a schema but is a string; it was skipped")]
    [InlineData("{ \"type\": \"strin\" }", "(2,45): OAG0209: 'strin' is not a value of 'type'; did you mean 'string'? 'S' is read as if it had no type.")]
    [InlineData("{ \"type\": [\"string\", \"any\"] }", "(2,56): OAG0209: 'any' is not a value of 'type'. 'S' is read as if it had no type.")]
    [InlineData("{ \"type\": {} }", "(2,45): OAG0204: '#/components/schemas/S/type' should be the name of a type, or a list of them but is an object; it was skipped")]
    [InlineData("{ \"required\": true }", "(2,49): OAG0204: '#/components/schemas/S/required' should be a list of property names but is a boolean; it was skipped")]
    [InlineData("{ \"required\": [{}] }", "(2,50): OAG0204: '#/components/schemas/S/required/0' should be a string but is an object; it was skipped")]
    [InlineData("{ \"properties\": [] }", "(2,51): OAG0204: '#/components/schemas/S/properties' should be an object but is a list; it was skipped")]
    [InlineData("{ \"properties\": { \"a\": \"b\" } }", "(2,58): OAG0204: '#/components/schemas/S/properties/a' should be a schema but is a string; it was skipped")]
    [InlineData("{ \"allOf\": {} }", "(2,46): OAG0204: '#/components/schemas/S/allOf' should be a list of schemas but is an object; it was skipped")]
    [InlineData("{ \"oneOf\": [1] }", "(2,47): OAG0204: '#/components/schemas/S/oneOf/0' should be a schema but is a number; it was skipped")]
    [InlineData("{ \"items\": 1 }", "(2,46): OAG0204: '#/components/schemas/S/items' should be a schema but is a number; it was skipped")]
    [InlineData("{ \"enum\": \"a\" }", "(2,45): OAG0204: '#/components/schemas/S/enum' should be a list but is a string; it was skipped")]
    [InlineData("{ \"minLength\": \"1\" }", "(2,50): OAG0204: '#/components/schemas/S/minLength' should be a number but is a string; it was skipped")]
    [InlineData("{ \"nullable\": \"true\" }", "(2,49): OAG0204: '#/components/schemas/S/nullable' should be true or false but is a string; it was skipped")]
    [InlineData("{ \"$ref\": {} }", "(2,45): OAG0204: '#/components/schemas/S/$ref' should be a string but is an object; it was skipped")]
    [InlineData("{ \"discriminator\": {} }", "(2,54): OAG0208: '#/components/schemas/S/discriminator' has no 'propertyName'; it is ignored.")]
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
