using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes.Objects;

public class ConditionalPropertiesTests
{
    [Fact]
    public void Properties_of_conditions_are_optional_properties_of_the_class()
    {
        Translated pays = Translated.Schemas("""
            "Pay": {
              "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } },
              "if": { "properties": { "kind": { "const": "card" }, "tested": { "type": "string" } } },
              "then": { "required": ["number"], "properties": { "number": { "type": "string" }, "kind": { "const": "card" } } },
              "else": { "properties": { "iban": { "type": "string" }, "number": { "type": "string" } } },
              "dependentSchemas": { "iban": { "properties": { "bank": { "$ref": "#/components/schemas/Bank" } } } }
            },
            "Bank": { "properties": { "bic": { "type": "string" } } }
            """, "3.1.0");

        Assert.Equal("Kind:String! Tested:json? Number:String Iban:String Bank:Bank", pays.Properties("Pay"));
        Assert.Equal([false, true, true, true, true], pays.Type<ObjectType>("Pay").Properties.Select(property => property.IsConditional));
        Assert.Empty(pays.Problems);
    }

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "string" }""", "String")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "maxLength": 3 }""", "String")]
    [InlineData("""{ "type": "string" }""", """{ "type": "integer" }""", "TA")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "number" }""", "TA")]
    [InlineData("""{ "type": "string" }""", """{}""", "json?")]
    [InlineData("""{ "type": "string" }""", """{ "minLength": 3 }""", "json?")]
    [InlineData("""{ "type": "string" }""", "true", "String")]
    [InlineData("""{ "type": "string" }""", "false", "String")]
    [InlineData("""{ "$ref": "#/components/schemas/U" }""", """{ "$ref": "#/components/schemas/U" }""", "U")]
    public void Different_schemas_of_conditions_are_alternatives(string then, string otherwise, string type) => Assert.Equal(
        "A:" + type,
        Translated.Schemas($$$"""
            "T": { "type": "object", "if": { "required": ["x"] }, "then": { "properties": { "a": {{{then}}} } },
              "else": { "properties": { "a": {{{otherwise}}} } } },
            "U": { "properties": { "u": { "type": "string" } } }
            """, "3.1.0").Properties("T"));

    [Fact]
    public void Conditions_apply_in_parts_next_to_references_and_in_conditions()
    {
        Translated pets = Translated.Schemas("""
            "Named": { "properties": { "name": { "type": "string" } } },
            "Beside": { "$ref": "#/components/schemas/Named", "if": { "required": ["name"] },
              "then": { "properties": { "a": { "type": "string" } } } },
            "Parts": { "allOf": [
              { "$ref": "#/components/schemas/Named" },
              { "if": { "required": ["name"] }, "then": { "properties": { "a": { "type": "string" } } } },
              { "if": { "required": ["a"] }, "then": { "properties": { "a": { "type": "integer" }, "name": { "const": "x" } } } },
              { "properties": { "late": { "type": "string" } } },
              { "if": { "required": ["name"] }, "then": { "properties": { "late": { "type": "integer" } } } } ] },
            "Deep": { "type": "object", "if": { "required": ["x"] }, "then": {
              "$ref": "#/components/schemas/Named",
              "allOf": [ { "properties": { "b": { "type": "string" } } } ],
              "else": { "properties": { "c": { "type": "string" } } } } },
            "Typed": { "type": "object", "allOf": [ { "if": { "required": ["x"] }, "then": { "properties": { "a": { "type": "string" } } } } ] },
            "Open": { "if": { "required": ["x"] }, "then": { "properties": { "a": { "type": "string" } } } },
            "Uses": { "properties": { "open": { "$ref": "#/components/schemas/Open" } } },
            "Self": { "type": "object", "if": { "$ref": "#/components/schemas/Self" }, "then": { "$ref": "#/components/schemas/Self" } }
            """, "3.1.0");

        Assert.Equal("Name:String A:String", pets.Properties("Beside"));
        Assert.Equal("Name:String A:PartsA Late:String", pets.Properties("Parts"));
        Assert.Equal("A:String", pets.Properties("Typed"));
        Assert.Equal("Name:String B:String C:String", pets.Properties("Deep"));
        Assert.Equal("Open:json?", pets.Properties("Uses"));
        Assert.Empty(pets.Problems);
    }

    [Fact]
    public void Unevaluated_properties_are_typed_next_to_conditional_ones() => Assert.Equal(
        new TypedExtra("AdditionalProperties", new ScalarType(Scalar.Int64)),
        Translated.Schemas("""
            "T": { "type": "object", "if": { "required": ["x"] }, "then": { "properties": { "a": { "type": "string" } } },
              "unevaluatedProperties": { "type": "integer" } }
            """, "3.1.0").Type<ObjectType>("T").Extra);
}
