using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class ReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/T/properties/x", "String")]
    [InlineData("#/components/schemas/T/allOf/0", "Boolean")]
    [InlineData("#/components/schemas/a~1b~0c", "Integer")]
    [InlineData("#/components/schemas/a%20b", "Number")]
    [InlineData("#/components/schemas/a b", "Number")]
    [InlineData("#/components/schemas/50%25", "Array")]
    [InlineData("#/components/schemas/c%20d", "String, Integer")]
    [InlineData("#/components/schemas/50%", "Array")]
    [InlineData("#/paths/~1a/get/parameters/0/schema", "Object")]
    public void A_reference_may_lead_anywhere_in_its_file(string reference, string types)
    {
        Document document = Reading.Document($$"""
            {
              "openapi": "3.1.0",
              "paths": { "/a": { "get": { "parameters": [{ "name": "p", "in": "query", "schema": { "type": "object" } }] } } },
              "components": { "schemas": {
                "S": { "$ref": "{{reference}}" },
                "T": { "properties": { "x": { "type": "string" } }, "allOf": [{ "type": "boolean" }] },
                "a/b~c": { "type": "integer" },
                "a b": { "type": "number" },
                "a%20b": {},
                "c%20d": { "type": ["string", "integer"] },
                "50%": { "type": "array" } } }
            }
            """);

        SchemaReference found = document.Components.Schemas[0].Schema.Reference!;

        Assert.Equal(reference, found.Text);
        Assert.Equal(types, found.Target!.Types.ToString());
    }

    [Fact]
    public void A_target_is_the_very_schema_that_is_declared_there()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "S": { "$ref": "#/components/schemas/T/properties/x" }, "T": { "properties": { "x": {} } }
            """);

        Assert.Same(schemas["T"].Properties.Single().Schema, schemas["S"].Reference!.Target);
    }

    [Theory]
    [InlineData("/project/specs/common.json", "common.json#/Pet")]
    [InlineData("/project/specs/common.json", "./common.json#/Pet")]
    [InlineData("/project/specs/common.json", "../specs/sub/../common.json#/Pet")]
    [InlineData("/project/shared/my file.json", "../shared/my%20file.json#/Pet")]
    [InlineData("/project/shared/my file.json", "../shared/my file.json#/Pet")]
    [InlineData("\\project\\specs\\common.json", "common.json#/Pet")]
    [InlineData("/project/specs/sub/common.json", "sub\\common.json#/Pet")]
    public void A_reference_may_lead_to_another_file(string path, string reference)
    {
        string escaped = reference.Replace("\\", "\\\\", StringComparison.Ordinal);
        Document document = Reading.Document(
            $$"""{ "openapi": "3.0.3", "components": { "schemas": { "S": { "$ref": "{{escaped}}" } } } }""",
            (path, """{ "Pet": { "type": "string" } }"""));

        Schema target = document.Components.Schemas[0].Schema.Reference!.Target!;

        Assert.Equal((path, "#/Pet"), (target.File.Path, target.Pointer));
    }

    [Fact]
    public void References_in_another_file_are_relative_to_it_and_may_lead_back()
    {
        Document document = Reading.Document(
            """{ "openapi": "3.0.3", "components": { "schemas": { "S": { "$ref": "sub/a.json" }, "T": { "type": "integer" } } } }""",
            ("/project/specs/sub/a.json", """{ "properties": { "b": { "$ref": "b.json#/B" }, "here": { "$ref": "#" }, "back": """
                + """{ "$ref": "../main.json#/components/schemas/T" } } }"""),
            ("/project/specs/sub/b.json", """{ "B": { "type": "string" } }"""));

        Schema target = document.Components.Schemas[0].Schema.Reference!.Target!;

        Assert.Equal(JsonTypes.String, target.Properties[0].Schema.Reference!.Target!.Types);
        Assert.Same(target, target.Properties[1].Schema.Reference!.Target);
        Assert.Same(document.Components.Schemas[1].Schema, target.Properties[2].Schema.Reference!.Target);
    }

    [Fact]
    public void Every_part_of_a_description_may_be_a_reference()
    {
        Document document = Reading.Document(
            """
            {
              "openapi": "3.1.0",
              "paths": { "/a": { "$ref": "parts.json#/path" } },
              "components": {
                "parameters": { "Limit": { "$ref": "#/components/parameters/Max" }, "Max": { "name": "max", "in": "query" } },
                "headers": { "Total": { "schema": { "type": "integer" } } }
              }
            }
            """,
            ("/project/specs/parts.json",
            """
            {
              "path": { "post": {
                "parameters": [{ "$ref": "main.json#/components/parameters/Limit" }],
                "requestBody": { "$ref": "#/body" },
                "responses": { "200": { "$ref": "#/response" } } } },
              "body": { "required": true, "content": { "text/plain": { "$ref": "#/media" } } },
              "media": { "schema": { "type": "string" } },
              "response": { "description": "Fine.", "headers": { "x-total": { "$ref": "main.json#/components/headers/Total" } } }
            }
            """));

        Operation operation = document.Paths.Single().Operations.Single();

        Assert.Equal("POST /a", operation.ToString());
        Assert.Equal(("max", "#/components/parameters/Max"), (operation.Parameters.Single().Name, operation.Parameters.Single().Pointer));
        Assert.True(operation.RequestBody!.IsRequired);
        Assert.Equal(JsonTypes.String, operation.RequestBody.Content.Single().Schema!.Types);
        Assert.Equal(("200", "Fine."), (operation.Responses.Single().Status, operation.Responses.Single().Description));
        Assert.Equal(JsonTypes.Integer, operation.Responses.Single().Headers.Single().Schema!.Types);
    }

    [Fact]
    public void From_3_1_on_siblings_of_a_reference_count()
    {
        const string Schemas = """
            "S": { "$ref": "#/components/schemas/T", "description": "D", "nullable": true, "readOnly": true, "minLength": 1,
              "properties": { "a": {} } }, "T": {}
            """;

        Schema now = Reading.Schema(Schemas, "3.1.0");
        Schema before = Reading.Schema(Schemas, "3.0.3");

        Assert.Equal(("1", 1), (now.Constraints.MinLength, now.Properties.Count));
        Assert.Equal((null, 0), (before.Constraints.MinLength, before.Properties.Count));
        Assert.Equal(("D", true, true), (before.Description, before.IsNullable, before.IsReadOnly));
    }

    [Fact]
    public void A_discriminators_mapping_may_name_a_component()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "S": { "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat", "dog": "#/components/schemas/Dog" } } },
            "Cat": {}, "Dog": {}
            """);

        Assert.Equal(
            [("cat", schemas["Cat"]), ("dog", schemas["Dog"])],
            schemas["S"].Discriminator!.Mapping.Select(entry => (entry.Value, entry.Target!)));
    }

    [Fact]
    public void Values_are_data_and_hold_no_references()
    {
        (_, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.1.0", "components": { "schemas": { "S": {
              "example": { "$ref": "#/a" }, "examples": [{ "$ref": "#/b" }], "default": { "$ref": "#/c" }, "const": { "$ref": "#/d" },
                "enum": [{ "$ref": "#/e" }], "x-any": { "$ref": "#/f" } } } } }
            """);

        Assert.Empty(problems);
    }

    [Fact]
    public void A_chain_of_references_is_followed_to_its_end()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "S": { "$ref": "#/components/schemas/T" }, "T": { "$ref": "#/components/schemas/U" }, "U": { "type": "string" }
            """);

        Assert.Same(schemas["U"], schemas["S"].Dereferenced());
        Assert.Same(schemas["U"], schemas["U"].Dereferenced());
    }
}
