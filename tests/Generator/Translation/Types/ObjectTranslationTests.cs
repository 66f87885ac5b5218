using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

public class ObjectTranslationTests
{
    [Fact]
    public void An_object_is_a_class_with_its_properties_in_order()
    {
        Translated pets = Translated.Schemas("""
            "Pet": {
              "type": "object", "description": "A pet.", "required": ["id"],
              "properties": { "id": { "type": "integer" }, "full_name": { "type": "string", "description": "Its name." } }
            }
            """);

        Assert.Equal("Id:Int64! FullName:String", pets.Properties("Pet"));
        Assert.Equal(new DocComment("A pet.", null, "#/components/schemas/Pet"), pets.Type<ObjectType>("Pet").Doc);
        Assert.Equal(new CapturedExtra("AdditionalProperties"), pets.Type<ObjectType>("Pet").Extra);
        Property name = pets.Type<ObjectType>("Pet").Properties[1];
        Assert.Equal(("full_name", new DocComment("Its name.", null, Origin: null)), (name.WireName, name.Doc));
    }

    [Fact]
    public void A_property_that_another_schema_declares_knows_where()
    {
        Translated pets = Translated.Schemas("""
            "Dog": { "properties": { "name": {} }, "allOf": [ { "properties": { "age": { "type": "integer" } } } ] }
            """);

        Assert.Equal(
            [("name", null), ("age", "#/components/schemas/Dog/allOf/0/properties/age")],
            pets.Type<ObjectType>("Dog").Properties.Select(property => (property.WireName, property.Doc.Origin)).OrderByDescending(one => one));
    }

    [Theory]
    [InlineData("""{ "type": "object" }""", "jsonobject")]
    [InlineData("""{ "type": "object", "additionalProperties": false }""", "jsonobject")]
    [InlineData("""{ "type": "object", "additionalProperties": true }""", "jsonobject")]
    [InlineData("""{ "type": "object", "additionalProperties": {} }""", "jsonobject")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "integer" } }""", "{Int64}")]
    [InlineData("""{ "additionalProperties": { "type": "array", "items": { "type": "string" } } }""", "{String[]}")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string", "nullable": true } }""", "{String?}")]
    [InlineData("""{ "type": "array" }""", "json?[]")]
    [InlineData("""{ "items": { "type": "string" } }""", "String[]")]
    [InlineData("{}", "json?")]
    [InlineData("true", "json?")]
    public void An_object_without_declared_properties_is_open_or_a_map(string schema, string type) =>
        Assert.Equal("A:" + type, Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""").Properties("T"));

    [Fact]
    public void Additional_properties_have_their_type() => Assert.Equal(
        new TypedExtra("AdditionalProperties", new ScalarType(Scalar.Int64)),
        Translated.Schemas("""
            "T": { "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" } }
            """).Type<ObjectType>("T").Extra);

    [Fact]
    public void Inner_objects_are_named_by_their_location()
    {
        Translated orders = Translated.Schemas("""
            "Order": { "properties": {
              "customer": { "properties": { "home_address": { "properties": { "city": { "type": "string" } } } } },
              "lines": { "type": "array", "items": { "properties": { "sku": { "type": "string" } } } },
              "totals": { "type": "object", "additionalProperties": { "properties": { "net": { "type": "number" } } } }
            } }
            """);

        Assert.Equal("Customer:OrderCustomer Lines:OrderLinesItem[] Totals:{OrderTotalsValue}", orders.Properties("Order"));
        Assert.Equal("HomeAddress:OrderCustomerHomeAddress", orders.Properties("OrderCustomer"));
        Assert.Equal("City:String", orders.Properties("OrderCustomerHomeAddress"));
    }

    [Fact]
    public void An_inner_object_has_the_same_name_whichever_use_is_first()
    {
        Translated pets = Translated.Schemas("""
            "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "properties": { "purrs": { "type": "boolean" } } } ] },
            "Pet": { "properties": { "owner": { "properties": { "name": { "type": "string" } } } } },
            "Deep": { "properties": { "owner": { "$ref": "#/components/schemas/Pet/properties/owner" } } }
            """);

        Assert.Equal("Owner:PetOwner Purrs:Boolean", pets.Properties("Cat"));
        Assert.Equal("Owner:PetOwner", pets.Properties("Pet"));
        Assert.Equal("Owner:PetOwner", pets.Properties("Deep"));
    }

    [Fact]
    public void A_scalar_component_is_no_declared_type()
    {
        Translated pets = Translated.Schemas("""
            "Pet": { "properties": { "id": { "$ref": "#/components/schemas/Id" }, "tags": { "$ref": "#/components/schemas/Tags" },
              "other": { "$ref": "#/components/schemas/Alias" } } },
            "Id": { "type": "string", "format": "uuid" },
            "Tags": { "type": "array", "items": { "type": "string" } },
            "Alias": { "$ref": "#/components/schemas/Pet" }
            """);

        Assert.Equal("Id:Guid Tags:String[] Other:Pet", pets.Properties("Pet"));
        Assert.Single(pets.Api.Types);
    }

    [Fact]
    public void An_object_may_contain_itself() => Assert.Equal(
        "Parent:Node Children:Node[] ByName:{Node}",
        Translated.Schemas("""
            "Node": { "properties": {
              "parent": { "$ref": "#/components/schemas/Node" },
              "children": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } },
              "by_name": { "additionalProperties": { "$ref": "#/components/schemas/Node" } }
            } }
            """).Properties("Node"));

    [Theory]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/T" } }""", "json?[]")]
    [InlineData("""{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/T" } }""", "jsonobject")]
    public void A_list_of_itself_ends_in_any_json(string schema, string type)
    {
        Translated endless = Translated.Schemas(
            $$$"""{{{"\"T\""}}}: {{{schema}}}, "Use": { "properties": { "t": { "$ref": "#/components/schemas/T" } } }""");

        Assert.Equal("T:" + type, endless.Properties("Use"));
        Assert.Equal(["OAG0405"], endless.ProblemIds);
    }

    [Fact]
    public void A_dangling_reference_is_any_json() => Assert.Equal(
        "Friend:json?", Translated.Schemas(""" "Pet": { "properties": { "friend": { "$ref": "#/components/schemas/Dog" } } } """).Properties("Pet"));

    [Fact]
    public void Direction_and_deprecation_are_kept()
    {
        ObjectType type = Translated.Schemas("""
            "T": { "deprecated": true, "properties": {
              "a": { "type": "string", "readOnly": true }, "b": { "type": "string", "writeOnly": true }, "c": { "type": "string",
                "deprecated": true } } }
            """).Type<ObjectType>("T");

        Assert.Equal([Direction.Response, Direction.Request, Direction.Both], type.Properties.Select(property => property.Direction));
        Assert.Equal([false, false, true], type.Properties.Select(property => property.Doc.IsDeprecated));
        Assert.True(type.Doc.IsDeprecated);
    }

    [Fact]
    public void A_title_replaces_a_description_and_a_property_shows_that_of_its_type()
    {
        ObjectType type = Translated.Schemas("""
            "T": { "title": "A thing", "properties": { "u": { "$ref": "#/components/schemas/U" } } },
            "U": { "type": "string", "description": "Of use." }
            """).Type<ObjectType>("T");

        Assert.Equal(("A thing", "Of use."), (type.Doc.Summary, type.Properties[0].Doc.Summary));
    }

    [Theory]
    [InlineData("""{ "type": "integer", "default": 3 }""", "3")]
    [InlineData("""{ "type": "integer", "default": 10.0 }""", "10.0")]
    [InlineData("""{ "type": "string", "default": "a\"b" }""", "\"a\\\"b\"")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "default": ["x", "y"] }""", "[\"x\",\"y\"]")]
    [InlineData("""{ "type": "string", "nullable": true, "default": null }""", "null")]
    [InlineData("""{ "type": "string", "default": null }""", null)]
    [InlineData("""{ "default": { "a": { "$ref": "#/nowhere" } } }""", "{\"a\":{\"$ref\":\"#/nowhere\"}}")]
    public void A_default_is_kept_as_json(string schema, string? expected) => Assert.Equal((expected, null), DefaultOf(schema));

    [Theory]
    [InlineData("""{ "type": "integer", "default": "ten" }""")]
    [InlineData("""{ "type": "integer", "default": 1.5 }""")]
    [InlineData("""{ "type": "boolean", "default": "true" }""")]
    public void A_default_of_another_type_is_dropped_and_reported(string schema) => Assert.Equal((null, "OAG0408"), DefaultOf(schema));

    private static (string? Default, string? Problem) DefaultOf(string schema)
    {
        Translated translated = Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""");
        return (translated.Type<ObjectType>("T").Properties[0].Default, translated.ProblemIds.SingleOrDefault());
    }
}
