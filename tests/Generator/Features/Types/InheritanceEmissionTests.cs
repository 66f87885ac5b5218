using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Class hierarchies are generated from a description, read and written.</summary>
public class InheritanceEmissionTests
{
    private const string Bird = """
        "Bird": {
          "type": "object",
          "required": ["kind", "wingspan"],
          "properties": { "kind": { "type": "string" }, "wingspan": { "type": "integer" } },
          "discriminator": { "propertyName": "kind", "mapping": { "eagle": "#/components/schemas/Eagle", "goose": "Goose", "gander": "Goose" } } },
        "Eagle": { "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["eagle"] },
          "friends": { "type": "array", "items": { "$ref": "#/components/schemas/Bird" } }, "partner": { "$ref": "#/components/schemas/Bird" },
          "hate": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Bird" } } },
          "allOf": [ { "$ref": "#/components/schemas/Bird" } ] },
        "Goose": {
          "allOf": [
            { "$ref": "#/components/schemas/Bird" },
            { "type": "object", "required": ["honks"], "properties": { "honks": { "type": "boolean" } } }
          ]
        },
        "SeaGull": { "allOf": [ { "$ref": "#/components/schemas/Bird" } ] }
        """;

    private static readonly Lazy<Emitted> Birds = new(() => Of(Bird, """
        internal static object? Run(string json)
        {
            try
            {
                Bird bird = JsonSerializer.Deserialize<Bird>(json)!;
                return bird.GetType().Name + " " + bird.Kind + " " + JsonSerializer.Serialize(bird);
            }
            catch (JsonException error)
            {
                return error.Message;
            }
        }
        """));

    private static readonly Lazy<Emitted> Fish = new(() => Of("""
        "Fish": {
          "required": ["kind"],
          "properties": { "kind": { "type": "string" } },
          "discriminator": { "propertyName": "kind", "mapping": { "shark": "Shark" } }
        },
        "Shark": {
          "required": ["sharktype", "age"],
          "allOf": [ { "$ref": "#/components/schemas/Fish" } ],
          "properties": { "sharktype": { "type": "string" }, "age": { "type": "integer" } },
          "discriminator": { "propertyName": "sharktype", "mapping": { "saw": "SawShark" } } },
        "SawShark": { "allOf": [ { "$ref": "#/components/schemas/Shark" } ], "required": ["teeth"], "properties": { "teeth": { "type": "integer" } } }
        """, """
        internal static object? Run(string json)
        {
            Fish fish = JsonSerializer.Deserialize<Fish>(json)!;
            return fish.GetType().Name + " " + JsonSerializer.Serialize(fish);
        }
        """));

    [Theory]
    [InlineData("""{"kind":"goose","wingspan":2,"honks":true}""", "Goose goose")]
    [InlineData("""{"kind":"gander","wingspan":2,"honks":true,"x":[1.50]}""", "Goose gander")]
    [InlineData("""{"kind":"SeaGull","wingspan":2}""", "SeaGull SeaGull")]
    [InlineData("""{"kind":"wrong","wingspan":2,"honks":1.50}""", "Bird wrong")]
    [InlineData("""{"wingspan":2}""", "Bird ")]
    [InlineData("""{"honks":true,"wingspan":2,"kind":"goose"}""", "Goose goose", """{"kind":"goose","wingspan":2,"honks":true}""")]
    [InlineData(
        """{"kind":"eagle","wingspan":5,"friends":[{"kind":"SeaGull","wingspan":2},"""
            + """{"kind":"owl","wingspan":1}],"partner":{"kind":"goose","wingspan":2,"honks":false},"hate":{"k":{"kind":"eagle","wingspan":1}}}""",
        "Eagle eagle")]
    public void The_discriminator_selects_the_class_and_all_properties_survive_a_round_trip(string json, string expected, string? written = null) =>
        Assert.Equal($"{expected} {written ?? json}", Birds.Value.Run(json));

    [Theory]
    [InlineData("""{"kind":"owl"}""", "'Bird.wingspan' is required, but missing or null.")]
    [InlineData("""{"kind":"goose","wingspan":1}""", "'Goose.honks' is required, but missing or null.")]
    [InlineData("""{"kind":"goose","honks":true}""", "'Goose.wingspan' is required, but missing or null.")]
    [InlineData("""{"kind":"goose","honks":true,"wingspan":"x"}""", "'Goose.wingspan': expected an integer, found the string \"x\".")]
    [InlineData("[]", "'Bird': expected an object, found an array.")]
    public void Errors_are_those_of_the_selected_class(string json, string expected) => Assert.Equal(expected, Birds.Value.Run(json));

    [Fact]
    public void An_object_sends_the_discriminator_value_of_its_class()
    {
        object? result = Of(Bird, """
            internal static object? Run()
            {
                var eagle = new Eagle
                {
                    Wingspan = 3,
                    Partner = new Goose("gander") { Wingspan = 1, Honks = true },
                    Friends = new() { new SeaGull { Wingspan = 2 }, new Bird("owl") { Wingspan = 4 } },
                };
                Bird bird = eagle;
                string refused = "";
                try
                {
                    _ = new Goose("eagle") { Wingspan = 1, Honks = true };
                }
                catch (ArgumentException error)
                {
                    refused = error.Message;
                }

                var options = new JsonSerializerOptions { TypeInfoResolver = CrmJson.Resolver };
                string byResolver = JsonSerializer.Serialize(bird, options.GetTypeInfo(typeof(Bird)));
                return JsonSerializer.Serialize(bird) + (byResolver == JsonSerializer.Serialize(eagle)) + refused;
            }
            """).Run();

        Assert.Equal(
            """{"kind":"eagle","wingspan":3,"friends":[{"kind":"SeaGull","wingspan":2},"""
                + """{"kind":"owl","wingspan":4}],"partner":{"kind":"gander","wingspan":1,"honks":true}}"""
            + "True'eagle' is not a discriminator value of this class; use 'goose' or 'gander'. (Parameter 'value')",
            result);
    }

    [Theory]
    [InlineData("Eagle", "Kind")]
    [InlineData("Goose", "Kind")]
    public void The_discriminator_value_of_a_class_cannot_be_set(string type, string property) =>
        Assert.Contains(
            "CS0272",
            Assert.ThrowsAny<Exception>(() => Of(Bird, $"internal static object? Run({type} value) => value.{property} = \"x\";")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_base_class_can_be_used_and_keeps_an_unknown_value()
    {
        Emitted emitted = Of(Bird, """
            internal static object? Run(string json)
            {
                Eagle eagle = JsonSerializer.Deserialize<Eagle>(json)!;
                return eagle.Kind + " " + JsonSerializer.Serialize(eagle) + JsonSerializer.Serialize<Bird>(eagle);
            }
            """);

        Assert.Equal("""golden {"kind":"golden","wingspan":1}{"kind":"golden","wingspan":1}""", emitted.Run("""{"kind":"golden","wingspan":1}"""));
    }

    [Theory]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"kind":"Cat","name":"a"}""")]
    public void An_optional_discriminator_is_not_added(string json)
    {
        Emitted emitted = Of("""
            "Pet": { "properties": { "kind": { "type": "string" }, "name": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },
            "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ] }
            """, """
            internal static object? Run(string json) =>
                JsonSerializer.Serialize(JsonSerializer.Deserialize<Cat>(json)!) + JsonSerializer.Serialize(JsonSerializer.Deserialize<Pet>(json)!);
            """);

        Assert.Equal(json + json, emitted.Run(json));
    }

    [Theory]
    [InlineData("""{"kind":"shark","sharktype":"saw","age":1,"teeth":9}""", "SawShark")]
    [InlineData("""{"kind":"shark","sharktype":"white","age":1,"teeth":9}""", "Shark")]
    [InlineData("""{"kind":"salmon","sharktype":"saw"}""", "Fish")]
    public void A_nested_discriminator_selects_a_derived_class(string json, string type)
    {
        Assert.StartsWith(type + " ", (string)Fish.Value.Run(json)!, StringComparison.Ordinal);
        Assert.True(JsonNode(json), (string)Fish.Value.Run(json)!);

        bool JsonNode(string text) => System.Text.Json.Nodes.JsonNode.DeepEquals(
            System.Text.Json.Nodes.JsonNode.Parse(text), System.Text.Json.Nodes.JsonNode.Parse(((string)Fish.Value.Run(text)!).Split(' ', 2)[1]));
    }

    [Fact]
    public void Discriminator_values_with_spaces_are_documented()
    {
        Emitted emitted = Of("""
            "Fish": {
              "required": ["the kind"],
              "properties": { "the kind": { "type": "string" } },
              "discriminator": { "propertyName": "the kind", "mapping": { "great  white": "Shark" } }
            },
            "Shark": { "allOf": [ { "$ref": "#/components/schemas/Fish" } ] }
            """, "");

        Assert.Contains(
            "/// <summary>Creates an object whose <c>the kind</c> is <c>great  white</c>.</summary>",
            emitted.File("Shark.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_below_two_discriminators_sends_both()
    {
        object? sent = Of("""
            "Fish": {
              "required": ["kind"],
              "properties": { "kind": { "$ref": "#/components/schemas/Kind" } },
              "discriminator": { "propertyName": "kind" }
            },
            "Kind": { "type": "string", "enum": ["Fish", "Shark"] },
            "Shark": {
              "allOf": [ { "$ref": "#/components/schemas/Fish" } ],
              "discriminator": { "propertyName": "sharktype", "mapping": { "saw": "SawShark" } }
            },
            "SawShark": { "allOf": [ { "$ref": "#/components/schemas/Shark" } ], "properties": { "teeth": { "type": "integer" } } }
            """, """
            internal static object? Run() => JsonSerializer.Serialize<Fish>(new SawShark { Teeth = 1 }) + JsonSerializer.Serialize(new Shark("white"))
                + JsonSerializer.Serialize(new Fish()) + JsonSerializer.Serialize(new Fish(new Kind("eel"))) + JsonSerializer.Deserialize<Fish>(
                    "{\"kind\":\"Shark\",\"sharktype\":\"saw\"}")!.GetType().Name;
            """).Run();

        Assert.Equal(
            """{"kind":"Shark","sharktype":"saw","teeth":1}{"kind":"Shark","sharktype":"white"}{"kind":"Fish"}{"kind":"eel"}SawShark""", sent);
    }

    [Theory]
    [InlineData("""{"kind":"Cat","name":"a"}""", "Cat")]
    [InlineData("""{"kind":"new","name":"a"}""", "Cat")]
    [InlineData("""{"name":"a"}""", "Cat")]
    [InlineData("""{"kind":"pet","name":"a"}""", "Pet")]
    public void A_default_mapping_applies_without_a_discriminator_value(string json, string type)
    {
        Emitted emitted = Of("""
            "Pet": {
              "properties": { "kind": { "type": "string" }, "name": { "type": "string" } },
              "discriminator": { "propertyName": "kind", "mapping": { "pet": "Pet" }, "defaultMapping": "Cat" }
            },
            "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ] }
            """, """
            internal static object? Run(string json)
            {
                Pet pet = JsonSerializer.Deserialize<Pet>(json)!;
                return pet.GetType().Name + JsonSerializer.Serialize(pet);
            }
            """, "3.2.0");

        Assert.Equal(type + json, emitted.Run(json));
    }

    private static Emitted Of(string schemas, string source, string version = "3.0.3") =>
        Emitted.Of(Translated.Schemas(schemas, version).Api with { Header = Sample.Header }, source);
}
