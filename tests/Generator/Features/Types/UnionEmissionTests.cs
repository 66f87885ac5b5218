using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Unions are generated from a description, read and written.</summary>
public class UnionEmissionTests
{
    private const string RoundTrip = """
        internal static object? Run(string json)
        {
            try
            {
                T value = JsonSerializer.Deserialize<T>(json)!;
                return (value.Value is JsonNode ? "unknown" : value.Value.GetType().Name) + " " + JsonSerializer.Serialize(value);
            }
            catch (JsonException error)
            {
                return error.Message;
            }
        }
        """;

    private static readonly Lazy<Emitted> Tickets = new(() => Of("""
        "User": { "required": ["email"], "properties": { "email": { "type": "string" } } },
        "Team": { "required": ["name"], "properties": { "name": { "type": "string" } } },
        "Ticket": {
          "properties": {
            "assignee": { "nullable": true, "oneOf": [ { "$ref": "#/components/schemas/User" }, { "$ref": "#/components/schemas/Team" } ] }
          }
        }
        """, """
        internal static object? Run(string json)
        {
            Ticket ticket = JsonSerializer.Deserialize<Ticket>(json)!;
            if (ticket.Assignee is null)
            {
                return "nobody";
            }

            string who = ticket.Assignee.Match(user => user.Email, team => team.Name, unknown => unknown.ToJsonString());
            if (ticket.Assignee.TryGetUser(out var user))
            {
                who += " is " + user.Email.Length;
            }

            ticket.Assignee.Switch(user => who += " U", team => who += " T", unknown => who += " ?");
            ticket.Assignee = new Team { Name = "night shift" };
            return who + " " + JsonSerializer.Serialize(ticket);
        }
        """));

    private static readonly Lazy<Emitted> ByKind = new(() => Of("""
        "Color": { "enum": ["red"] },
        "T": { "oneOf": [ { "$ref": "#/components/schemas/Color" }, { "type": "integer" }, { "type": "number" }, { "type": "boolean" },
          { "type": "array", "items": { "$ref": "#/components/schemas/T" } },
          { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/T" } } ] }
        """, RoundTrip));

    private static readonly Lazy<Emitted> ByDiscriminator = new(() => Of("""
        "Cat": {
          "required": ["kind", "lives"],
          "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" }, "friend": { "$ref": "#/components/schemas/T" } }
        },
        "Dog": { "required": ["kind"], "properties": { "kind": { "type": "string" } } },
        "T": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ],
          "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat", "lion": "Cat", "dog": "Dog" } } }
        """, RoundTrip));

    private static readonly Lazy<Emitted> ByContent = new(() => Of("""
        "Text": { "required": ["type", "text"], "properties": { "type": { "enum": ["text"] }, "text": { "type": "string" } } },
        "Image": { "required": ["type"], "properties": { "type": { "enum": ["image"] }, "url": { "type": "string" } } },
        "Gone": { "required": ["id", "deleted"], "properties": { "id": { "type": "string" }, "deleted": { "enum": [true] } } },
        "Thing": { "required": ["id"], "properties": { "id": { "type": "string" }, "size": { "type": "integer" } } },
        "Place": { "required": ["id"], "properties": { "id": { "type": "string" }, "size": { "type": "string" } } },
        "T": { "anyOf": [ { "$ref": "#/components/schemas/Text" }, { "$ref": "#/components/schemas/Image" }, { "$ref": "#/components/schemas/Gone" },
          { "$ref": "#/components/schemas/Thing" }, { "$ref": "#/components/schemas/Place" },
          { "type": "string", "format": "uuid" },
          { "type": "string" },
          { "type": "array", "items": { "type": "string" } },
          { "type": "array", "items": { "type": "integer" } } ] }
        """, RoundTrip));

    [Theory]
    [InlineData("""{"assignee":{"email":"a@b"}}""", "a@b is 3 U {\"assignee\":{\"name\":\"night shift\"}}")]
    [InlineData("""{"assignee":{"name":"x"}}""", "x T {\"assignee\":{\"name\":\"night shift\"}}")]
    [InlineData("""{"assignee":[1.50]}""", "[1.50] ? {\"assignee\":{\"name\":\"night shift\"}}")]
    [InlineData("""{"assignee":null}""", "nobody")]
    [InlineData("{}", "nobody")]
    public void A_union_is_read_and_matched(string json, string expected) => Assert.Equal(expected, Tickets.Value.Run(json));

    [Theory]
    [InlineData("\"red\"", "Color \"red\"")]
    [InlineData("\"new\"", "Color \"new\"")]
    [InlineData("7", "Int64 7")]
    [InlineData("7.5", "Double 7.5")]
    [InlineData("true", "Boolean true")]
    [InlineData("[1,[\"red\"],{\"a\":false}]", "List`1 [1,[\"red\"],{\"a\":false}]")]
    [InlineData("{\"a\":{\"b\":[]}}", "Dictionary`2 {\"a\":{\"b\":[]}}")]
    public void JSON_types_select_cases(string json, string expected) => Assert.Equal(expected, ByKind.Value.Run(json));

    [Theory]
    [InlineData("""{"kind":"cat","lives":7}""", "Cat {\"kind\":\"cat\",\"lives\":7}")]
    [InlineData("""{"lives":7,"x":{"kind":"dog"},"kind":"lion"}""", "Cat {\"kind\":\"lion\",\"lives\":7,\"x\":{\"kind\":\"dog\"}}")]
    [InlineData("""{"kind":"dog","lives":7}""", "Dog {\"kind\":\"dog\",\"lives\":7}")]
    [InlineData(
        """{"kind":"cat","lives":1,"friend":{"kind":"cat","lives":2,"friend":{"kind":"bird"}}}""",
        "Cat {\"kind\":\"cat\",\"lives\":1,\"friend\":{\"kind\":\"cat\",\"lives\":2,\"friend\":{\"kind\":\"bird\"}}}")]
    [InlineData("""{"kind":"bird","wings":2}""", "unknown {\"kind\":\"bird\",\"wings\":2}")]
    [InlineData("""{"wings":2.0}""", "unknown {\"wings\":2.0}")]
    [InlineData("""{"kind":3}""", "unknown {\"kind\":3}")]
    [InlineData("\"cat\"", "unknown \"cat\"")]
    [InlineData("""{"kind":"cat"}""", "'Cat.lives' is required, but missing or null.")]
    public void A_discriminator_selects_cases_and_an_unknown_value_is_preserved(string json, string expected) =>
        Assert.Equal(expected, ByDiscriminator.Value.Run(json));

    [Fact]
    public void The_mapped_value_is_written_if_the_case_has_no_property_for_it() => Assert.Equal(
        """
        {"kind":"cat","lives":7}
        {"kind":"dog","good":true,"kin":[{"kind":"cat","lives":1}]}
        {"kind":"lion","lives":9}
        {"kind":"cat","lives":2,"more":null}
        {"kind":"bird"}
        """,
        ((string)Of("""
            "Cat": { "required": ["lives"], "properties": { "lives": { "type": "integer" } } },
            "Dog": {
              "required": ["good"],
              "properties": { "good": { "type": "boolean" }, "kin": { "type": "array", "items": { "$ref": "#/components/schemas/T" } } }
            },
            "Bird": { "required": ["kind"], "properties": { "kind": { "type": "string" } } },
            "T": {
              "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Bird" } ],
              "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat", "lion": "Cat", "dog": "Dog", "bird": "Bird" } } }
            """, """
            internal static object? Run() => string.Join("\n",
                JsonSerializer.Serialize<T>(new Cat { Lives = 7 }),
                JsonSerializer.Serialize<T>(new Dog { Good = true, Kin = new() { new Cat { Lives = 1 } } }),
                JsonSerializer.Serialize(JsonSerializer.Deserialize<T>("{\"lives\":9,\"kind\":\"lion\"}")),
                JsonSerializer.Serialize<T>(new Cat { Lives = 2, AdditionalProperties = new() { ["more"] = null } }),
                JsonSerializer.Serialize<T>(new Bird { Kind = "bird" }));
            """).Run()!).Replace("{\"lives\":9,\"kind\":\"lion\"}", "{\"kind\":\"lion\",\"lives\":9}", StringComparison.Ordinal));

    [Fact]
    public void An_undeclared_discriminator_without_mapping_is_not_written() => Assert.Equal(
        """{"lives":7} {"good":true}""",
        Of("""
            "Cat": { "required": ["lives"], "properties": { "lives": { "type": "integer" } } },
            "Dog": { "required": ["good"], "properties": { "good": { "type": "boolean" } } },
            "T": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ],
              "discriminator": { "propertyName": "kind" } }
            """, """
            internal static object? Run() => string.Join(" ",
                JsonSerializer.Serialize<T>(new Cat { Lives = 7 }),
                JsonSerializer.Serialize<T>(new Dog { Good = true }));
            """).Run());

    [Fact]
    public void Nested_unions_write_all_mapped_values() => Assert.Equal(
        """{"type":"pet","kind":"cat","lives":7} {"a":1,"type":"plant"} {"type":"plant","b":2}""",
        Of("""
            "Cat": { "required": ["lives"], "properties": { "lives": { "type": "integer" } } },
            "Dog": { "required": ["good"], "properties": { "good": { "type": "boolean" } } },
            "Pet": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ],
              "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat", "dog": "Dog" } } },
            "T": { "oneOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "object", "title": "Plant" } ],
              "discriminator": { "propertyName": "type", "mapping": { "pet": "Pet", "plant": "#/components/schemas/T/oneOf/1" } } }
            """, """
            internal static object? Run() => string.Join(" ",
                JsonSerializer.Serialize<T>(new Cat { Lives = 7 }),
                JsonSerializer.Serialize<T>(new JsonObject { ["a"] = 1, ["type"] = "plant" }),
                JsonSerializer.Serialize<T>(new JsonObject { ["b"] = 2 }));
            """).Run());

    [Theory]
    [InlineData("""{"type":"text","text":"a"}""", "Text")]
    [InlineData("""{"url":"a","type":"image"}""", "Image", """{"type":"image","url":"a"}""")]
    [InlineData("""{"id":"1","deleted":true}""", "Gone")]
    [InlineData("""{"id":"1","size":3}""", "Thing")]
    [InlineData("""{"id":"1","size":"big"}""", "Place")]
    [InlineData("""{"id":"1","type":"video"}""", "Thing")]
    [InlineData("""{"type":"video"}""", "unknown")]
    [InlineData("""{"id":"1","size":[]}""", "unknown")]
    [InlineData("\"62f44730-dd91-461e-bd6a-aedd9e0ad79d\"", "Guid")]
    [InlineData("\"words\"", "String")]
    [InlineData("""["a"]""", "List`1")]
    [InlineData("""[1]""", "List`1")]
    [InlineData("""[true]""", "unknown")]
    [InlineData("""[]""", "List`1")]
    [InlineData("1.50", "unknown")]
    public void Content_selects_cases_and_unmatched_JSON_is_preserved(string json, string type, string? written = null) =>
        Assert.Equal($"{type} {written ?? json}", ByContent.Value.Run(json));

    [Theory]
    [InlineData("""{"common":"a","kind":"foo","x":1}""", "TFoo")]
    [InlineData("""{"common":"a","kind":"bar","y":true,"more":[1.50]}""", "TBar")]
    [InlineData("""{"common":"a","kind":"new"}""", "unknown")]
    public void Alternatives_beside_properties_are_read_together(string json, string type)
    {
        foreach (string schema in new[]
        {
            """{ "required": ["common"], "properties": { "common": { "type": "string" } }, "oneOf": [ { "$ref": "#/components/schemas/Foo" }, """
                + """{ "$ref": "#/components/schemas/Bar" } ], "discriminator": { "propertyName": "kind", "mapping": { "foo": "Foo", "bar": "Bar" """
                + """} } }""",
            """{ "allOf": [ { "required": ["common"], "properties": { "common": { "type": "string" } } }, { "oneOf": [ """
                + """{ "$ref": "#/components/schemas/Foo" }, { "$ref": "#/components/schemas/Bar" } ], "discriminator": """
                + """{ "propertyName": "kind", "mapping": { "foo": "Foo", "bar": "Bar" } } } ] }""",
        })
        {
            Emitted emitted = Of($$"""
                "Foo": { "required": ["kind"], "properties": { "kind": { "type": "string" }, "x": { "type": "integer" } } },
                "Bar": { "required": ["kind"], "properties": { "kind": { "type": "string" }, "y": { "type": "boolean" } } },
                "T": {{schema}}
                """, RoundTrip);

            Assert.Equal($"{type} {json}", emitted.Run(json));
        }
    }

    [Fact]
    public void The_error_of_the_only_possible_case_is_reported() =>
        Assert.Equal("expected a string, found the number 1.", ByContent.Value.Run("""["a",1]"""));

    [Fact]
    public void The_cost_of_trials_is_not_exponential_in_the_depth()
    {
        Emitted emitted = Of("""
            "A": { "properties": { "child": { "$ref": "#/components/schemas/T" }, "x": { "type": "integer" } } },
            "B": { "properties": { "child": { "$ref": "#/components/schemas/T" }, "x": { "type": "boolean" } } },
            "T": { "oneOf": [ { "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" } ] }
            """, RoundTrip);
        string json = string.Concat(Enumerable.Repeat("{\"child\":", 40)) + "{\"x\":\"\"}" + string.Concat(Enumerable.Repeat(",\"x\":\"\"}", 40));

        Assert.Equal("unknown " + json, emitted.Run(json));
    }

    [Fact]
    public void Cases_of_one_type_have_factories_and_one_conversion()
    {
        Emitted emitted = Of("""
            "T": {
              "oneOf": [ { "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "string", "nullable": true } } ]
            }
            """, """
            internal static object? Run()
            {
                T value = new List<string> { "a" };
                T other = T.FromStringList_2(new List<string?> { null });
                return JsonSerializer.Serialize(value) + JsonSerializer.Serialize(other) + JsonSerializer.Serialize(T.FromJson(JsonValue.Create(1)));
            }
            """);

        Assert.Equal("""["a"][null]1""", emitted.Run());
    }

    [Theory]
    [InlineData("""
        "FromAddress": {
          "oneOf": [
            { "$ref": "#/components/schemas/Address" },
            { "$ref": "#/components/schemas/Unknown" },
            { "$ref": "#/components/schemas/Json" },
            { "$ref": "#/components/schemas/String" },
            { "type": "string" }
          ]
        },
        "Address": { "properties": { "a": {} } },
        "Unknown": { "properties": { "a": {} } },
        "Json": { "properties": { "a": {} } },
        "String": { "properties": { "a": {} } }
        """)]
    [InlineData("""
        "Match": { "oneOf": [ { "$ref": "#/components/schemas/Switch" }, { "type": "string" } ] },
        "Switch": { "oneOf": [ { "type": "boolean" }, { "type": "integer" } ] },
        "FromJson": { "oneOf": [ { "type": "boolean" }, { "type": "string" } ] },
        "Which": { "oneOf": [ { "type": "boolean" }, { "type": "string" } ] }
        """)]
    [InlineData("""
        "T": { "oneOf": [ { "type": "string", "format": "int64" }, { "type": "integer" }, { "type": "string", "format": "byte" } ] },
        "U": { "oneOf": [ { "type": "integer", "format": "unixtime" }, { "type": "string", "format": "date-time" } ] },
        "V": { "deprecated": true, "oneOf": [ { "type": "integer", "enum": [1, 2] }, { "type": "object" } ] }
        """)]
    public void Names_that_collide_with_members_of_the_union_compile(string schemas) => Of(schemas, "");

    private static Emitted Of(string schemas, string source) => Emitted.Of(Translated.Schemas(schemas).Api with { Header = Sample.Header }, source);
}
