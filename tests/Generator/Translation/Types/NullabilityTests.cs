using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

public class NullabilityTests
{
    private const string Pet = """ "Pet": { "type": "object", "properties": { "id": { "type": "string" } } } """;

    [Theory]
    [InlineData("3.0.3", """{ "type": "string" }""", "String")]
    [InlineData("3.0.3", """{ "type": "string", "nullable": true }""", "String?")]
    [InlineData("3.1.0", """{ "type": ["string", "null"] }""", "String?")]
    [InlineData("3.1.0", """{ "oneOf": [ { "type": "integer" }, { "type": "null" } ] }""", "Int64?")]
    [InlineData("3.1.0", """{ "anyOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "null" } ] }""", "Pet?")]
    [InlineData("3.0.3", """{ "oneOf": [ { "$ref": "#/components/schemas/Pet" }, { "enum": [null] } ] }""", "Pet?")]
    [InlineData("3.0.3", """{ "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "nullable": true }""", "Pet?")]
    [InlineData("3.0.3", """{ "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "nullable": true } ] }""", "Pet?")]
    [InlineData("3.0.3", """{ "$ref": "#/components/schemas/Pet", "nullable": true }""", "Pet?")]
    [InlineData("3.1.0", """{ "type": ["array", "null"], "items": { "type": ["string", "null"] } }""", "String?[]?")]
    [InlineData("3.1.0", """{ "anyOf": [ { "type": "string", "format": "uuid" } ] }""", "Guid")]
    [InlineData("3.1.0", """{ "type": "null" }""", "json?")]
    [InlineData("3.0.3", """{ "$ref": "#/components/schemas/Maybe" }""", "String?")]
    public void Every_notation_of_null_is_supported(string version, string schema, string type)
    {
        Translated translated = Translated.Schemas(
            $$$"""{{{Pet}}}, "Maybe": { "type": "string", "nullable": true }, "T": { "properties": { "a": {{{schema}}} } }""", version);

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_nullable_component_keeps_its_name()
    {
        Translated translated = Translated.Schemas("""
            "Pet": { "oneOf": [ { "type": "object", "properties": { "id": { "type": "string" } } }, { "type": "null" } ] },
            "T": { "properties": { "a": { "$ref": "#/components/schemas/Pet" } } }
            """, "3.1.0");

        Assert.Equal("Id:String", translated.Properties("Pet"));
        Assert.Equal("A:Pet?", translated.Properties("T"));
    }

    [Fact]
    public void Absent_and_null_differ_only_in_optional_nullable_properties_that_are_sent()
    {
        Translated translated = Translated.Paths(
            """
            "/pets": { "post": {
              "requestBody": { "content": { "application/json": { "schema": { "type": "array",
                "items": { "$ref": "#/components/schemas/Sent" } } } } },
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": {
                "$ref": "#/components/schemas/Received" } } } } } } }
            """,
            """
            "schemas": {
              "Sent": { "required": ["both"], "properties": {
                "plain": { "type": "string" }, "maybe": { "type": "string", "nullable": true }, "both": { "type": "string", "nullable": true },
                "theirs": { "type": "string", "nullable": true, "readOnly": true }, "inner": { "$ref": "#/components/schemas/Inner" } } },
              "Inner": { "properties": { "maybe": { "type": "string", "nullable": true } } },
              "Received": { "properties": { "maybe": { "type": "string", "nullable": true } } }
            }
            """);

        Assert.Equal(["Inner.Maybe", "Sent.Maybe"], translated.Api.Types.OfType<ObjectType>()
            .SelectMany(type => type.Properties.Where(property => property.IsOptionalWrapper).Select(property => $"{type.Name}.{property.Name}"))
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/merge-patch+json; charset=utf-8")]
    [InlineData("application/vnd.acme.merge-patch+json")]
    public void Optional_properties_and_map_values_of_merge_patches_can_be_null(string mediaType)
    {
        Translated translated = Translated.Paths(
            $$"""
            "/pets": {
              "patch": { "requestBody": { "content": { "{{mediaType}}": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
                "responses": { "204": { "description": "" } } },
              "put": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Other" } } } },
                "responses": { "204": { "description": "" } } } }
            """,
            """
            "schemas": {
              "Pet": { "required": ["id"], "properties": {
                "id": { "type": "string" }, "name": { "type": "string" }, "age": { "type": "integer" }, "made": { "type": "string",
                  "readOnly": true },
                "inner": { "$ref": "#/components/schemas/Inner" }, "list": { "type": "array", "items": { "$ref": "#/components/schemas/Item" } },
                "map": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Held" } } } },
              "Inner": { "properties": { "note": { "type": "string" } }, "additionalProperties": { "type": "integer" } },
              "Held": { "properties": { "deep": { "type": "object", "additionalProperties": { "type": "object",
                "additionalProperties": { "type": "string" } } } } },
              "Item": { "properties": { "plain": { "type": "string" }, "tags": { "type": "object", "additionalProperties": { "type": "string" } } } },
              "Other": { "properties": { "plain": { "type": "string" } } }
            }
            """);

        Assert.Equal("Id:String! Name:String? Age:Int64? Made:String Inner:Inner? List:Item[]? Map:{Held?}?", translated.Properties("Pet"));
        Assert.Equal("Note:String?", translated.Properties("Inner"));
        Assert.Equal("Int64?", Translated.Text(Assert.IsType<TypedExtra>(translated.Type<ObjectType>("Inner").Extra).Value));
        Assert.Equal("Deep:{{String?}?}?", translated.Properties("Held"));
        Assert.Equal("Plain:String Tags:{String}", translated.Properties("Item"));
        Assert.Equal("Plain:String", translated.Properties("Other"));
        Assert.Equal(["Age", "Inner", "List", "Map", "Name"], translated.Type<ObjectType>("Pet").Properties
            .Where(property => property.IsOptionalWrapper).Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Values_of_a_merge_patch_that_is_a_map_can_be_null()
    {
        Translated translated = Translated.Paths("""
            "/pets": { "patch": { "requestBody": { "content": { "application/merge-patch+json": { "schema": { "type": "object",
              "additionalProperties": { "type": "integer" } } } } },
              "responses": { "204": { "description": "" } } } }
            """);

        Assert.Equal("nothing UpdateAsync({Int64?} request)", translated.Signature("UpdateAsync"));
    }

    [Fact]
    public void Read_only_properties_are_required_in_types_that_are_only_received()
    {
        Translated translated = Translated.Paths(
            """
            "/pets": {
              "put": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Both" } } } },
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "array",
                  "items": { "$ref": "#/components/schemas/Got" } } } } } } },
              "get": { "parameters": [{ "name": "filter", "in": "query", "schema": { "$ref": "#/components/schemas/Sent" } }],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": {
                  "$ref": "#/components/schemas/Both" } } } } } } }
            """,
            """
            "schemas": {
              "Both": { "required": ["id", "kind"], "properties": { "id": { "type": "string", "readOnly": true },
                "kind": { "enum": ["pet"], "readOnly": true } } },
              "Got": { "required": ["id", "kind", "inner"], "properties": { "id": { "type": "string", "readOnly": true },
                "kind": { "enum": ["pet"], "readOnly": true },
                "inner": { "type": "object", "required": ["at"], "properties": { "at": { "type": "string", "readOnly": true } } } } },
              "Sent": { "required": ["id"], "properties": { "id": { "type": "string", "readOnly": true } } },
              "Unused": { "required": ["id"], "properties": { "id": { "type": "string", "readOnly": true } } }
            }
            """);

        Assert.Equal(["Got.Id", "Got.Kind=pet", "GotInner.At"], translated.Api.Types.OfType<ObjectType>()
            .SelectMany(type => type.Properties
                .Where(property => property is { Direction: Direction.Response, IsLeftToResponses: false })
                .Select(property => $"{type.Name}.{property.Name}{(property.Constant is { } constant ? "=" + constant.Value : "")}"))
            .Order(StringComparer.Ordinal));
        Assert.DoesNotContain(translated.Type<ObjectType>("Both").Properties, property => property.Constant is not null);
    }

    [Fact]
    public void Types_without_a_client_support_both_directions()
    {
        Translated translated = Translated.Document(
            """
            { "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, "paths": {}, "components": { "schemas": { "Pet": {
              "required": ["id", "both"], "properties": {
                "id": { "type": "string", "readOnly": true }, "both": { "type": "string", "nullable": true }, "maybe": { "type": "string",
                  "nullable": true } } } } } }
            """,
            options: new TranslationOptions("Acme", HasClient: false));

        Assert.Equal("Id:String Both:String?! Maybe:String?", translated.Properties("Pet"));
        Assert.Equal("Maybe", Assert.Single(translated.Type<ObjectType>("Pet").Properties, property => property.IsOptionalWrapper).Name);
    }
}
