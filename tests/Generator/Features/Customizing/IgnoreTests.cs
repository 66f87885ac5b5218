using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Customizing;

/// <summary><c>x-csharp-ignore</c>: what is not generated, and what the rest does with its JSON.</summary>
public class IgnoreTests
{
    [Fact]
    public void A_value_of_an_ignored_property_survives_whatever_its_type_is()
    {
        const string Text = """
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths: {}
            components:
              schemas:
                Strict:
                  type: object
                  required: [ id, name ]
                  properties: { id: { type: integer, x-csharp-ignore: true }, name: { type: string } }
                  additionalProperties: { type: string }
                Whole:
                  allOf:
                    - $ref: '#/components/schemas/Strict'
                    - { type: object, properties: { id: { type: integer }, a: { type: string } } }
                Empty: { type: object, properties: { id: { type: integer, x-csharp-ignore: true } } }
            """;
        const string Source = """
            using System.Text.Json;
            using Acme.App.Test;

            internal static class Program
            {
                public static string Run() => string.Join(
                    " ", Round<Strict>(), Round<Whole>(), Round<Empty>(), typeof(Whole).GetProperty("Id") is null);

                private static string Round<T>() =>
                    JsonSerializer.Serialize(JsonSerializer.Deserialize<T>("{\"id\":7,\"name\":\"n\",\"o\":\"p\"}"));
            }
            """;

        GeneratedProject generated = Compile.Description(Text, Source);

        Assert.Empty(generated.Problems);
        Assert.Equal(
            """{"name":"n","id":7,"o":"p"} {"name":"n","id":7,"o":"p"} {"id":7,"name":"n","o":"p"} True""", generated.Run("Program", "Run"));
    }

    [Fact]
    public void Types_that_only_an_ignored_operation_uses_are_left_out()
    {
        Translated translated = Translated.Paths(
            """
            "/a": { "get": { "operationId": "getA", "tags": [ "t" ], "x-csharp-ignore": true, "responses": { "200": { "description": "",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } },
              "put": { "operationId": "putA", "tags": [ "t" ], "x-csharp-ignore": false, "responses": { "204": { "description": "" } } } }
            """,
            """ "schemas": { "A": { "properties": { "b": { "$ref": "#/components/schemas/B" } } }, "B": { "properties": { "c": {} } } } """);

        Assert.Equal(["T.ReplaceAAsync"], translated.Methods);
        Assert.Empty(translated.Api.Types);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("\"x-csharp-ignore\": true,", "", "")]
    [InlineData("", "\"x-csharp-ignore\": true,", "")]
    [InlineData("", "", "\"x-csharp-ignore\": true,")]
    public void The_operations_of_an_ignored_path_or_tag_are_left_out(string path, string operation, string tag)
    {
        Translated translated = Translated.Paths(
            $$"""
            "/a": { {{path}} "get": { {{operation}} "operationId": "getA", "tags": [ "B", "a" ], "responses": { "200": { "description": "",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } },
            "/b": { "get": { "operationId": "getB", "tags": [ "B" ], "responses": { "204": { "description": "" } } } }
            """,
            """ "schemas": { "A": { "properties": { "c": {} } } } """,
            $$"""{{"\"tags\""}}: [ { {{tag}} "name": "A" }, { "name": "B" } ], "servers": [ { "url": "https://api.test" } ]""");

        Assert.Equal(["B.GetAsync"], translated.Methods);
        Assert.Empty(translated.Api.Types);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("\"x-csharp-ignore\": true,", "")]
    [InlineData("", "\"x-csharp-ignore\": true,")]
    public void Ignored_webhooks_and_callbacks_are_left_out(string item, string request)
    {
        const string Body = """ "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } """;
        Translated translated = Translated.Document($$"""
            { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
              "paths": { "/pets": { "post": { "operationId": "subscribe", "responses": { "204": { "description": "" } }, "callbacks": {
                "changed": { {{item}} "{$request.query.url}": { "post": { {{request}} {{Body}} } } } } } } },
              "webhooks": { "added": { {{item}} "post": { {{request}} {{Body}} } }, "kept": { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "type": "string" } } } } } } },
              "components": { "schemas": { "A": { "properties": { "c": {} } } } } }
            """);

        Assert.Equal("Kept", Assert.Single(translated.Api.Webhooks!.Webhooks).Name);
        Assert.Empty(translated.Api.Types);
    }

    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", "jsonobject")]
    [InlineData("""{ "enum": [ "a", "b" ] }""", "String")]
    [InlineData("""{ "enum": [ 1, 2 ] }""", "Int64")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "properties": { "a": { "type": "string" } } } ] }""", "json")]
    [InlineData("""{ "prefixItems": [ { "type": "string" }, { "type": "integer" } ] }""", "json")]
    public void Uses_of_an_ignored_type_are_JSON(string schema, string type)
    {
        string members = $$"""
            {{"\"X\""}}: { "x-csharp-ignore": true, {{schema[1..]}},
            "T": { "required": [ "x" ], "properties": { "x": { "$ref": "#/components/schemas/X" } } }
            """;

        Translated translated = Translated.Schemas(members, "3.1.0");

        Assert.Equal($"X:{type}!", translated.Properties("T").Replace("?", "", StringComparison.Ordinal));
        Assert.Equal("T", Assert.Single(translated.Api.Types).Name);
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void An_ignored_alternative_is_a_case_of_JSON()
    {
        Translated translated = Translated.Schemas("""
            "A": { "x-csharp-ignore": true, "required": [ "a" ], "properties": { "a": { "type": "string" } } },
            "B": { "required": [ "b" ], "properties": { "b": { "type": "string" } } },
            "U": { "oneOf": [ { "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" } ] }
            """);

        Assert.StartsWith("JsonObject:jsonobject B:B", translated.Cases("U"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "x-csharp-ignore": true, "type": "string" }""", "OAG0320", "the schema has no type of its own")]
    [InlineData("""{ "x-csharp-ignore": "yes", "properties": { "a": { "type": "string" } } }""", null, "")]
    public void A_type_that_cannot_be_ignored_is_reported(string schema, string? id, string reason)
    {
        Translated translated = Translated.Schemas("\"X\": " + schema);

        Assert.Equal(id is null ? [] : [(id, reason)], translated.Problems.Select(problem => (problem.Id, problem.Arguments[1])));
        Assert.Equal(id is null, translated.ReadProblems.Count == 1);
    }

    [Fact]
    public void Classes_and_discriminators_of_a_hierarchy_stay()
    {
        Translated translated = Translated.Schemas("""
            "Pet": { "discriminator": { "propertyName": "kind" }, "required": [ "kind" ], "properties": {
              "kind": { "type": "string", "x-csharp-ignore": true }, "secret": { "type": "string", "x-csharp-ignore": true } } },
            "Cat": { "x-csharp-ignore": true,
              "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "properties": { "lives": { "type": "integer" } } } ] }
            """);

        Assert.Equal("Kind:String", translated.Properties("Pet"));
        Assert.Contains(translated.Api.Types, type => type.Name == "Cat");
        Assert.Equal(
            ["OAG0320 the class is part of a hierarchy", "OAG0320 the property is the discriminator"],
            translated.Problems.Select(problem => $"{problem.Id} {problem.Arguments[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_optional_parameters_are_left_out()
    {
        Translated translated = Translated.Get("""
            "parameters": [
              { "name": "a", "in": "query", "x-csharp-ignore": true, "schema": { "type": "string" } },
              { "name": "b", "in": "query", "required": true, "x-csharp-ignore": true, "schema": { "type": "string" } } ]
            """);

        Assert.Equal("b", Assert.Single(translated.Operation.Arguments).Name);
        Assert.Equal("OAG0320", Assert.Single(translated.ProblemIds));
    }
}
