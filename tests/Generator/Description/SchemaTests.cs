using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class SchemaTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "String", false, false)]
    [InlineData("""{ "type": ["string", "integer"] }""", "String, Integer", false, false)]
    [InlineData("""{ "type": ["string", "null"] }""", "String", true, false)]
    [InlineData("""{ "type": "string", "nullable": true }""", "String", true, false)]
    [InlineData("""{ "type": "string", "x-nullable": true }""", "String", true, false)]
    [InlineData("""{ "nullable": true }""", "None", true, false)]
    [InlineData("""{ "type": "null" }""", "None", true, true)]
    [InlineData("""{ "type": null, "nullable": false }""", "None", true, true)]
    [InlineData("""{ "const": null }""", "None", true, true)]
    [InlineData("""{ "enum": [null] }""", "None", true, true)]
    [InlineData("{}", "None", false, false)]
    [InlineData("true", "None", false, false)]
    public void Types_and_null_are_told_apart(string schema, string types, bool isNullable, bool isNull)
    {
        Schema read = Reading.Schema($"\"S\": {schema}");

        Assert.Equal((types, isNullable, isNull), (read.Types.ToString(), read.IsNullable, read.IsNull));
    }

    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "anyOf": [{ "$ref": "#/components/schemas/N" }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": ["string", "null"] }] }""", false)]
    [InlineData("""{ "allOf": [{ "type": "null" }] }""", false)]
    public void A_branch_may_be_null(string schema, bool hasNullBranch) =>
        Assert.Equal(hasNullBranch, Reading.Schema($$"""
            "S": {{schema}}, "N": { "type": "null" }
            """).HasNullBranch);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("{}", null)]
    public void A_schema_may_be_a_boolean(string schema, bool? always) =>
        Assert.Equal(always, Reading.Schema($"\"S\": {{ \"not\": {schema} }}").Not!.BooleanSchemaValue);

    [Fact]
    public void Properties_stand_in_document_order_and_know_the_place_of_their_names()
    {
        Schema schema = Reading.Schema(
            """
            "S": { "properties": { "b": { "type": "string" }, "$ref": {}, "a": { "readOnly": true } }, "required": ["a", "ghost", "a"] }
            """);

        Assert.Equal(["b", "$ref", "a"], schema.Properties.Select(property => property.Name));
        Assert.Equal(["a", "ghost"], schema.Required);
        Assert.Equal(
            (schema.Location.Start + "{ \"properties\": { ".Length, 3),
            (schema.Properties[0].NameRange.Start, schema.Properties[0].NameRange.Length));
        Assert.True(schema.Properties[2].Schema.IsReadOnly);
        Assert.Equal("#/components/schemas/S/properties/$ref", schema.Properties[1].Schema.Pointer);
        Assert.Null(schema.Reference);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{ "additionalProperties": false }""", "False")]
    [InlineData("""{ "additionalProperties": true }""", "True")]
    [InlineData("""{ "additionalProperties": { "type": "integer" } }""", "Integer")]
    public void Additional_properties_are_unsaid_forbidden_allowed_or_typed(string schema, string? expected)
    {
        Schema? additional = Reading.Schema($"\"S\": {schema}").AdditionalProperties;

        Assert.Equal(expected, additional is null ? null : additional.BooleanSchemaValue?.ToString() ?? additional.Types.ToString());
    }

    [Fact]
    public void Items_are_one_schema_or_one_for_each_place()
    {
        Schema tuple = Reading.Schema("""
            "S": { "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": { "type": "boolean" } }
            """);
        Schema old = Reading.Schema("""
            "S": { "items": [{ "type": "string" }], "additionalItems": false }
            """);

        Assert.Equal([JsonTypes.String, JsonTypes.Integer], tuple.PrefixItems.Select(item => item.Types));
        Assert.Equal(JsonTypes.Boolean, tuple.Items!.Types);
        Assert.Equal(JsonTypes.String, old.PrefixItems.Single().Types);
        Assert.False(old.Items!.BooleanSchemaValue);
    }

    [Fact]
    public void Branches_and_patterns_are_schemas()
    {
        Schema schema = Reading.Schema("""
            "S": { "allOf": [{}], "oneOf": [{}, true], "anyOf": [{}], "not": {}, "patternProperties": { "^x": { "type": "string" } },
              "unevaluatedProperties": false }
            """);

        Assert.Equal((1, 2, 1), (schema.AllOf.Count, schema.OneOf.Count, schema.AnyOf.Count));
        Assert.Equal("#/components/schemas/S/oneOf/1", schema.OneOf[1].Pointer);
        Assert.Equal(("^x", JsonTypes.String), (schema.PatternProperties.Single().Name, schema.PatternProperties.Single().Schema.Types));
        Assert.NotNull(schema.Not);
        Assert.False(schema.UnevaluatedProperties!.BooleanSchemaValue);
    }

    [Fact]
    public void Words_values_and_flags_are_read()
    {
        Schema schema = Reading.Schema("""
            "S": { "title": "T", "description": "D", "format": "date", "default": { "$ref": "#/nowhere" }, "const": 1, "deprecated": true,
              "writeOnly": true,
              "example": { "$ref": "#/nowhere" }, "examples": [2, 3], "contentEncoding": "base64", "contentMediaType": "image/png" }
            """);

        Assert.Equal(
            ("T", "D", "date", "base64", "image/png"),
            (schema.Title, schema.Description, schema.Format, schema.ContentEncoding, schema.ContentMediaType));
        Assert.IsType<ObjectNode>(schema.Default);
        Assert.Equal("1", ((ScalarNode)schema.Const!).Text);
        Assert.True(schema is { IsDeprecated: true, IsWriteOnly: true, IsReadOnly: false });
    }

    [Fact]
    public void Enum_values_stay_as_written()
    {
        Assert.Equal(4, Reading.Schema(""" "S": { "enum": ["a", null, "a", { "$ref": "#/nowhere" }] } """).Enum!.Count);
        Assert.Null(Reading.Schema("\"S\": {}").Enum);
    }

    [Theory]
    [InlineData(
        """{ "enum": ["a", null, "b"], "x-enum-varnames": ["First", null, "Second"], "x-enumDescriptions": ["The first."] }""",
        "a First 'The first.', b Second")]
    [InlineData(
        """{ "enum": ["a", 1], "x-enumNames": ["First", "One"], "x-enum-descriptions": [null, "One."], "x-enum-deprecated": [true, false] }""",
        "a First old, 1 One 'One.'")]
    [InlineData(
        """{ "enum": ["a", 1], "x-enum-varnames": { "1": "One" }, "x-enum-descriptions": { "a": "Words.", "1": { "description": "More." } """
            + """}, "x-enum-deprecated": ["a"] }""",
        "a 'Words.' old, 1 One 'More.'")]
    [InlineData("""{ "enum": ["a", "b"], "x-enum-deprecated": { "b": true } }""", "a, b old")]
    [InlineData(
        """{ "enum": ["a", "b"], "x-ms-enum": { "name": "T", "values": [{ "value": "b", "name": "Second", "description": "The second." }] } }""",
        "a, b Second 'The second.'")]
    [InlineData(
        """{ "oneOf": [{ "const": "a", "title": "First", "description": "The first." }, { "const": 2, "deprecated": true }, { "type": "null" }] }""",
        "a First 'The first.', 2 old")]
    [InlineData("""{ "anyOf": [{ "enum": ["a", "b"], "title": "Letters" }, { "enum": [1], "title": "One" }] }""", "a, b, 1 One")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }] }""", "")]
    [InlineData("""{ "oneOf": [{ "const": "a" }] }""", "")]
    public void Listed_values_have_names_and_words_in_every_spelling(string schema, string members) => Assert.Equal(
        members,
        string.Join(", ", Reading.Schema($"\"S\": {schema}").EnumMembers.Select(member =>
            member.At.Source()
                + (member.Name is { } name ? " " + name : "")
                + (member.Description is { } words ? $" '{words}'" : "")
                + (member.IsDeprecated ? " old" : ""))));

    [Theory]
    [InlineData("""{ "minimum": 1, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false }""", "1 - 9 -")]
    [InlineData("""{ "exclusiveMinimum": 1, "minimum": 0, "exclusiveMaximum": 9 }""", "1 0 - 9")]
    [InlineData("""{ "minimum": 1e400 }""", "- 1e400 - -")]
    public void Bounds_have_both_spellings(string schema, string expected)
    {
        SchemaConstraints constraints = Reading.Schema($"\"S\": {schema}").Constraints;

        string?[] bounds = [constraints.ExclusiveMinimum, constraints.Minimum, constraints.Maximum, constraints.ExclusiveMaximum];
        Assert.Equal(expected, string.Join(" ", bounds.Select(bound => bound ?? "-")));
    }

    [Fact]
    public void Other_constraints_are_read()
    {
        SchemaConstraints constraints = Reading.Schema("""
            "S": { "minLength": 1, "maxLength": 2, "pattern": "^a", "minItems": 3, "maxItems": 4, "uniqueItems": true, "minProperties": 5,
              "maxProperties": 6, "multipleOf": 0.1 }
            """).Constraints;

        Assert.Equal(
            ["1", "2", "^a", "3", "4", "5", "6", "0.1"],
            [
                constraints.MinLength,
                constraints.MaxLength,
                constraints.Pattern,
                constraints.MinItems,
                constraints.MaxItems,
                constraints.MinProperties,
                constraints.MaxProperties,
                constraints.MultipleOf,
            ]);
        Assert.True(constraints.UniqueItems);
    }

    [Fact]
    public void A_discriminator_maps_values_by_name_and_by_reference()
    {
        Discriminator discriminator = Reading.Schema("""
            "S": { "discriminator": { "propertyName": "kind", "mapping": { "c": "Cat", "d": "#/components/schemas/Dog" }, "defaultMapping": "Cat" } },
            "Cat": {}, "Dog": {}
            """).Discriminator!;

        Assert.Equal("kind", discriminator.PropertyName);
        Assert.Equal(["c Cat", "d Dog"], discriminator.Mapping.Select(mapping => $"{mapping.Value} {mapping.Target!.ComponentName}"));
        Assert.Equal("Cat", discriminator.DefaultMapping!.ComponentName);
    }

    [Fact]
    public void A_name_in_a_mapping_is_the_main_files_component_where_a_part_has_one_of_that_name_too()
    {
        Document document = Reading.Document(
            """{ "openapi": "3.1.0", "components": { "schemas": { "S": { "$ref": "part.json#/components/schemas/S" }, "Cat": { "title": "main" } } """
                + """} }""",
            ("/project/specs/part.json", """
                { "components": { "schemas": {
                  "S": { "discriminator": { "propertyName": "kind", "mapping": { "c": "Cat", "d": "Dog" } } },
                  "Cat": { "title": "part" }, "Dog": { "title": "part" } } } }
                """));

        Discriminator discriminator = document.Components.Schemas[0].Schema.Reference!.Target!.Discriminator!;
        Assert.Equal(["c main", "d part"], discriminator.Mapping.Select(mapping => $"{mapping.Value} {mapping.Target!.Title}"));
    }

    [Fact]
    public void Only_components_have_a_component_name()
    {
        Schema schema = Reading.Schema("""
            "S": { "properties": { "schemas": {} } }
            """);

        Assert.Equal("S", schema.ComponentName);
        Assert.Null(schema.Properties.Single().Schema.ComponentName);
        Assert.Equal("#/components/schemas/S", schema.Pointer);
        Assert.Equal((0, 56), (schema.Location.StartLine, schema.Location.StartColumn));
    }

    [Fact]
    public void There_is_one_schema_for_each_node()
    {
        Dictionary<string, Schema> schemas = Reading.Schemas("""
            "S": { "properties": { "next": { "$ref": "#/components/schemas/S" } } }
            """);

        Assert.Same(schemas["S"], schemas["S"].Properties.Single().Schema.Reference!.Target);
        Assert.Same(schemas["S"].Properties.Single().Schema, schemas["S"].Properties.Single().Schema);
    }
}
