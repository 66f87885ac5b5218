using System.Collections;
using System.Reflection;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

/// <summary>Whatever stands in a place, reading ends, nothing is thrown, and every noun can be looked at.</summary>
public class RobustnessTests
{
    private const int LongChain = 10_000;

    private const string OpenApi = """
        { "openapi": "3.2.0", "$self": "https://pets.test/main", "info": { "title": "Pets", "version": "1" }, "security": [{ "key": ["a"] }],
          "servers": [{ "url": "/{v}", "variables": { "v": { "default": "1", "enum": ["1"] } } }], "tags": [{ "name": "t" }],
          "webhooks": { "w": { "$ref": "#/components/pathItems/P" } },
          "paths": { "/a/{id}": {
            "servers": [{ "url": "/" }],
            "parameters": [{ "$ref": "#/components/parameters/Id" }],
            "additionalOperations": { "COPY": {} },
            "post": { "operationId": "o", "tags": ["t"], "deprecated": true, "security": [{ "key": [] }],
              "parameters": [{ "name": "f", "in": "query", "style": "deepObject", "explode": true, "content": { "application/json": {} } }],
              "requestBody": { "$ref": "#/components/requestBodies/B" },
              "responses": {
                "200": { "$ref": "#/components/responses/R" },
                "default": { "headers": { "h": { "$ref": "#/components/headers/H" } } }
              } } } },
          "components": {
            "pathItems": { "P": { "get": {} } },
            "parameters": { "Id": { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } },
            "requestBodies": { "B": { "required": true, "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/S" },
              "itemSchema": {},
              "encoding": { "x": { "contentType": "a/b", "style": "form", "headers": { "h": {} } } } } } } },
            "responses": { "R": { "content": { "a/b": { "schema": { "$ref": "#anchor" } } } } },
            "headers": { "H": { "schema": { "type": "integer" } } },
            "securitySchemes": { "key": { "type": "apiKey", "in": "query", "name": "k" }, "o": { "type": "oauth2",
              "flows": { "implicit": { "scopes": { "s": "" } } } } },
            "schemas": {
              "S": { "type": ["object", "array", "null"], "required": ["x"], "properties": { "x": { "$ref": "#/components/schemas/S/properties/y" },
                "y": { "enum": ["a"], "x-enum-varnames": ["A"] } },
                "allOf": [{ "$ref": "#/components/schemas/T" }], "oneOf": [{}], "anyOf": [true], "not": {}, "items": [{}], "additionalItems": {},
                  "prefixItems": [{}],
                "additionalProperties": { "minimum": 1, "exclusiveMinimum": true }, "patternProperties": { "p": {} }, "propertyNames": {},
                  "examples": [1], "default": 1,
                "discriminator": { "propertyName": "x", "mapping": { "t": "T" }, "defaultMapping": "T" } },
              "T": { "$id": "t", "$anchor": "anchor", "$ref": "#/components/schemas/U", "const": 1 },
              "U": { "items": { "$dynamicRef": "#node" }, "$dynamicAnchor": "node" } } } }
        """;

    private const string Swagger = """
        { "swagger": "2.0", "host": "h", "basePath": "/b", "schemes": ["https"], "consumes": ["application/json"], "produces": ["application/json"],
          "securityDefinitions": { "o": { "type": "oauth2", "flow": "implicit", "scopes": { "s": "" } }, "k": { "type": "apiKey", "in": "header",
            "name": "k" } },
          "parameters": { "B": { "name": "b", "in": "body", "required": true, "schema": { "$ref": "#/definitions/S" } } },
          "responses": { "R": { "schema": { "type": "file" }, "headers": { "h": { "type": "integer" } } } },
          "definitions": { "S": { "discriminator": "k", "properties": { "k": { "type": "string", "x-nullable": true } } } },
          "paths": {
            "/a": { "put": { "schemes": ["http"], "parameters": [{ "$ref": "#/parameters/B" }, { "name": "q", "in": "query", "type": "array",
              "items": {}, "collectionFormat": "multi" }], "responses": { "200": { "$ref": "#/responses/R" } } } },
            "/f": { "post": { "consumes": ["multipart/form-data"], "parameters": [{ "name": "f", "in": "formData", "type": "file", "required": true,
              "collectionFormat": "csv" }] } } } }
        """;

    private static readonly string[] Replacements = [
        "null",
        "true",
        "-1",
        "\"text\"",
        "[]",
        "[null]",
        "{}",
        "{\"\": null}",
        "{\"$ref\": \"#\"}",
        "[{\"$ref\": \"#/paths\"}]",
    ];

    [Theory]
    [InlineData(OpenApi)]
    [InlineData(Swagger)]
    public void Any_value_may_stand_anywhere(string text)
    {
        Node root = DescriptionText.Read(Reading.MainPath, text, CancellationToken.None).Root!;
        foreach (TextRange range in Ranges(root))
        {
            foreach (string replacement in Replacements)
            {
                ReadAndLookAtAll(text.Remove(range.Start, range.Length).Insert(range.Start, replacement));
            }
        }
    }

    [Theory]
    [InlineData(OpenApi)]
    [InlineData(Swagger)]
    public void The_description_that_is_broken_there_is_sound(string text) => Assert.Empty(Reading.Read(text).Problems);

    [Fact]
    public void Schemas_as_deep_as_texts_may_be_are_read()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"not\":", 240)) + "{}" + new string('}', 240);

        ReadAndLookAtAll($$"""{ "openapi": "3.1.0", "components": { "schemas": { "S": {{deep}} } } }""");
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{ "$ref": "#/components/schemas/S0" }""", LongChain + 1)]
    [InlineData("""{ "$ref": "#/components/schemas/S9999" }""", 2)]
    public void A_long_chain_of_references_is_followed_in_one_go(string end, int circular)
    {
        IEnumerable<string> schemas = Enumerable.Range(0, LongChain).Select(i => $$"""
            "S{{i}}": { "$ref": "#/components/schemas/S{{i + 1}}" }
            """);

        IReadOnlyList<string> problems = Reading.Problems($$"""
            "components": { "schemas": { {{string.Join(",", schemas)}}, "S{{LongChain}}": {{end}} } }
            """);

        Assert.Equal(circular, problems.Count);
    }

    private static void ReadAndLookAtAll(string text)
    {
        SourceFile file = DescriptionText.Read(Reading.MainPath, text, CancellationToken.None);
        (Document? document, _) = OpenApiReader.ReadAndCheck(file, [], CancellationToken.None);
        if (document is not null)
        {
            LookAt(document, []);
        }
    }

    private static IEnumerable<TextRange> Ranges(Node node)
    {
        IEnumerable<Node> children = node switch
        {
            ObjectNode fields => fields.Members.Select(member => member.Value),
            ArrayNode array => array.Items,
            _ => [],
        };
        return children.SelectMany(Ranges).Prepend(node.Range);
    }

    // Every property of every noun that can be reached.
    private static void LookAt(object? value, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string or Node or SourceFile or Cursor:
                break;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    LookAt(item, seen);
                }

                break;
            case not null when value.GetType().Namespace == typeof(Document).Namespace && value is not Enum && seen.Add(value):
                foreach (PropertyInfo property in value.GetType().GetProperties())
                {
                    LookAt(property.GetValue(value), seen);
                }

                break;
        }
    }
}
