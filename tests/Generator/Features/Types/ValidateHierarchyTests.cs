using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Objects of class hierarchies are validated.</summary>
public class ValidateHierarchyTests
{
    [Fact]
    public void Derived_classes_are_validated() =>
        Assert.Equal("/pets/0/name required; /pets/0/lives maximum; /pets/0/tags/0 maxLength", GeneratedTypes.Of("""
            "Home": { "type": "object", "properties": { "pets": { "type": "array", "items": { "$ref": "#/components/schemas/Animal" } } } },
            "Animal": {
              "type": "object", "required": ["kind", "name"],
              "properties": {
                "kind": { "type": "string" },
                "name": { "type": "string" },
                "tags": { "type": "array", "items": { "type": "string", "maxLength": 1 } }
              },
              "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat" } }
            },
            "Cat": {
              "allOf": [
                { "$ref": "#/components/schemas/Animal" },
                { "type": "object", "properties": { "lives": { "type": "integer", "maximum": 9 } } }
              ]
            }
            """, """
                internal static object Run()
                {
                    Home home = new() { Pets = new() { new Cat { Name = null!, Lives = 10, Tags = new() { "ab" } }, new Cat { Name = "b" } } };
                    return string.Join(
                        "; ",
                        home
                            .Validate()
                            .Select(one => one.Path + " " + one.Keyword)
                            .OrderBy(one => one.EndsWith("maxLength"))
                            .ThenBy(one => one.EndsWith("maximum")));
                }
                """).Run());

    [Fact]
    public void The_property_count_includes_inherited_properties() =>
        Assert.Equal("minProperties; ; minProperties; ; maxProperties; ; maxProperties", GeneratedTypes.Of("""
            "Animal": {
              "type": "object", "required": ["kind"], "minProperties": 3,
              "properties": { "kind": { "type": "string" }, "name": { "type": "string" }, "age": { "type": "integer" } },
              "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } }
            },
            "Cat": {
              "allOf": [
                { "$ref": "#/components/schemas/Animal" },
                { "type": "object", "maxProperties": 4, "properties": { "lives": { "type": "integer" } } }
              ]
            },
            "Dog": { "allOf": [{ "$ref": "#/components/schemas/Animal" }], "maxProperties": 3 }
            """, """
                internal static object Run()
                {
                    Animal read = JsonSerializer.Deserialize<Animal>("{ \"kind\": \"cat\", \"name\": \"a\", \"lives\": 9, \"x\": 1, \"y\": 2 }")!;
                    Animal[] all =
                    {
                        new Cat { Name = "a" },
                        new Cat { Name = "a", Lives = 9 },
                        new Dog { Name = "a" },
                        new Dog { Name = "a", Age = 1 },
                        read,
                        new Cat { Name = "a", Age = 1, Lives = 9 },
                        new Dog { Name = "a", Age = 1 },
                    };
                    all[6].AdditionalProperties = new() { ["x"] = 1 };
                    return string.Join(
                        "; ", all.Select(one => string.Join(" ", one.Validate().Select(violation => violation.Path + violation.Keyword))));
                }
                """).Run());
}
