using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

/// <summary>Required properties with one value are pre-filled.</summary>
public class ConstantTests
{
    [Theory]
    [InlineData("""{ "const": "cat" }""", "String", "cat", null)]
    [InlineData("""{ "type": "string", "const": 1.10 }""", "String", "1.10", null)]
    [InlineData("""{ "const": -3 }""", "Int64", "-3", null)]
    [InlineData("""{ "type": "integer", "format": "int32", "const": 3 }""", "Int32", "3", null)]
    [InlineData("""{ "type": "integer", "format": "int32", "const": 3.0 }""", "Int32", "3", null)]
    [InlineData("""{ "type": "integer", "format": "uint64", "const": 18446744073709551615.0 }""", "UInt64", "18446744073709551615", null)]
    [InlineData("""{ "type": "number", "const": 1e2 }""", "Double", "1e2", null)]
    [InlineData("""{ "type": "number", "format": "decimal", "const": 1.50 }""", "Decimal", "1.5", null)]
    [InlineData("""{ "const": false }""", "Boolean", "false", null)]
    [InlineData("""{ "type": "boolean", "enum": [true] }""", "Boolean", "true", null)]
    [InlineData("""{ "enum": ["cat"] }""", "String", "cat", null)]
    [InlineData("""{ "enum": ["cat"], "x-enum-varnames": ["Feline"] }""", "TKind", "cat", "Feline")]
    [InlineData("""{ "enum": ["cat"], "x-enum-descriptions": ["It purrs."] }""", "TKind", "cat", "Cat")]
    [InlineData("""{ "type": "integer", "enum": [1] }""", "Int64", "1", null)]
    [InlineData("""{ "type": "number", "enum": [1.5] }""", "Decimal", "1.5", null)]
    [InlineData("""{ "enum": ["cat", "dog"], "const": "dog" }""", "TKind", "dog", "Dog")]
    [InlineData("""{ "$ref": "#/components/schemas/Cat" }""", "Cat", "cat", "CatMember")]
    [InlineData("""{ "type": ["string", "null"], "const": "cat" }""", "String?", "cat", null)]
    public void A_required_property_with_one_value_is_pre_filled(string schema, string type, string value, string? member)
    {
        Property property = Of(schema, required: true);

        Assert.Equal(type, Translated.Text(property.Type));
        Assert.Equal(new Constant(value, member), property.Constant);
    }

    [Theory]
    [InlineData("""{ "enum": ["cat", "dog"] }""")]
    [InlineData("""{ "type": ["string", "null"], "enum": ["cat", null] }""")]
    [InlineData("""{ "type": "number", "const": 1e400 }""")]
    [InlineData("""{ "type": "string", "format": "date", "const": "2026-03-02" }""")]
    [InlineData("""{ "const": { "a": 1 } }""")]
    [InlineData("""{ "readOnly": true, "const": "cat" }""")]
    [InlineData("""{ "type": "string", "default": "cat" }""")]
    public void Properties_with_several_or_unsupported_values_are_not_pre_filled(string schema) => Assert.Null(Of(schema, required: true).Constant);

    [Theory]
    [InlineData("""{ "enum": ["cat"] }""", false, "TKind")]
    [InlineData("""{ "type": ["string", "null"], "enum": ["cat", null] }""", true, "TKind?")]
    [InlineData("""{ "$ref": "#/components/schemas/Cat" }""", true, "Cat")]
    public void A_single_value_is_an_enum_if_it_is_optional_or_named(string schema, bool required, string type) =>
        Assert.Equal(type, Translated.Text(Of(schema, required).Type));

    [Fact]
    public void A_second_value_renames_no_other_type()
    {
        foreach (string values in new[] { "\"cat\"", "\"cat\", \"dog\"" })
        {
            Translated translated = Translated.Schemas(
                $$"""
                "T": { "required": ["kind", "Kind"], "properties": { "kind": { "enum": [{{values}}] }, "Kind": { "enum": ["a", "b"] } } },
                "U": { "properties": { "ref": { "$ref": "#/components/schemas/T/properties/kind" } } }
                """,
                "3.1.0");

            Assert.Equal("A=a B=b", translated.Values("TKindEnum"));
            Assert.Equal("Ref:TKind", translated.Properties("U"));
        }
    }

    [Fact]
    public void An_optional_property_is_not_pre_filled() => Assert.Null(Of("""{ "const": "cat" }""", required: false).Constant);

    [Fact]
    public void A_constant_needs_no_caller_and_another_value_survives()
    {
        const string Description = """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: {}
            components:
              schemas:
                Pet:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                Cat:
                  required: [kind, lives, version, rate, is_tame, level, size]
                  properties:
                    kind: { const: cat }
                    lives: { const: 9 }
                    version: { type: string, enum: ['1.0'] }
                    rate: { type: number, format: decimal, const: 0.10 }
                    is_tame: { const: false }
                    level: { type: number, const: 2 }
                    size: { type: integer, enum: [5] }
                    hint: { const: optional }
                Dog:
                  required: [kind]
                  properties: { kind: { const: "dog\"" } }
            """;

        object? result = Compile.Description(Description, """
            using System.Text.Json;
            using Acme.App.Test;
            internal static class Program
            {
                public static object Run()
                {
                    Cat other = JsonSerializer.Deserialize<Cat>(
                        "{\"kind\":\"tiger\",\"lives\":1,\"version\":\"2.0\",\"rate\":0.2,\"is_tame\":true,\"level\":3,\"size\":6}")!;
                    Pet dog = JsonSerializer.Deserialize<Pet>("{\"kind\":\"dog\\\"\"}")!;
                    return JsonSerializer.Serialize(new Cat()) + JsonSerializer.Serialize(new Dog()) + JsonSerializer.Serialize(other)
                        + dog.TryGetDog(out _);
                }
            }
            """).Run("Program", "Run");

        Assert.Equal(
            """{"kind":"cat","lives":9,"version":"1.0","rate":0.1,"is_tame":false,"level":2,"size":5}"""
            + """{"kind":"dog\u0022"}"""
            + """{"kind":"tiger","lives":1,"version":"2.0","rate":0.2,"is_tame":true,"level":3,"size":6}"""
            + "True",
            result);
    }

    private static Property Of(string schema, bool required) => Translated.Schemas(
        $$"""
        "Cat": { "enum": ["cat"] },
        "T": { "required": [{{(required ? "\"kind\"" : "")}}], "properties": { "kind": {{schema}} } }
        """,
        "3.1.0").Type<ObjectType>("T").Properties[0];
}
