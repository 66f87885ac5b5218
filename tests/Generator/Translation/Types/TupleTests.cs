using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

/// <summary>Arrays whose items are described by position.</summary>
public class TupleTests
{
    [Theory]
    [InlineData("""{ "prefixItems": [ { "type": "number" }, { "type": "string" } ] }""", "Item1:Double Item2:String ...json?")]
    [InlineData(
        """{ "type": "array", "prefixItems": [ { "type": "number" }, { "type": "string" } ], "minItems": 1 }""",
        "Item1:Double! Item2:String ...json?")]
    [InlineData("""{ "prefixItems": [ { "type": "number" } ], "minItems": 7, "items": false }""", "Item1:Double! ...json?")]
    [InlineData(
        """{ "prefixItems": [ { "title": "the x", "type": "number" }, { "title": "the x", "type": "number" } ], "items": { "type": "integer" } }""",
        "TheX:Double TheX_2:Double ...Int64")]
    [InlineData(
        """{ "items": [ { "type": "integer" }, { "type": ["string", "null"] } ], "additionalItems": { "type": "boolean" } }""",
        "Item1:Int64 Item2:String? ...Boolean")]
    [InlineData("""{ "prefixItems": [ { "type": "integer" } ], "unevaluatedItems": { "type": "string" } }""", "Item1:Int64 ...String")]
    [InlineData(
        """{ "prefixItems": [ { "type": "integer" } ], "unevaluatedItems": { "type": "string" }, "contains": { "type": "number" } }""",
        "Item1:Int64 ...json?")]
    [InlineData("""{ "prefixItems": [ { "type": "integer" }, false, { "type": "string" } ] }""", "Item1:Int64 ...json?")]
    [InlineData(
        """{ "prefixItems": [ { "title": "additional items" }, { "title": "to string", "$ref": "#/components/schemas/T" }, true ] }""",
        "AdditionalItemsValue:json? ToStringValue:T Item3:json? ...json?")]
    public void Each_position_is_a_property(string schema, string places)
    {
        Translated translated = Of(schema);

        Assert.Equal(places, translated.Places("T"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": false }""", "json?[]")]
    [InlineData("""{ "type": "array", "items": true }""", "json?[]")]
    [InlineData("""{ "items": [], "additionalItems": { "type": "string" } }""", "String[]")]
    [InlineData("""{ "prefixItems": [ false ], "items": { "type": "string" } }""", "json?[]")]
    [InlineData("""{ "type": "array", "unevaluatedItems": { "type": "string" } }""", "String[]")]
    [InlineData("""{ "type": "array", "unevaluatedItems": false }""", "json?[]")]
    [InlineData("""{ "type": "array", "contains": { "type": "string" } }""", "json?[]")]
    [InlineData("""{ "type": "array", "contains": { "type": "string" }, "unevaluatedItems": { "type": "integer" } }""", "json?[]")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "uniqueItems": true, "minContains": 2 }""", "String[]")]
    public void An_array_without_positions_is_a_list(string schema, string type)
    {
        Translated translated = Of($$"""{ "properties": { "a": {{schema}} } }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_schema_at_a_position_is_named_by_it()
    {
        Translated translated = Of("""
            { "prefixItems": [ { "properties": { "a": { "type": "string" } } }, { "title": "kind", "enum": ["x"] }, { "type": "array",
              "items": { "properties": { "b": { "type": "string" } } } } ] }
            """);

        Assert.Equal("Item1:TItem1 Kind:TKind Item3:TItem3Item[] ...json?", translated.Places("T"));
    }

    [Fact]
    public void A_tuple_in_a_union_is_found_by_its_first_item() => Assert.Equal(
        "Tuple:TTuple StringList:String[] by content(; )",
        Of("""{ "oneOf": [ { "prefixItems": [ { "type": "number" } ] }, { "type": "array", "items": { "type": "string" } } ] }""").Cases("T"));

    [Fact]
    public void Shorter_and_longer_arrays_survive_a_round_trip()
    {
        const string Description = """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: {}
            components:
              schemas:
                Line:
                  type: array
                  minItems: 2
                  prefixItems:
                    - { title: x, type: number, description: From the left. }
                    - { title: y, type: number }
                    - { title: label, type: [string, 'null'] }
                    - { title: kind, enum: [a, b] }
                    - { title: tags, type: array, items: { type: string } }
                Open: { prefixItems: [{ type: [integer, 'null'] }, { const: go }], minItems: 2, items: { $ref: '#/components/schemas/Line' } }
                Board: { type: object, properties: { line: { $ref: '#/components/schemas/Line' } } }
            """;
        string[] lines =
        [
            "[1,2]", "[1,2,null]", "[1,2,\"l\"]", "[1,2,null,\"a\"]", "[1,2,\"l\",\"new\",[\"t\"]]", "[1,2,null,null,[]]",
                "[1,2,null,null,null,{},null]",
        ];
        string[] opens = ["[1,\"go\"]", "[null,\"stop\",[1,2],[3,4,\"x\"]]"];
        string[] wrong = ["[1]", "[\"x\",2]", "{}"];

        object? result = Compile.Description(Description, $$"""
            using System.Linq;
            using System.Text.Json;
            using Acme.App.Test;
            internal static class Program
            {
                private static readonly string[] Lines = { {{Literals(lines)}} };
                private static readonly string[] Opens = { {{Literals(opens)}} };
                private static readonly string[] Wrong = { {{Literals(wrong)}} };

                public static object Run() => string.Join("\n",
                    string.Join(" ", Lines.Select(json => JsonSerializer.Serialize(JsonSerializer.Deserialize<Line>(json)))),
                    string.Join(" ", Opens.Select(json => JsonSerializer.Serialize(JsonSerializer.Deserialize<Open>(json)))),
                    JsonSerializer.Serialize(new Line { X = 1, Y = 2, Kind = LineKind.B }),
                    JsonSerializer.Serialize(new Open { Item1 = 3 }),
                    string.Join("; ", Wrong.Select(Message)));

                private static string Message(string json)
                {
                    try
                    {
                        return JsonSerializer.Deserialize<Board>("{\"line\":" + json + "}")!.ToString()!;
                    }
                    catch (JsonException error)
                    {
                        return error.Path + " " + error.Message;
                    }
                }
            }
            """).Run("Program", "Run");

        Assert.Equal(
            string.Join(' ', lines) + "\n" + string.Join(' ', opens) + "\n" + """
            [1,2,null,"b"]
            [3,"go"]
            Line 'Line': expected at least 2 items, found 1.; Line[0] 'Line[0]': expected a number, found the string "x".;
            """ + " Board.line 'Board.line': expected an array, found an object.",
            result);
    }

    private static string Literals(string[] texts) =>
        string.Join(", ", texts.Select(text => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\""));

    private static Translated Of(string schema) => Translated.Schemas($"\"T\": {schema}", "3.1.0");
}
