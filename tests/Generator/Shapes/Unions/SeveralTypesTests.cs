using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes.Unions;

/// <summary>Schemas that allow values of several JSON types.</summary>
public class SeveralTypesTests
{
    [Theory]
    [InlineData("""{ "type": ["string", "integer"] }""", "Int64:Int64 String:String by kind")]
    [InlineData("""{ "type": ["array", "string", "null"], "items": { "type": "string" } }""", "StringList:String[] String:String by kind")]
    [InlineData("""
        { "type": ["string", "boolean", "number", "integer"], "format": "date-time" }
        """, "Boolean:Boolean DateTimeOffset:DateTimeOffset Double:Double by kind")]
    [InlineData("""{ "type": ["object", "string"] }""", "JsonObject:jsonobject String:String by kind")]
    [InlineData("""{ "type": ["object", "string"], "additionalProperties": { "type": "integer" } }""", "Int64Map:{Int64} String:String by kind")]
    [InlineData("""{ "properties": { "a": { "type": "string" } }, "items": { "type": "integer" } }""", "Object:TObject Int64List:Int64[] by kind")]
    public void Each_type_is_a_case_with_the_keywords_that_apply_to_it(string schema, string cases)
    {
        Translated translated = Translated.Schemas($"\"T\": {schema}", "3.1.0");

        Assert.Equal(cases, translated.Cases("T"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "type": ["integer", "number"] }""", "Double")]
    [InlineData("""{ "type": ["string", "null"] }""", "String?")]
    [InlineData("""{ "type": ["string", "integer"], "const": 1 }""", "Int64")]
    [InlineData("""{ "type": ["string", "null"], "const": "x" }""", "String?")]
    [InlineData("""{ "type": "number", "const": 1 }""", "Double")]
    [InlineData("""{ "const": 1 }""", "Int64")]
    [InlineData("""{ "const": { "a": 1 } }""", "jsonobject")]
    [InlineData("""{ "const": [1] }""", "json?[]")]
    public void A_schema_of_one_type_is_not_a_union(string schema, string type)
    {
        Translated translated = Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""", "3.1.0");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Inner_names_derive_from_the_whole_schema()
    {
        Translated translated = Translated.Schemas("""
            "Pet": { "properties": { "owner": { "type": ["object", "string", "null"],
              "properties": { "home": { "properties": { "city": { "type": "string" } } } } } } }
            """, "3.1.0");

        Assert.Equal("Owner:PetOwner?", translated.Properties("Pet"));
        Assert.Equal("Object:PetOwnerObject String:String by kind", translated.Cases("PetOwner"));
        Assert.Equal("Home:PetOwnerHome", translated.Properties("PetOwnerObject"));
        Assert.Equal("#/components/schemas/Pet/properties/owner", translated.Type<ObjectType>("PetOwnerObject").Doc.Origin);
    }

    [Fact]
    public void Values_survive_a_round_trip()
    {
        const string Description = """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: {}
            components:
              schemas:
                Box:
                  type: object
                  properties:
                    size: { enum: [auto, 1, 2.5, true] }
                    level: { type: number, enum: [0.1, 1.50, 18446744073709551615] }
                    command: { type: [array, string], items: { type: string } }
                    flag: { type: boolean, enum: [true] }
            """;
        const string Json = """{"size":"auto","level":18446744073709551615,"command":["a"],"flag":true}""";

        object? result = Compile.Description(Description, """
            using System.Text.Json;
            using Acme.App.Test;
            internal static class Program
            {
                public static object Run()
                {
                    Box box = JsonSerializer.Deserialize<Box>(Given)!;
                    string[] others = { "{\"size\":1}", "{\"size\":2.50,\"level\":0.10}", "{\"size\":[0],\"command\":\"ls\"}",
                        "{\"size\":\"new\",\"level\":7.25,\"flag\":false}" };
                    return string.Join("\n", JsonSerializer.Serialize(box),
                        box.Size!.TryGetOption(out BoxSizeOption size) && size == BoxSizeOption.Auto,
                        box.Level == BoxLevel.Value18446744073709551615,
                        box.Level!.Value.Known == BoxLevel.KnownValue.Value18446744073709551615,
                        new BoxLevel(1.500m) == BoxLevel.Value1_5 && new BoxLevel(1.500m).GetHashCode() == BoxLevel.Value1_5.GetHashCode(),
                        new BoxLevel(7m).IsKnown,
                        string.Join(" ", System.Linq.Enumerable.Select(
                            others, json => JsonSerializer.Serialize(JsonSerializer.Deserialize<Box>(json)))));
                }

                private const string Given = @"GIVEN";
            }
            """.Replace("GIVEN", Json.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal)).Run("Program", "Run");

        Assert.Equal(
            Json + "\nTrue\nTrue\nTrue\nTrue\nFalse\n" + """
                {"size":1} {"size":2.50,"level":0.10} {"size":[0],"command":"ls"} {"size":"new","level":7.25,"flag":false}
                """,
            result);
    }
}
