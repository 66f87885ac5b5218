using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes.Hierarchies;

public class HierarchyPropertiesTests
{
    [Theory]
    [InlineData(""" "tag": { "type": "string", "maxLength": 3 } """, "")]
    [InlineData(""" "tag": { "type": "string", "format": "uuid" } """, "")]
    [InlineData(""" "tag": { "enum": ["a", "b"] } """, "")]
    [InlineData(""" "tag": { "type": "integer" } """, "")]
    [InlineData(""" "size": { "type": "integer" } """, "Size:Int64")]
    [InlineData(""" "data": { "type": "string" } """, "Data:String")]
    [InlineData(""" "data": { "properties": { "x": { "type": "string" } } } """, "Data:CatData")]
    [InlineData(""" "friend": { "$ref": "#/components/schemas/Cat" } """, "")]
    [InlineData(""" "friends": { "type": "array", "items": { "$ref": "#/components/schemas/Cat" } } """, "")]
    [InlineData(""" "kind": { "type": "string", "enum": ["cat"] } """, "")]
    public void A_property_is_inherited_if_the_type_of_the_base_holds_its_values(string member, string own)
    {
        Translated translated = Translated.Schemas($$"""
            "Pet": { "required": ["data", "kind"], "properties": { "kind": { "type": "string" }, "tag": { "type": "string" },
              "size": { "type": "number" }, "data": { "type": "object" },
              "friend": { "$ref": "#/components/schemas/Pet" }, "friends": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } },
              "discriminator": { "propertyName": "kind" } },
            "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "properties": { {{member}} } }
            """);

        Assert.Equal(own, translated.Properties("Cat").Replace("!", "", StringComparison.Ordinal));
        Assert.All(translated.Type<ObjectType>("Cat").Properties, property => Assert.Equal(PropertyRole.Redefinition, property.Role));
        Property data = translated.Type<ObjectType>("Pet").Properties.Single(property => property.Name == "Data");
        Assert.Equal(!own.StartsWith("Data", StringComparison.Ordinal), data.IsRequired);
        Assert.Empty(translated.Api.Types.OfType<EnumType>());
    }

    [Fact]
    public void A_property_that_only_an_extension_requires_is_a_required_override() => Assert.Equal(
        "Cat : Pet sends kind=Cat demands tag has",
        Translated.Schemas("""
            "Pet": { "required": ["kind", "name"], "discriminator": { "propertyName": "kind" },
              "properties": { "kind": { "type": "string" }, "name": { "type": "string" }, "tag": { "type": "string" } } },
            "Cat": { "required": ["tag", "kind", "name"], "allOf": [ { "$ref": "#/components/schemas/Pet" } ] }
            """).Class("Cat"));
}
