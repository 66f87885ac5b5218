using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>The properties of generated class hierarchies are read and written.</summary>
public class InheritedPropertiesTests
{
    [Fact]
    public void A_redefined_property_does_not_have_the_name_of_its_class()
    {
        Emitted emitted = Of("""
            "Event": {
              "required": ["type"],
              "properties": { "type": { "type": "string" }, "order": {} },
              "discriminator": { "propertyName": "type" }
            },
            "Order": {
              "allOf": [ { "$ref": "#/components/schemas/Event" } ],
              "properties": { "order": { "type": "array", "items": { "type": "integer" } } }
            },
            "Rush": { "allOf": [ { "$ref": "#/components/schemas/Order" } ], "properties": { "hours": { "type": "integer" } } }
            """, """
            internal static object? Run(string json)
            {
                Event one = JsonSerializer.Deserialize<Event>(json)!;
                return (one as Order)?.OrderValue?.Count + " " + (one.Order is null) + JsonSerializer.Serialize(one);
            }
            """);

        Assert.Equal(""" False{"type":"x","order":"a"}""", emitted.Run("""{"type":"x","order":"a"}"""));
        Assert.Equal("""2 True{"type":"Order","order":[1,2]}""", emitted.Run("""{"type":"Order","order":[1,2]}"""));
        Assert.Equal("""1 True{"type":"Rush","order":[3],"hours":1}""", emitted.Run("""{"type":"Rush","order":[3],"hours":1}"""));
    }

    [Fact]
    public void Redefined_and_required_properties_are_read_and_written_once()
    {
        Emitted emitted = Of("""
            "Event": {
              "required": ["type", "data", "size"],
              "properties": {
                "type": { "type": "string" },
                "data": {},
                "size": { "type": "number" },
                "tag": { "type": "string" },
                "rank": { "type": "integer" }
              },
              "discriminator": { "propertyName": "type" } },
            "Order": {
              "allOf": [ { "$ref": "#/components/schemas/Event" } ],
              "required": ["tag", "rank"],
              "properties": {
                "more": { "type": "string" },
                "data": { "properties": { "total": { "type": "integer" } } },
                "size": { "type": "integer" }
              }
            },
            "Rush": { "allOf": [ { "$ref": "#/components/schemas/Order" } ], "properties": { "hours": { "type": "integer" } } }
            """, """
            internal static object? Run(string json)
            {
                Event one = JsonSerializer.Deserialize<Event>(json)!;
                Order made = new() { Data = new() { Total = 7 }, Size = 2, Tag = "t", Rank = 1 };
                Rush rush = new() { Data = new() { Total = 7 }, Size = 2, Tag = "t", Rank = 1, Hours = 3 };
                return one.GetType().Name
                    + " "
                    + (one as Order)?.Data.Total
                    + " "
                    + JsonSerializer.Serialize(one)
                    + JsonSerializer.Serialize<Event>(made)
                    + JsonSerializer.Serialize(rush);
            }
            """);

        const string Made = """{"type":"Order","data":{"total":7},"size":2,"tag":"t","rank":1}{"type":"Rush","data":{"total":7}"""
            + ""","size":2,"tag":"t","rank":1,"hours":3}""";
        Assert.Equal(
            """Order 9007199254740993 {"type":"Order","data":{"total":9007199254740993},"size":9007199254740993,"tag":"a","rank":0,"more":"b"}"""
                + Made,
            emitted.Run("""{"type":"Order","tag":"a","size":9007199254740993,"rank":0,"data":{"total":9007199254740993},"more":"b"}"""));
        Assert.Equal("""Event  {"type":"x","data":[1],"size":1.5}""" + Made, emitted.Run("""{"type":"x","size":1.5,"data":[1]}"""));
        Assert.Contains(
            "'Order.tag' is required",
            Assert.ThrowsAny<Exception>(() => emitted.Run("""{"type":"Order","size":1,"rank":0,"data":{}}""")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Absent_and_null_differ_in_properties_of_the_base_class()
    {
        Translated translated = Translated.Paths("""
            "/pets": {
              "post": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Cat" } } } },
                "responses": { "204": { "description": "" } }
              }
            }
            """, """
            "schemas": {
              "Pet": {
                "properties": { "kind": { "type": "string" }, "nick": { "type": "string", "nullable": true } },
                "discriminator": { "propertyName": "kind" }
              },
              "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "properties": { "tag": { "type": "string", "nullable": true } } } }
            """);

        object? sent = Emitted.Of(translated.Api with { Header = Sample.Header }, """
            internal static object? Run() =>
                JsonSerializer.Serialize(new Cat { Nick = null, Tag = default }) + JsonSerializer.Serialize<Pet>(new Cat { Tag = null });
            """).Run();

        Assert.Equal("""{"kind":"Cat","nick":null}{"kind":"Cat","tag":null}""", sent);
    }

    [Fact]
    public void An_error_body_can_be_a_class_hierarchy()
    {
        Translated translated = Translated.Paths("""
            "/pets": {
              "get": {
                "responses": {
                  "204": { "description": "" },
                  "default": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Refusal" } } } }
                }
              }
            }
            """, """
            "schemas": {
              "Problem": {
                "required": ["kind"],
                "properties": { "kind": { "type": "string" }, "message": { "type": "string" } },
                "discriminator": { "propertyName": "kind" }
              },
              "Refusal": { "allOf": [ { "$ref": "#/components/schemas/Problem" } ], "properties": { "code": { "type": "integer" } } } }
            """);

        object? message = Emitted.Of(translated.Api with { Header = Sample.Header }, """
            internal static object? Run() => ((IApiError)JsonSerializer.Deserialize<Refusal>("{\"kind\":\"Refusal\",\"message\":\"no\"}")!).Message;
            """).Run();

        Assert.Equal("no", message);
    }

    [Theory]
    [InlineData("""
        "Pet": {
          "properties": { "Cat": { "type": "string" }, "value": { "type": "string" }, "class": { "type": "string" } },
          "discriminator": { "propertyName": "class" }
        },
        "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "properties": { "Value": { "type": "string" }, "Cat_": { "type": "string" } } }
        """)]
    [InlineData("""
        "Discriminator": {
          "properties": { "x": { "type": "string", "x-csharp-name": "x" } },
          "discriminator": { "propertyName": "x", "mapping": { "a\"b": "VisitMember" } }
        },
        "VisitMember": { "deprecated": true, "allOf": [ { "$ref": "#/components/schemas/Discriminator" } ] },
        "JsonConverter": {
          "allOf": [ { "$ref": "#/components/schemas/VisitMember" } ],
          "properties": { "VisitMember": {}, "JsonConverter": {}, "GetConverter": {}, "_Discriminator": {}, "Discriminator": {} }
        }
        """)]
    public void Names_that_collide_with_those_of_a_hierarchy_compile(string schemas) => Of(schemas, "");

    private static Emitted Of(string schemas, string source, string version = "3.0.3") =>
        Emitted.Of(Translated.Schemas(schemas, version).Api with { Header = Sample.Header }, source);
}
