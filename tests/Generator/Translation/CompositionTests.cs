using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

public class CompositionTests
{
    private const string Base = """
        "Pet": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "name": { "type": "string" } } },
        "Color": { "type": "string", "enum": ["red", "blue"] }
        """;

    [Fact]
    public void Objects_are_put_together()
    {
        Translated translated = Of("""
            { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "required": ["name", "age"], "properties": { "age": { "type": "integer" } } } ] }
            """);

        Assert.Equal("Id:String! Name:String! Age:Int64!", translated.Properties("T"));
        Assert.Equal("Id:String! Name:String", translated.Properties("Pet"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void The_schemas_own_members_come_after_those_of_its_parts() => Assert.Equal(
        "Id:String! Name:String Own:Boolean",
        Of("""{ "type": "object", "properties": { "own": { "type": "boolean" } }, "allOf": [ { "$ref": "#/components/schemas/Pet" } ] }""").Properties("T"));

    [Fact]
    public void A_member_that_comes_twice_is_one_and_the_part_that_says_more_wins() => Assert.Equal(
        "Id:Guid! Name:String",
        Of("""
            { "allOf": [
              { "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Pet" },
              { "properties": { "id": { "type": "string", "format": "uuid" }, "name": { "description": "Words only." } } } ] }
            """).Properties("T"));

    [Fact]
    public void Parts_may_be_composed_themselves() => Assert.Equal(
        "Id:String! Name:String A:String B:String",
        Of("""{ "allOf": [ { "$ref": "#/components/schemas/Mid" }, { "properties": { "b": { "type": "string" } } } ] }""", """
            , "Mid": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "properties": { "a": { "type": "string" } } } ] }
            """).Properties("T"));

    [Fact]
    public void A_composition_that_contains_itself_ends() => Assert.Equal(
        "A:String",
        Of("""{ "allOf": [ { "$ref": "#/components/schemas/T" }, { "properties": { "a": { "type": "string" } } } ] }""").Properties("T"));

    [Fact]
    public void Keywords_beside_a_reference_add_to_it_from_3_1_on() => Assert.Equal(
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
    public void Words_about_one_schema_leave_it_as_it_is(string schema, string type)
    {
        Translated translated = Of($$"""{ "properties": { "a": {{schema}} } }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void An_annotated_reference_keeps_its_words_default_and_direction()
    {
        Property property = Of("""
            { "properties": { "color": { "allOf": [ { "$ref": "#/components/schemas/Color" } ], "description": "Its color.", "default": "red", "readOnly": true } } }
            """).Type<ObjectType>("T").Properties[0];

        Assert.Equal(("Its color.", "\"red\"", Direction.Response), (property.Doc.Summary, property.Default, property.Direction));
    }

    [Theory]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "$ref": "#/components/schemas/Pet" } ] }""")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "type": "integer" } ] }""")]
    public void Parts_that_disagree_are_any_json(string schema)
    {
        Translated translated = Of($$"""{ "properties": { "a": {{schema}} } }""");

        Assert.Equal("A:json?", translated.Properties("T"));
        Assert.Equal(["OAG0406"], translated.ProblemIds);
    }

    [Fact]
    public void Alternatives_of_required_members_are_conditions_on_one_object()
    {
        Translated translated = Of("""
            { "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "anyOf": [ { "required": ["a"] }, { "required": ["b"] } ] }
            """);

        Assert.Equal("A:String B:String", translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Alternatives_beside_members_leave_the_members()
    {
        Translated translated = Of("""
            { "properties": { "a": { "type": "string" } }, "oneOf": [ { "properties": { "b": { "type": "string" } } }, { "properties": { "c": { "type": "string" } } } ] }
            """);

        Assert.Equal("A:String", translated.Properties("T"));
        Assert.Equal(["OAG0407"], translated.ProblemIds);
    }

    private static Translated Of(string schema, string more = "", string version = "3.0.3") => Translated.Schemas($"{Base}, \"T\": {schema} {more}", version);
}
