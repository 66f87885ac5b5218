using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes.Composition;

public class CompositionTests
{
    private const string Base = """
        "Pet": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "name": { "type": "string" } } },
        "Small": { "properties": { "x": { "type": "string", "enum": ["a"] }, "y": { "type": "boolean" } } },
        "Color": { "type": "string", "enum": ["red", "blue"] }
        """;

    [Theory]
    [InlineData("""
        { "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" } },
        { "properties": { "b": { "type": "string" } } }
        """)]
    [InlineData("""
        { "properties": { "a": { "type": "string" } } }, { "properties": { "b": { "type": "string" } },
        "additionalProperties": { "type": "integer" } }
        """)]
    [InlineData("""
        { "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }, { "type": "object",
        "additionalProperties": { "type": "integer" } }
        """)]
    [InlineData("""
        { "type": "object", "additionalProperties": { "type": "integer" } }, { "properties": { "a": { "type": "string" },
        "b": { "type": "string" } } }
        """)]
    public void Additional_properties_have_the_type_that_one_part_declares(string parts)
    {
        ObjectType type = Translated.Schemas($$""" "T": { "allOf": [ {{parts}} ] } """).Type<ObjectType>("T");

        Assert.Equal(["a", "b"], type.Properties.Select(property => property.WireName));
        Assert.Equal(new TypedExtra("AdditionalProperties", new ScalarType(Scalar.Int64)), type.Extra);
    }

    [Fact]
    public void Objects_are_merged()
    {
        Translated translated = Of("""
            { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "required": ["name", "age"], "properties": { "age": { "type": "integer" } } } ] }
            """);

        Assert.Equal("Id:String! Name:String! Age:Int64!", translated.Properties("T"));
        Assert.Equal("Id:String! Name:String", translated.Properties("Pet"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Own_properties_follow_those_of_the_parts() => Assert.Equal(
        "Id:String! Name:String Own:Boolean",
        Of("""
            { "type": "object", "properties": { "own": { "type": "boolean" } }, "allOf": [ { "$ref": "#/components/schemas/Pet" } ] }
            """).Properties("T"));

    [Fact]
    public void A_property_of_several_parts_has_the_most_specific_schema() => Assert.Equal(
        "Id:Guid! Name:String",
        Of("""
            { "allOf": [
              { "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Pet" },
              { "properties": { "id": { "type": "string", "format": "uuid" }, "name": { "description": "Words only." } } } ] }
            """).Properties("T"));

    [Fact]
    public void Parts_can_be_compositions() => Assert.Equal(
        "Id:String! Name:String A:String B:String",
        Of("""{ "allOf": [ { "$ref": "#/components/schemas/Mid" }, { "properties": { "b": { "type": "string" } } } ] }""", """
            , "Mid": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "properties": { "a": { "type": "string" } } } ] }
            """).Properties("T"));

    [Fact]
    public void A_composition_can_contain_itself() => Assert.Equal(
        "A:String",
        Of("""{ "allOf": [ { "$ref": "#/components/schemas/T" }, { "properties": { "a": { "type": "string" } } } ] }""").Properties("T"));

    [Fact]
    public void Keywords_next_to_a_reference_add_to_it_since_3_1() => Assert.Equal(
        "Id:String! Name:String Extra:Boolean",
        Of("""{ "$ref": "#/components/schemas/Pet", "properties": { "extra": { "type": "boolean" } } }""", version: "3.1.0").Properties("T"));

    [Theory]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "description": "The pet." }""", "Pet")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "description": "The pet." } ] }""", "Pet")]
    [InlineData("""{ "type": "object", "allOf": [ { "$ref": "#/components/schemas/Pet" } ] }""", "Pet")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/Color" } ], "default": "red" }""", "Color")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/Color" }, { "type": "string", "minLength": 1 } ] }""", "Color")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "minLength": 1 } ] }""", "String")]
    [InlineData("""{ "allOf": [ { "type": "array", "items": { "type": "integer" } } ] }""", "Int64[]")]
    public void Annotations_do_not_change_the_annotated_schema(string schema, string type)
    {
        Translated translated = Of($$"""{ "properties": { "a": {{schema}} } }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void An_annotated_reference_keeps_its_annotations_and_default()
    {
        Property property = Of("""
            { "properties": { "color": { "allOf": [ { "$ref": "#/components/schemas/Color" } ], "description": "Its color.", "default": "red",
              "readOnly": true } } }
            """).Type<ObjectType>("T").Properties[0];

        Assert.Equal(("Its color.", "\"red\"", Direction.Response), (property.Doc.Summary, property.Default, property.Direction));
    }

    [Theory]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "$ref": "#/components/schemas/Pet" } ] }""")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "type": "integer" } ] }""")]
    public void Contradicting_parts_are_any_json(string schema)
    {
        Translated translated = Of($$"""{ "properties": { "a": {{schema}} } }""");

        Assert.Equal("A:json?", translated.Properties("T"));
        Assert.Equal(["OAG0406"], translated.ProblemIds);
    }

    [Fact]
    public void Alternatives_that_only_require_properties_are_one_object()
    {
        Translated translated = Of("""
            { "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "anyOf": [ { "required": ["a"] }, { "required": ["b"] } ] }
            """);

        Assert.Equal("A:String B:String", translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""
        { "properties": { "a": { "type": "string" } }, "oneOf": [ { "properties": { "b": { "type": "string" } } },
        { "$ref": "#/components/schemas/Pet" } ] }
        """)]
    [InlineData("""
        { "allOf": [ { "properties": { "a": { "type": "string" } } }, { "oneOf": [ { "properties": { "b": { "type": "string" } } },
        { "$ref": "#/components/schemas/Pet" } ] } ] }
        """)]
    [InlineData("""
        { "allOf": [ { "properties": { "a": { "type": "string" } } } ], "anyOf": [ { "properties": { "b": { "type": "string" } } },
        { "$ref": "#/components/schemas/Pet" } ] }
        """)]
    public void Each_alternative_has_the_properties_next_to_it(string schema)
    {
        Translated translated = Of(schema);

        Assert.Equal("B:TB Pet:TPet by content(; )", translated.Cases("T"));
        Assert.Equal("A:String B:String", translated.Properties("TB"));
        Assert.Equal("A:String Id:String! Name:String", translated.Properties("TPet"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Alternatives_that_already_have_the_properties_do_not_change() => Assert.Equal(
        "Pet:Pet Toy:TToy by id(Pet=Pet t=Toy)",
        Of("""
            { "required": ["id"], "properties": { "id": { "type": "string" } }, "discriminator": { "propertyName": "id", "mapping": { "t": "Toy" } },
              "oneOf": [ { "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Toy" } ] }
            """, """, "Toy": { "properties": { "price": { "type": "number" } } }""").Cases("T"));

    [Fact]
    public void Alternatives_of_two_parts_are_combined_without_contradictions()
    {
        Translated translated = Of("""
            { "type": "object", "required": ["x"], "properties": { "x": { "type": "string" } }, "allOf": [
              { "oneOf": [ { "properties": { "a": { "type": "string" } } }, { "properties": { "b": { "type": "string" } } }, { "type": "string" } ] },
              { "anyOf": [ { "title": "C", "properties": { "c": { "type": "string" } } },
                { "title": "D", "properties": { "d": { "type": "string" } } } ] } ] }
            """);

        Assert.Equal(["A C X", "A D X", "B C X", "B D X"], translated.Type<UnionType>("T").Cases
            .Select(one => translated.Type<ObjectType>(((NamedType)one.Type).Name))
            .Select(type => string.Join(" ", type.Properties.Select(property => property.Name).Order())));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Too_many_combinations_are_reported()
    {
        string ten = string.Join(", ", Enumerable.Range(0, 10).Select(i => $$"""{ "properties": { "p{{i}}": { "type": "string" } } }"""));
        Translated translated = Of($$"""
            { "properties": { "x": { "type": "string" } }, "allOf": [ { "oneOf": [ {{ten}} ] }, { "oneOf": [ {{ten}} ] } ] }
            """);

        Assert.Equal("X:String", translated.Properties("T"));
        Assert.Equal(["OAG0407"], translated.ProblemIds);
    }

    [Fact]
    public void Alternatives_can_extend_their_schema()
    {
        Translated translated = Of("""
            { "properties": { "a": { "type": "string" } }, "oneOf": [ { "$ref": "#/components/schemas/Cat" },
              { "$ref": "#/components/schemas/Lion" } ] }
            """, """
            , "Lion": { "allOf": [ { "$ref": "#/components/schemas/Cat" },
              { "required": ["mane"], "properties": { "mane": { "type": "boolean" } } } ] },
            "Cat": { "allOf": [ { "$ref": "#/components/schemas/T" }, { "properties": { "lives": { "type": "integer" } } } ] }
            """);

        Assert.Equal("Cat:Cat Lion:Lion by content(; )", translated.Cases("T"));
        Assert.Equal("A:String Lives:Int64", translated.Properties("Cat"));
        Assert.Equal("A:String Lives:Int64 Mane:Boolean!", translated.Properties("Lion"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "type": "number" }""", """{ "type": "integer" }""", "Int64")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "number" }""", "Int64")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", """{ "type": "string", "maxLength": 40 }""", "Guid")]
    [InlineData("""{ "$ref": "#/components/schemas/Color" }""", """{ "type": "string" }""", "Color")]
    [InlineData("""{ "$ref": "#/components/schemas/Pet" }""", """{ "type": "object" }""", "Pet")]
    [InlineData("""{ "type": "object" }""", """{ "type": "string" }""", "String")]
    [InlineData("""{ "$ref": "#/components/schemas/Pet" }""", """{ "properties": { "age": { "type": "integer" } } }""", "TA")]
    [InlineData("""
        { "type": "array", "items": { "properties": { "x": { "type": "string" } } } }
        """, """{ "type": "array", "items": { "properties": { "x": { "type": "string" } } } }""", "TAItem[]")]
    [InlineData("""
        { "type": "array", "items": { "properties": { "x": { "type": "string" } } } }
        """, """{ "type": "array", "items": { "$ref": "#/components/schemas/Small" } }""", "Small[]")]
    [InlineData("""
        { "type": "array", "items": { "properties": { "x": { "type": "string" } } } }
        """, """{ "type": "array", "items": { "properties": { "x": { "type": "integer" } } } }""", "json?", "OAG0406")]
    [InlineData("""{ "type": "string" }""", """{ "type": "integer" }""", "json?", "OAG0406")]
    public void The_narrower_of_two_schemas_of_a_property_applies(string first, string second, string type, params string[] problems)
    {
        Translated translated = Of($$"""{ "allOf": [ { "properties": { "a": {{first}} } }, { "properties": { "a": {{second}} } } ] }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Equal(problems, translated.ProblemIds);
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/Color" }""", """{ "type": "string", "enum": ["red"] }""", "Red=red")]
    [InlineData("""{ "type": "string", "enum": ["red"] }""", """{ "$ref": "#/components/schemas/Color" }""", "Red=red")]
    [InlineData("""{ "type": "string", "enum": ["red", "green", "blue"] }""", """{ "$ref": "#/components/schemas/Color" }""", "Red=red Blue=blue")]
    [InlineData("""{ "$ref": "#/components/schemas/Color" }""", """{ "type": "string", "enum": ["red", "green", "blue"] }""", "Red=red Blue=blue")]
    public void The_smaller_of_two_nested_lists_of_values_applies_in_any_order(string first, string second, string values)
    {
        Translated translated = Of($$"""{ "properties": { "a": { "allOf": [ {{first}}, {{second}} ] } } }""");

        string type = Translated.Text(Assert.Single(translated.Type<ObjectType>("T").Properties).Type);
        Assert.Equal(values, translated.Values(type));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""
        { "allOf": [ { "nullable": true, "properties": { "x": { "type": "string" } } }, { "$ref": "#/components/schemas/Pet" } ] }
        """, "TA")]
    [InlineData("""
        { "allOf": [ { "type": "object", "nullable": true, "properties": { "x": { "type": "string" } } }, { "type": "object", "nullable": true,
        "properties": { "y": { "type": "string" } } } ] }
        """, "TA?")]
    [InlineData("""{ "nullable": true, "allOf": [ { "$ref": "#/components/schemas/Pet" } ] }""", "Pet?")]
    [InlineData("""{ "nullable": true, "$ref": "#/components/schemas/Pet" }""", "Pet?")]
    public void Null_is_allowed_if_all_parts_or_the_schema_itself_allow_it(string schema, string type) =>
        Assert.Equal("A:" + type, Of($$"""{ "properties": { "a": {{schema}} } }""").Properties("T"));

    private static Translated Of(string schema, string more = "", string version = "3.0.3") =>
        Translated.Schemas($"{Base}, \"T\": {schema} {more}", version);
}
