using System.Text.Json;
using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Schemas that are known to break generators are read and written; see <see cref="Clients.DifficultOperationTests"/>.</summary>
public class DifficultSchemaTests
{
    private static readonly string[] Names =
    [
        "Invoiceitem", "InvoiceItem", "Options", "Type", "Task", "Action", "Stream", "System", "String", "Object", "Exception", "HttpClient", "Test",
        "TestClient", "TestJson", "Acme", "App", "class", "event", "record", "Nullable", "List", "Dictionary", "JsonNode", "Guid",
        "DateTimeOffset", "Uri", "Optional", "ApiObject",
    ];

    private static readonly string[] Members =
    [
        "AdditionalProperties", "additional_properties", "Type", "Message", "Equals", "GetHashCode", "ToString", "Clone", "Odd", "_id", "id", "Id",
        "+1", "-1", "ReadMember", "Read", "Write", "Value", "Match", "Which", "class", "Finalize", "MemberwiseClone", "GetType", "", " ",
        "$ref", "a.b", "a-b", "a b",
    ];

    [Fact]
    public void Enum_values_with_colliding_names_have_distinct_members()
    {
        string[] values = [
            "add",
            "Add",
            "Etc/GMT0",
            "Etc/GMT+0",
            "Etc/GMT-0",
            "=",
            "!=",
            "~",
            "",
            "1st",
            "01",
            "1",
            "active",
            "inactive",
            "IsKnown",
            "Value",
            "Equals",
            "class",
            "a",
            "A_",
        ];
        string listed = string.Join(", ", values.Append("active").Append("inactive").Select(value => JsonSerializer.Serialize(value)));
        GeneratedTypes types = GeneratedTypes.Of(
            $$""" "E": { "type": "string", "enum": [{{listed}}, null] }, "H": { "type": "object", "required": """
                + $$"""["e"], "properties": { "e": { "$ref": "#/components/schemas/E" } } } """,
            "internal static object? Run() => string.Join(\"|\", Enum.GetNames(typeof(E.KnownValue)).Length, new E(\"Add\") == new E(\"add\"), new "
                + "E(\"Etc/GMT-0\").IsKnown, new E(\"zzz\").IsKnown);");

        Assert.Equal($"{values.Length}|False|True|False", types.Run());
        Assert.All(values, value => Assert.Equal($$"""{"e":{{Encoded(value)}}}""", types.RoundTrip("H", $$"""{"e":{{Encoded(value)}}}""")));
        Assert.Equal("""{"e":null}""", types.RoundTrip("H", """{"e":null}"""));
        Assert.Equal(["OAG0401", "OAG0401"], types.ProblemIds);
    }

    [Fact]
    public void A_ref_key_in_data_is_data()
    {
        const string Reference = """{ "$ref": "#/components/schemas/Nowhere" }""";
        GeneratedTypes types = GeneratedTypes.Of($$"""
            "T": { "type": "object", "example": {{Reference}}, "examples": [{{Reference}}], "properties": {
              "a": { "type": "object", "default": {{Reference}}, "example": { "deep": [{{Reference}}] } },
              "b": { "enum": [{{Reference}}, "x"] },
              "c": { "const": {{Reference}} },
              "$ref": { "type": "string" } } }
            """);

        Assert.Empty(types.ProblemIds);
        const string Json = """{"a":{"$ref":"#/x"},"b":{"$ref":"#/components/schemas/Nowhere"},"c":{"$ref":"y"},"$ref":"z"}""";
        Assert.Equal(Json, types.RoundTrip("T", Json));
    }

    [Fact]
    public void Schemas_with_the_names_of_other_types_compile()
    {
        string schemas = string.Join(", ", Names.Select(name => $$"""
            "{{name}}": {
              "type": "object",
              "required": ["is"],
              "properties": {
                "is": { "const": "{{name}}" },
                "next": { "$ref": "#/components/schemas/{{Names[(Array.IndexOf(Names, name) + 1) % Names.Length]}}" }
              }
            }
            """));

        GeneratedTypes types = GeneratedTypes.Of(schemas, role: "client");

        INamedTypeSymbol[] found = [.. Names.Select(name => types.WithOrigin("#/components/schemas/" + name))];
        Assert.Equal(Names.Length, found.Select(type => type.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(found.Zip(Names), pair =>
        {
            string json = $$$"""{"is":"{{{pair.Second}}}","next":{"is":"{{{Names[(Array.IndexOf(Names, pair.Second) + 1) % Names.Length]}}}"}}""";
            Assert.Equal(json, types.RoundTrip(pair.First.Name, json));
        });
    }

    [Fact]
    public void Properties_with_the_names_of_generated_members_are_read_and_written()
    {
        string properties = string.Join(", ", Members.Select(name => $$"""{{JsonSerializer.Serialize(name)}}: { "type": "string" }"""));
        GeneratedTypes types = GeneratedTypes.Of($$"""
            "Odd": { "type": "object", "properties": { {{properties}} } },
            "U": {
              "oneOf": [
                { "$ref": "#/components/schemas/Odd" },
                { "type": "object", "required": ["Json"], "properties": { "Json": { "type": "integer" }, "Type": { "type": "integer" } } }
              ]
            }
            """);
        string json = $"{{{string.Join(",", Members.Select((name, i) => $"{JsonSerializer.Serialize(name)}:\"{i}\""))}}}";

        Assert.Equal(
            JsonSerializer.Deserialize<Dictionary<string, string>>(json),
            JsonSerializer.Deserialize<Dictionary<string, string>>(types.RoundTrip("Odd", json)));
        Assert.Equal(Members.Length, types.WithOrigin("#/components/schemas/Odd").GetMembers().OfType<IPropertySymbol>().Count());
        Assert.Equal("""{"Json":1,"Type":2}""", types.RoundTrip("U", """{"Json":1,"Type":2}"""));
    }

    [Theory]
    [InlineData("""{ "type": "boolean", "enum": [true] }""", "bool?", "true", "false")]
    [InlineData("""{ "type": "boolean", "enum": [true, false], "default": true }""", "bool?", "false")]
    [InlineData("""{ "type": "integer", "enum": [1, -1, 2], "default": 2 }""", "TA?", "1", "-1", "7")]
    [InlineData("""{ "type": "number", "enum": [0.1, 1.5, 1e2] }""", "TA?", "0.1", "100", "12345678901234567890.5")]
    [InlineData("""{ "enum": ["a", 1, true, 1.5, { "b": 1 }, [2], null] }""", "Optional<TA?>", "\"a\"", "1", "true", "1.5", "{\"b\":1}", "[2]")]
    [InlineData("""{ "type": "integer", "enum": [1, 2], "default": "one" }""", "TA?", "1")]
    [InlineData("""{ "type": "boolean", "default": "yes" }""", "bool?", "true")]
    [InlineData("""{ "type": "string", "enum": ["a"], "default": "b" }""", "TA?", "\"a\"", "\"b\"")]
    [InlineData("""{ "type": "integer", "default": 99999999999999999999 }""", "long?", "1")]
    public void Enums_of_every_type_keep_their_values_with_any_default(string schema, string type, params string[] values)
    {
        GeneratedTypes types = GeneratedTypes.Of($$""" "T": { "type": "object", "properties": { "a": {{schema}} } } """);

        Assert.Equal(type, types.TypeOf("T", "A"));
        Assert.All(values, value => Assert.Equal($$"""{"a":{{value}}}""", types.RoundTrip("T", $$"""{"a":{{value}}}""")));
    }

    [Fact]
    public void Unnamed_alternatives_have_a_type_in_every_location()
    {
        const string Either =
            """{ "oneOf": [ { "type": "object", "required": ["x"], "properties": { "x": { "type": "integer" } } }, { "type": "string" } ] }""";
        string description = $$"""
            { "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "paths": { "/p": { "get": { "operationId": "find", "tags": ["t"],
              "parameters": [ { "name": "q", "in": "query", "required": true, "schema": {{Either}} } ],
              "responses": {
                "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": {{Either}} } } } }
              } } } },
              "components": {
                "schemas": {
                  "T": {
                    "type": "object",
                    "additionalProperties": {{Either}},
                    "properties": {
                      "one": {{Either}},
                      "many": { "type": "array", "items": {{Either.Replace("oneOf", "anyOf", StringComparison.Ordinal)}} }
                    }
                  }
                }
              } }
            """;
        GeneratedTypes types = GeneratedTypes.OfDescription(description);

        Assert.Equal("TOne?", types.TypeOf("T", "One"));
        Assert.Equal("List<TManyItem>?", types.TypeOf("T", "Many"));
        Assert.Equal("Dictionary<string, TValue>?", types.TypeOf("T", "AdditionalProperties"));
        IMethodSymbol find =
            types.Project.Compilation.GetTypeByMetadataName("Acme.App.Test.TClient")!.GetMembers("FindAsync").OfType<IMethodSymbol>().First();
        Assert.Equal("FindQ", find.Parameters[0].Type.Name);
        Assert.Equal("Task<List<FindResponseItem>>", find.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        const string Json = """{"one":{"x":1},"many":["a",{"x":2}],"more":"b","most":{"x":3}}""";
        Assert.Equal(Json, types.RoundTrip("T", Json));
    }

    [Fact]
    public void Compositions_are_read_completely()
    {
        GeneratedTypes types = GeneratedTypes.Of("""
            "Color": { "type": "string", "enum": ["red"] }, "Id": { "type": "string", "format": "uuid" },
            "Base": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "note": {} } },
            "Left": { "allOf": [ { "$ref": "#/components/schemas/Base" } ], "properties": { "left": { "type": "integer" } } },
            "Right": {
              "allOf": [ { "$ref": "#/components/schemas/Base" } ],
              "properties": { "right": { "type": "integer" }, "note": { "type": "string" } }
            },
            "T": { "description": "Siblings.", "type": "object", "required": ["own"], "properties": {
                "own": { "type": "string" },
                "color": { "allOf": [ { "$ref": "#/components/schemas/Color" } ], "description": "Annotated." },
                "extra": { "allOf": [ { "$ref": "#/components/schemas/Color" }, { "enum": ["blue"], "type": "string" } ] },
                "key": { "allOf": [ { "$ref": "#/components/schemas/Id" }, { "maxLength": 36 } ] },
                "id": { "type": "string", "format": "uuid" } },
              "allOf": [ { "$ref": "#/components/schemas/Left" }, { "$ref": "#/components/schemas/Right" } ] }
            """);

        Assert.Equal(
            ("Guid", "long?", "Color?", "Guid?", "string?"),
            (types.TypeOf("T", "Id"), types.TypeOf("T", "Left"), types.TypeOf("T", "Color"), types.TypeOf("T", "Key"), types.TypeOf("T", "Note")));
        const string Json = """{"id":"62f44730-dd91-461e-bd6a-aedd9e0ad79d","note":"n","left":1,"right":2,"own":"o","color":"red","""
            + "\"extra\":\"blue\",\"key\":\"62f44730-dd91-461e-bd6a-aedd9e0ad79d\"}";
        Assert.Equal(Json, types.RoundTrip("T", Json));
    }

    [Fact]
    public void Additional_properties_are_preserved()
    {
        GeneratedTypes types = GeneratedTypes.Of("""
            "Alone": { "type": "object", "properties": {
              "inline": { "additionalProperties": { "type": "object", "properties": { "a": { "type": "integer" } } } },
              "open": { "type": "object", "additionalProperties": true },
              "closed": { "type": "object", "additionalProperties": false },
              "typed": { "additionalProperties": { "type": "integer" } } } },
            "True": { "properties": { "a": { "type": "string" } }, "additionalProperties": true },
            "False": { "properties": { "a": { "type": "string" } }, "additionalProperties": false },
            "Inline": {
              "properties": { "a": { "type": "string" } },
              "additionalProperties": { "type": "object", "properties": { "b": { "type": "integer" } } }
            }
            """);

        Assert.Equal("Dictionary<string, AloneInlineValue>?", types.TypeOf("Alone", "Inline"));
        Assert.Equal("Dictionary<string, InlineValue>?", types.TypeOf("Inline", "AdditionalProperties"));
        Assert.All(
            [
                ("Alone", """{"inline":{"x":{"a":1}},"open":{"y":[1]},"closed":{"z":null},"typed":{"k":5},"else":{}}"""),
                ("True", """{"a":"x","b":[{"c":1.10}]}"""), ("False", """{"a":"x","b":true}"""), ("Inline", """{"a":"x","more":{"b":1,"c":2}}"""),
            ],
            one => Assert.Equal(one.Item2, types.RoundTrip(one.Item1, one.Item2)));
    }

    [Fact]
    public void Recursive_schemas_are_types()
    {
        GeneratedTypes types = GeneratedTypes.Of("""
            "Node": { "type": "object", "properties": {
              "children": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } },
              "byName": { "additionalProperties": { "$ref": "#/components/schemas/Node" } },
              "either": { "oneOf": [ { "$ref": "#/components/schemas/Node" }, { "type": "string" } ] },
              "same": { "$ref": "#/components/schemas/Same" },
              "whole": { "$ref": "#" },
              "part": { "allOf": [ { "$ref": "#/components/schemas/Node" }, { "properties": { "more": { "type": "integer" } } } ] } } },
            "Same": { "$ref": "#/components/schemas/Again" }, "Again": { "$ref": "#/components/schemas/Node" },
            "Tree": { "anyOf": [ { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } }, { "type": "integer" } ] },
            "Uses": { "properties": { "tree": { "$ref": "#/components/schemas/Tree" } } }
            """);

        const string Json = """{"children":[{"byName":{"a":{"either":"x"}}}],"either":{"same":{"either":{}}},"part":{"children":[],"more":1}}""";
        Assert.Equal(Json, types.RoundTrip("Node", Json));
        Assert.Equal("""{"tree":[[1],[[2,[]]]]}""", types.RoundTrip("Uses", """{"tree":[[1],[[2,[]]]]}"""));
    }

    [Theory]
    [InlineData("{}", "123456789012345678901234567890.123")]
    [InlineData("""{ "type": "number" }""", "1e300")]
    [InlineData("""{ "type": "number", "minimum": 1e400, "maximum": 1e500, "default": 1e999 }""", "1.5")]
    [InlineData("""{ "type": "integer", "format": "int64", "maximum": 99999999999999999999999999 }""", "9223372036854775807")]
    [InlineData("""{ "type": "string", "format": "unheard-of" }""", "\"x\"")]
    [InlineData("""{ "type": "integer", "format": "date-time" }""", "5")]
    [InlineData("""{ "type": "boolean", "format": "int32" }""", "true")]
    [InlineData("""{ "format": "date" }""", "{\"a\":[1]}")]
    [InlineData("""{ "type": ["string", "integer", "array"] }""", "[1,\"a\"]")]
    [InlineData("""{ "nullable": true }""", "5")]
    [InlineData("""{ "type": "object", "required": ["absent"], "properties": { "b": {} } }""", "{\"b\":1}")]
    public void Odd_numbers_formats_and_types_survive_a_round_trip(string schema, string value)
    {
        GeneratedTypes types = GeneratedTypes.Of($$""" "T": { "type": "object", "properties": { "a": {{schema}} } } """);

        Assert.Equal($$"""{"a":{{value}}}""", types.RoundTrip("T", $$"""{"a":{{value}}}""").Replace("1E+300", "1e300", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", """{"kind":"Cat"}""", "Cat")]
    [InlineData("", """{"barks":true}""", "Dog")]
    [InlineData(""", "mapping": { "c": "Cat", "d": "#/components/schemas/Dog" }""", """{"kind":"c"}""", "Cat")]
    [InlineData(""", "mapping": { "c": "Cat", "d": "#/components/schemas/Dog" }""", """{"kind":"d"}""", "Dog")]
    public void Optional_discriminators_and_missing_mappings_select_a_case(string mapping, string json, string which)
    {
        GeneratedTypes types = GeneratedTypes.Of(
            $$"""
            "Pet": {
              "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ],
              "discriminator": { "propertyName": "kind" {{mapping}} }
            },
            "Cat": { "type": "object", "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } },
            "Dog": { "type": "object", "properties": { "kind": { "type": "string" }, "barks": { "type": "boolean" } } }
            """,
            $$"""internal static object? Run() => JsonSerializer.Deserialize<Pet>({{Encoded(json)}})!.Match(c => "Cat", d => "Dog", j => "");""");

        Assert.Equal(which, types.Run());
        Assert.Equal(json, types.RoundTrip("Pet", json));
    }

    private static string Encoded(string value) => JsonSerializer.Serialize(value);
}
