using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

/// <summary>References to schemas by <c>$id</c>, <c>$anchor</c>, <c>$dynamicAnchor</c> and <c>$self</c>.</summary>
public class SchemaIdentifierTests
{
    [Theory]
    [InlineData("https://pets.test/schemas/tree", "#/components/schemas/Tree")]
    [InlineData("https://pets.test/schemas/tree#/$defs/leaf", "#/components/schemas/Tree/$defs/leaf")]
    [InlineData("https://pets.test/schemas/leaf", "#/components/schemas/Tree/$defs/leaf")]
    [InlineData("#thing", "#/components/schemas/Anchored")]
    public void Schemas_may_name_themselves(string reference, string pointer)
    {
        Dictionary<string, Schema> schemas = Reading.Schemas($$"""
            "S": { "$ref": "{{reference}}" },
            "Tree": { "$id": "https://pets.test/schemas/tree", "properties": { "leaf": { "$ref": "leaf" }, "self": { "$ref": "#" },
              "def": { "$ref": "#/$defs/leaf" } },
              "$defs": { "leaf": { "$id": "leaf", "type": "string" } } },
            "Anchored": { "$anchor": "thing" },
            "Data": { "const": { "$id": "https://pets.test/schemas/tree" }, "example": { "$anchor": "thing" } }
            """);

        Assert.Equal(pointer, schemas["S"].Reference!.Target!.Pointer);
        Assert.Equal(
            ["#/components/schemas/Tree/$defs/leaf", "#/components/schemas/Tree", "#/components/schemas/Tree/$defs/leaf"],
            schemas["Tree"].Properties.Select(property => property.Schema.Reference!.Target!.Pointer));
    }

    [Fact]
    public void A_dynamic_reference_with_one_meaning_is_a_reference()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "S": { "items": { "$dynamicRef": "#item" }, "additionalProperties": { "$dynamicRef": "#item" } },
            "T": { "$dynamicAnchor": "item", "type": "string" }
            """);

        Assert.Same(schemas["T"], schemas["S"].Items!.Reference!.Target);
        Assert.Same(schemas["T"], schemas["S"].AdditionalProperties!.Reference!.Target);
    }

    [Theory]
    [InlineData(""" "properties": { "": {}, "example": { "$anchor": "thing" } } """, "/properties/example")]
    [InlineData(""" "items": { "$anchor": "thing" } """, "/items")]
    [InlineData(""" "allOf": [{ "type": "object" }, { "$anchor": "thing" }] """, "/allOf/1")]
    [InlineData(""" "$defs": { "const": { "$anchor": "thing" } } """, "/$defs/const")]
    public void An_anchor_may_be_in_any_schema(string schema, string pointer)
    {
        Dictionary<string, Schema> schemas = Reading.Schemas($$"""
            "S": { "$ref": "#thing" }, "First": { "$anchor": "other" }, "T": { {{schema}} }
            """);

        Assert.Equal("#/components/schemas/T" + pointer, schemas["S"].Reference!.Target!.Pointer);
    }

    [Theory]
    [InlineData("common.json#thing", "#/A")]
    [InlineData("common.json#other", "#/B")]
    [InlineData("list.json#thing", "#/allOf/0")]
    [InlineData("https://pets.test/any", "#")]
    [InlineData("https://pets.test/more#/A", "#/A")]
    public void Schemas_of_other_files_have_identifiers(string reference, string pointer)
    {
        Document document = Reading.Document(
            $$"""
            { "openapi": "3.1.0", "components": { "schemas": { "S": { "$ref": "{{reference}}" }, "T": { "$anchor": "thing" } } } }
            """,
            ("/project/specs/common.json", """{ "A": { "$anchor": "thing" }, "B": { "$anchor": "other" } }"""),
            ("/project/specs/list.json", """{ "allOf": [{ "$anchor": "thing" }] }"""),
            ("/project/specs/any.json", """{ "$id": "https://pets.test/any" }"""),
            ("/project/specs/more.json", """{ "A": {}, "$id": "https://pets.test/more" }"""));

        Schema target = document.Components.Schemas[0].Schema.Reference!.Target!;

        Assert.NotEqual(Reading.MainPath, target.File.Path);
        Assert.Equal(pointer, target.Pointer);
    }

    [Theory]
    [InlineData("https://pets.test/api.json", "#")]
    [InlineData("https://pets.test/api.json#/components/schemas/T", "#/components/schemas/T")]
    [InlineData("other", "#/components/schemas/Other")]
    public void A_file_may_name_itself(string reference, string pointer)
    {
        (Document? document, _) = Reading.Read(
            $$"""
            { "openapi": "3.2.0", "$self": "https://pets.test/api.json", "components": { "schemas": {
              "S": { "$ref": "{{reference}}" }, "Other": { "$id": "other", "$self": "https://pets.test/third" },
              "T": { "$self": "https://pets.test/other", "type": "string" } } } }
            """);

        Assert.Equal(pointer, document!.Components.Schemas[0].Schema.Reference!.Target!.Pointer);
    }

    [Fact]
    public void An_identifier_counts_more_than_the_name_of_the_file()
    {
        Document document = Reading.Document(
            """{ "openapi": "3.2.0", "components": { "schemas": { "S": { "$ref": "https://pets.test/id" } } } }""",
            ("/project/specs/a.json", """{ "$id": "https://pets.test/id", "$self": "https://pets.test/self" }"""));

        Assert.Equal("/project/specs/a.json", document.Components.Schemas[0].Schema.Reference!.Target!.File.Path);
    }

    [Fact]
    public void A_reference_begins_at_the_innermost_schema_with_an_identifier()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "Outer": {
              "$id": "https://pets.test/outer", "$defs": { "leaf": {} }, "properties": {
                "own": { "$ref": "#/$defs/leaf" },
                "inner": {
                  "$id": "inner", "$defs": { "leaf": {} }, "$ref": "#/$defs/leaf", "properties": { "own": { "$ref": "#/$defs/leaf" } } } } }
            """);
        Schema inner = schemas["Outer"].Properties[1].Schema;

        Assert.Equal("#/components/schemas/Outer/$defs/leaf", schemas["Outer"].Properties[0].Schema.Reference!.Target!.Pointer);
        Assert.Equal("#/components/schemas/Outer/properties/inner/$defs/leaf", inner.Reference!.Target!.Pointer);
        Assert.Equal("#/components/schemas/Outer/properties/inner/$defs/leaf", inner.Properties[0].Schema.Reference!.Target!.Pointer);
    }

    [Fact]
    public void An_identifier_need_not_be_absolute()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "Tree": { "$id": "tree", "$defs": { "leaf": {} }, "items": { "$ref": "#/$defs/leaf" } }, "S": { "$ref": "tree#/$defs/leaf" }
            """);

        Assert.Equal("#/components/schemas/Tree/$defs/leaf", schemas["Tree"].Items!.Reference!.Target!.Pointer);
        Assert.Same(schemas["Tree"].Items!.Reference!.Target, schemas["S"].Reference!.Target);
    }

    [Fact]
    public void The_anchor_of_the_own_resource_is_preferred()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "A": { "$id": "https://pets.test/a", "$defs": { "x": { "$anchor": "thing" } }, "items": { "$ref": "#thing" } },
            "B": { "$id": "https://pets.test/b", "$defs": { "x": { "$anchor": "thing" } }, "items": { "$ref": "#thing" } },
            "C": { "$id": "https://pets.test/c", "items": { "$ref": "#thing" } }
            """);

        Assert.Equal(
            ["#/components/schemas/A/$defs/x", "#/components/schemas/B/$defs/x", "#/components/schemas/A/$defs/x"],
            schemas.Values.Select(schema => schema.Items!.Reference!.Target!.Pointer));
    }

    [Fact]
    public void A_reference_within_a_schema_with_an_identifier_may_mean_the_file()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "A": { "$id": "https://pets.test/a", "items": { "$ref": "#/components/schemas/B" } }, "B": {}
            """);

        Assert.Same(schemas["B"], schemas["A"].Items!.Reference!.Target);
    }

    [Fact]
    public void What_a_schema_with_an_identifier_lacks_is_said()
    {
        (_, IReadOnlyList<string> problems) = Reading.Read(
            """
            { "openapi": "3.1.0", "components": { "schemas": {
              "S": { "$ref": "https://pets.test/a#/$defs/leafs" }, "A": { "$id": "https://pets.test/a", "$defs": { "leaf": {} } } } } }
            """);

        Assert.Equal(
            "(2,18): OAG0203: The target of the reference 'https://pets.test/a#/$defs/leafs' does not exist; did you mean 'leaf'? 'S' accepts "
                + "any JSON.",
            Assert.Single(problems));
    }
}
