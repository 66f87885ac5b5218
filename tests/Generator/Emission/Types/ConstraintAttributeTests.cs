using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

/// <summary>Tests which attribute declares which constraint. The expected texts omit the namespaces.</summary>
public class ConstraintAttributeTests
{
    [Theory]
    [InlineData("""{ "type": "string", "maxLength": 5 }""", "StringLength(5)")]
    [InlineData("""{ "type": "string", "minLength": 1 }""", "StringLength(int.MaxValue, MinimumLength = 1)")]
    [InlineData(
        """{ "type": "string", "minLength": 1, "maxLength": 5, "pattern": "^a+$" }""",
        """StringLength(5, MinimumLength = 1), RegularExpression("^a+\\z")""")]
    [InlineData("""{ "type": "string", "pattern": "^a" }""", """OpenApiConstraints(Pattern = "^a")""")]
    [InlineData(
        """{ "allOf": [{ "type": "string", "pattern": "^a$" }, { "pattern": "b" }] }""",
        """OpenApiConstraints(Pattern = "^(?=[\\s\\S]*(?:^a$))(?=[\\s\\S]*(?:b))")""")]
    [InlineData("""{ "type": "string", "format": "uri", "maxLength": 5 }""", "OpenApiConstraints(MaxLength = 5)")]
    [InlineData("""{ "type": "integer", "format": "int32", "minimum": 1 }""", "Range(1, int.MaxValue)")]
    [InlineData(
        """{ "type": "integer", "format": "int32", "minimum": 0, "exclusiveMinimum": true, "maximum": 9.5, "multipleOf": 2 }""",
        """Range(1, 9), OpenApiConstraints(MultipleOf = "2")""")]
    [InlineData("""{ "type": "integer", "maximum": 100 }""", "Range(double.MinValue, 100D)")]
    [InlineData("""{ "type": "integer", "maximum": 9007199254740993 }""", """OpenApiConstraints(Maximum = "9007199254740993")""")]
    [InlineData("""{ "type": "number", "minimum": 0.1, "maximum": 1e2 }""", "Range(0.1D, 100D)")]
    [InlineData("""{ "type": "number", "minimum": 0.1234567890123456789 }""", """OpenApiConstraints(Minimum = "0.1234567890123456789")""")]
    [InlineData("""{ "type": "number", "minimum": 0, "exclusiveMinimum": true }""", "Range(0D, double.MaxValue, MinimumIsExclusive = true)")]
    [InlineData(
        """{ "type": "number", "format": "decimal", "minimum": 0, "exclusiveMinimum": true, "maximum": 1 }""",
        """OpenApiConstraints(ExclusiveMinimum = "0", Maximum = "1")""")]
    [InlineData(
        """{ "type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": { "type": "string", "maxLength": 3 } }""",
        "OpenApiConstraints(MinItems = 1, MaxItems = 2, UniqueItems = true)")]
    [InlineData("""{ "type": "object", "minProperties": 1, "maxProperties": 2 }""", "OpenApiConstraints(MinProperties = 1, MaxProperties = 2)")]
    public void Each_constraint_is_declared_once(string schema, string attributes) => Assert.Equal(attributes, Of(schema, Sample.Header));

    [Fact]
    public void The_library_replaces_attributes_that_the_project_lacks()
    {
        Assert.Equal(
            "OpenApiConstraints(MinLength = 1)",
            Of("""{ "type": "string", "minLength": 1 }""", Sample.Header with { HasAnnotations = false }));
        Assert.Equal(
            """OpenApiConstraints(ExclusiveMinimum = "0")""",
            Of("""{ "type": "number", "minimum": 0, "exclusiveMinimum": true }""", Sample.Header with { HasExclusiveRanges = false }));
        Assert.Equal("Range(0D, double.MaxValue)", Of("""{ "type": "number", "minimum": 0 }""", Sample.Header with { HasExclusiveRanges = false }));
    }

    [Fact]
    public void Data_annotations_are_not_used_for_types_that_they_do_not_support() =>
        Assert.Equal("OpenApiConstraints(MaxLength = 5)", Of("""{ "type": "string", "maxLength": 5 }""", Sample.Header, isPlain: false));

    [Fact]
    public void Attributes_of_properties_and_parameters_compile()
    {
        string text = string.Concat(Compile.Description("""
            openapi: 3.1.0
            info: { title: Pets, version: '1' }
            servers: [{ url: 'https://pets.example' }]
            paths:
              /pets:
                post:
                  tags: [pets]
                  operationId: addPets
                  parameters:
                    - { name: limit, in: query, required: true, schema: { type: integer, format: int32, minimum: 1, maximum: 100 } }
                  requestBody:
                    required: true
                    content: { application/json: { schema: { type: array, maxItems: 3, items: { $ref: '#/components/schemas/Pet' } } } }
                  responses: { '204': { description: Done. } }
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: { type: string, minLength: 1, pattern: '^[^"]+$' }
                    state: { type: string, enum: ['a,b', 'c;d', plain] }
            """).Files.Values);

        Assert.Contains("[StringLength(int.MaxValue, MinimumLength = 1)]", text, StringComparison.Ordinal);
        Assert.Contains("AddPetsAsync(\n        [OpenApiConstraints(MaxItems = 3)] ", text, StringComparison.Ordinal);
        Assert.Contains("[Range(1, 100)] int limit", text, StringComparison.Ordinal);
        Assert.Contains("OpenApiSchema(\"Pet/state\", Values = \"|a,b|c;d|plain\")", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pet", "")]
    [InlineData("small_pet", "OpenApiSchema(\"small_pet\")")]
    public void A_type_has_the_name_of_its_schema_only_if_it_differs(string schema, string attribute)
    {
        string text = string.Concat(Compile.Description($$"""
            openapi: 3.0.3
            info: { title: Pets, version: '1' }
            paths:
              /pets:
                get:
                  operationId: pet
                  responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/{{schema}}' } } } } }
            components:
              schemas:
                {{schema}}: { type: object, properties: { name: { type: string } } }
            """).Files.Values);

        Assert.Equal(attribute.Length > 0, text.Contains("OpenApiSchema", StringComparison.Ordinal));
        Assert.Contains(attribute, text, StringComparison.Ordinal);
    }

    private static string Of(string schema, ApiHeader header, bool isPlain = true)
    {
        ObjectType type = Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""").Type<ObjectType>("T");
        Property property = Assert.Single(type.Properties);
        return string.Join(", ", ConstraintAttributes.Of(new EmissionContext(header), property.Constraints, property.Type, isPlain));
    }
}
