using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes;

public class ShapeReaderTests
{
    [Fact]
    public void A_property_of_two_parts_has_the_intersection_of_their_schemas()
    {
        var schemas = new ShapesOf("""
            "A": { "properties": { "id": { "type": "string" } } },
            "B": { "properties": { "id": { "enum": ["x"] } } },
            "C": { "allOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }] },
            "D": { "allOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }] }
            """);

        var expected = new Intersection(schemas.Property("A", "id"), schemas.Property("B", "id"));

        Assert.Equal(expected, schemas.Property("C", "id"));
        Assert.Equal(expected, schemas.Property("D", "id"));
        Assert.IsType<EnumShape>(schemas.Reader.Resolve(schemas.Property("C", "id")).Shape);
    }

    [Fact]
    public void A_shape_is_read_once_and_so_is_each_problem()
    {
        var schemas = new ShapesOf(""" "A": { "type": "string" }, "B": { "type": "boolean" } """);

        Shape first = schemas.Reader.Of(new Intersection(schemas["A"], schemas["B"]));
        Shape second = schemas.Reader.Of(new Intersection(schemas["A"], schemas["B"]));

        Assert.Same(first, second);
        Assert.Single(schemas.Problems);
    }

    [Fact]
    public void A_schema_of_several_types_is_a_union_of_its_restrictions()
    {
        var schemas = new ShapesOf(""" "A": { "type": ["string", "object", "null"], "properties": { "id": {} }, "format": "date" } """);

        var union = Assert.IsType<UnionShape>(schemas.Reader.Of(schemas["A"]));

        Assert.True(union.IsNullable);
        Assert.Equal([new Restricted(schemas["A"], JsonTypes.Object), new Restricted(schemas["A"], JsonTypes.String)], union.Branches);
        Assert.IsType<ObjectShape>(schemas.Reader.Of(union.Branches[0]));
        Assert.Equal(new ScalarShape(ScalarFormat.Date, IsNullable: false), schemas.Reader.Of(union.Branches[1]));
    }

    [Fact]
    public void Each_composition_with_a_union_has_branches_of_its_own()
    {
        var schemas = new ShapesOf("""
            "Cat": { "properties": { "lives": {} } },
            "Dog": { "properties": { "tricks": {} } },
            "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
            "Owned": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "properties": { "owner": {} } }] },
            "Lost": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "properties": { "owner": {} } }] }
            """);

        var owned = Assert.IsType<UnionShape>(schemas.Reader.Of(schemas["Owned"]));
        var lost = Assert.IsType<UnionShape>(schemas.Reader.Of(schemas["Lost"]));

        Assert.Equal(4, owned.Branches.Concat(lost.Branches).Distinct().Count());
        var cat = Assert.IsType<ObjectShape>(schemas.Reader.Of(owned.Branches[0]));
        Assert.Equal(["owner", "lives"], cat.Properties.Select(property => property.WireName));
    }

    [Fact]
    public void Schemas_of_several_conditions_are_one_union_wherever_they_are_used()
    {
        var schemas = new ShapesOf("""
            "A": {
                "type": "object", "if": {},
                "then": { "properties": { "x": { "type": "string" } } },
                "else": { "properties": { "x": { "type": "object" } } }
            },
            "B": { "allOf": [{ "$ref": "#/components/schemas/A" }, { "properties": { "y": {} } }] }
            """);

        Assert.IsType<AnyOf>(schemas.Property("A", "x"));
        Assert.Equal(schemas.Property("A", "x"), schemas.Property("B", "x"));
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.0", 2)]
    [InlineData("2e0", 2)]
    [InlineData("1.5", 0)]
    [InlineData("-1", 0)]
    [InlineData("99999999999", 2)]
    public void The_least_number_of_items_of_a_tuple_can_be_written_in_any_way(string minItems, int required)
    {
        var schemas = new ShapesOf($$""" "A": { "type": "array", "prefixItems": [true, true], "minItems": {{minItems}} } """);

        Assert.Equal(required, Assert.IsType<TupleShape>(schemas.Reader.Of(schemas["A"])).Required);
    }

    [Fact]
    public void A_discriminator_property_can_be_composed_of_itself()
    {
        var schemas = new ShapesOf("""
            "Kind": { "allOf": [{ "$ref": "#/components/schemas/Kind" }] },
            "Pet": {
                "type": "object", "discriminator": { "propertyName": "kind" },
                "properties": { "kind": { "$ref": "#/components/schemas/Kind" } }
            },
            "Cat": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "properties": { "lives": {} } }] }
            """);

        Assert.Same(schemas["Pet"], schemas.Reader.Hierarchies.BaseOf(schemas["Cat"]));
    }
}
