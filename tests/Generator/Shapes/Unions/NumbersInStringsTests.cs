using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes.Unions;

/// <summary>Schemas that allow a number and the same number in a string.</summary>
public class NumbersInStringsTests
{
    private const string Whole = """ "pattern": "^-?(?:0|[1-9]\\d*)$" """;
    private const string Floating = """ "pattern": "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$" """;
    private const string Decimals = """ "pattern": "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$" """;

    [Theory]
    [InlineData("int32", "Int32")]
    [InlineData("int16", "Int32")]
    [InlineData("uint8", "Int32")]
    [InlineData("uint32", "Int64")]
    [InlineData("int64", "Int64")]
    [InlineData("uint64", "UInt64")]
    [InlineData("decimal", "Decimal")]
    public void Integers_have_the_type_of_their_format(string format, string type)
    {
        Assert.Equal(type, Property($$"""{ {{Whole}}, "type": ["integer", "string"], "format": "{{format}}" }"""));
        Assert.Equal(type + "?", Property($$"""{ {{Whole}}, "type": ["null", "integer", "string"], "format": "{{format}}" }"""));
        Assert.Equal(type, Property($$"""{ "type": ["string", "integer"], "format": "{{format}}" }"""));
    }

    [Theory]
    [InlineData("float", "Double")]
    [InlineData("double", "Double")]
    [InlineData("decimal", "Decimal")]
    [InlineData("int64", "Int64")]
    public void Numbers_have_the_type_of_their_format(string format, string type)
    {
        Assert.Equal(type, Property($$"""{ {{Floating}}, "type": ["number", "string"], "format": "{{format}}" }"""));
        Assert.Equal(type + "?", Property($$"""{ {{Floating}}, "type": ["number", "string", "null"], "format": "{{format}}" }"""));
        Assert.Equal(type, Property($$"""{ "type": ["integer", "number", "string"], "format": "{{format}}" }"""));
    }

    [Theory]
    [InlineData($$"""{ {{Decimals}}, "type": ["number", "string"], "format": "double" }""", "Decimal")]
    [InlineData($$"""{ {{Decimals}}, "type": ["null", "number", "string"], "format": "double" }""", "Decimal?")]
    [InlineData($$"""{ {{Decimals}}, "type": ["number", "string"] }""", "Decimal")]
    [InlineData("""{ "pattern": "^\\d+\\.\\d{2}$", "type": ["number", "string"], "format": "double" }""", "Double")]
    [InlineData($$"""{ {{Decimals}}, "type": ["number", "string"], "format": "float" }""", "Double")]
    [InlineData($$"""{ {{Whole}}, "type": ["number", "string"], "format": "double" }""", "Double")]
    [InlineData($$"""{ {{Decimals}}, "type": "number", "format": "double" }""", "Double")]
    [InlineData($$"""{ {{Decimals}}, "type": ["integer", "string"], "format": "int32" }""", "Int32")]
    public void Numbers_with_fractions_and_without_exponents_are_decimal(string schema, string type) => Assert.Equal(type, Property(schema));

    [Theory]
    [InlineData($$"""{ {{Whole}}, "type": ["integer", "string"] }""", "Int64")]
    [InlineData($$"""{ {{Floating}}, "type": ["number", "string"] }""", "Double")]
    [InlineData("""{ "pattern": "^(?:[1-9][0-9]{0,2}|0)$", "type": ["integer", "string"] }""", "Int64")]
    [InlineData("""{ "pattern": "^0$|^[1-9]\\d*$", "type": ["integer", "string"], "format": "count" }""", "Int64")]
    [InlineData("""{ "pattern": "^\\d+$", "type": ["integer", "string"], "format": "int32" }""", "Int32")]
    public void A_pattern_of_numbers_suffices(string schema, string type) => Assert.Equal(type, Property(schema));

    [Theory]
    [InlineData($$"""{ {{Whole}}, "anyOf": [{ "type": "integer" }, { "type": "string" }], "format": "int32" }""", "Int32")]
    [InlineData($$"""
        { {{Whole}}, "anyOf": [{ "type": "integer" }, { "type": "string" }, { "enum": [null], "nullable": true }], "format": "int32",
        "nullable": true }
        """, "Int32?")]
    [InlineData($$"""{ {{Whole}}, "oneOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] }""", "Int64?")]
    [InlineData($$"""{ {{Floating}}, "anyOf": [{ "type": "number" }, { "type": "string" }], "format": "double" }""", "Double")]
    [InlineData($$"""{ {{Whole}}, "format": "int32" }""", "Int32")]
    [InlineData($$"""{ {{Floating}}, "format": "double", "nullable": true }""", "Double?")]
    [InlineData($$"""{ {{Decimals}}, "format": "double", "nullable": true }""", "Decimal?")]
    public void Types_can_be_alternatives_or_omitted(string schema, string type)
    {
        Assert.Equal(type, Property(schema, "3.0.4"));
        Assert.Equal(type.TrimEnd('?'), Property(schema.Replace(", \"nullable\": true", "", StringComparison.Ordinal), "3.1.1").TrimEnd('?'));
    }

    [Theory]
    [InlineData("""{ "type": ["integer", "string"] }""")]
    [InlineData("""{ "type": ["integer", "string"], "format": "unixtime" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^\\d{5}$" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^\\+[1-9]\\d+$" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^[1-9]\\d*" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^[1-9]|[1-9]$" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^[1-9]\\d*%?$" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^(?![5])[1-9]$" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^[1-9]{1000}$" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^((([1-9]{90}){90}){90}){90}$" }""")]
    [InlineData("""{ "type": ["number", "string"], "pattern": "^\\d+\\.\\d+\\.\\d+$", "format": "double" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^(?:auto|\\d+)$", "format": "int32" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^-?\\d*$", "format": "int32" }""")]
    [InlineData("""{ "type": ["integer", "string"], "pattern": "^[1-9]$", "format": "date" }""")]
    [InlineData("""{ "type": ["integer", "string", "boolean"], "format": "int32" }""")]
    [InlineData("""{ "anyOf": [{ "type": "integer", "format": "int32" }, { "type": "string" }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "type": "string", "maxLength": 3 }], "format": "int32" }""")]
    [InlineData("""{ "type": ["integer", "string"], "format": "int32", "enum": [1, "auto"] }""")]
    public void If_a_string_can_be_something_else_the_schema_is_a_union(string schema)
    {
        Translated translated = Translated.Schemas($"\"T\": {schema}", "3.1.1");

        Assert.True(translated.Type<UnionType>("T").Cases.Count > 1);
    }

    [Theory]
    [InlineData("""{ "pattern": "^\\d+$", "format": "int32", "type": "string" }""", "String")]
    [InlineData("""{ "pattern": "^[1-9]$" }""", "json?")]
    [InlineData("""{ "format": "int32" }""", "json?")]
    public void Other_schemas_keep_their_type(string schema, string type) => Assert.Equal(type, Property(schema));

    [Fact]
    public void Parameters_items_values_and_results_are_numbers_too()
    {
        const string Schema = $$"""{ {{Whole}}, "type": ["integer", "string"], "format": "int32" }""";
        Translated translated = Translated.Document($$$"""
            { "openapi": "3.1.1", "info": { "title": "Todos", "version": "1" }, "servers": [{ "url": "https://api.test" }],
              "paths": { "/todos": { "post": { "operationId": "todos",
                "parameters": [
                  { "name": "skip", "in": "query", "schema": {{{Schema}}} },
                  { "name": "X-Level", "in": "header", "required": true, "schema": { "$ref": "#/components/schemas/Level" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "additionalProperties": {{{Schema}}} } } } },
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "array",
                  "items": {{{Schema}}} } } } } } } } },
              "components": { "schemas": { "Level": {{{Schema}}} } } }
            """);

        Assert.Equal("Int32[] TodosAsync(Header Int32 xLevel!, Query Int32 skip, {Int32} request)", translated.Signature("TodosAsync"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Both_forms_are_read_and_the_number_is_written_and_validated()
    {
        const string Description = """
            openapi: 3.1.1
            info: { title: Test, version: '1' }
            paths: {}
            components:
              schemas:
                Todo:
                  type: object
                  required: [id]
                  properties:
                    id: { type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\d*)$' }
                    priority: { type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\d*)$', minimum: 1, maximum: 5, default: 1 }
                    parent: { type: ['null', integer, string], format: int64, pattern: '^-?(?:0|[1-9]\d*)$' }
                    price: { type: [number, string], format: decimal, pattern: '^-?(?:0|[1-9]\d*)(?:\.\d+)?$' }
                    watchers: { type: array, items: { type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\d*)$' } }
                    owner: { oneOf: [{ type: [integer, string], format: int32 }, { type: object, properties: { name: { type: string } } }] }
            """;

        object? result = Compile.Description(Description, """
            using System.Text.Json;
            using Acme.App.Test;
            internal static class Program
            {
                public static object Run()
                {
                    string[] read = { "{'id':1,'priority':2,'parent':null,'price':1.50,'watchers':[1],'owner':7}",
                        "{'id':'1','priority':'2','parent':'5000000000','price':'1.50','watchers':['1',2],'owner':'7'}" };
                    string written = string.Join("\n", System.Linq.Enumerable.Select(
                        read, json => JsonSerializer.Serialize(JsonSerializer.Deserialize<Todo>(json.Replace('\'', '"'))!)));
                    int id = JsonSerializer.Deserialize<Todo>("{\"id\":\"1\"}")!.Id;
                    var outside = new System.Collections.Generic.List<System.ComponentModel.DataAnnotations.ValidationResult>();
                    var todo = new Todo { Id = -3, Priority = 9 };
                    System.ComponentModel.DataAnnotations.Validator.TryValidateObject(todo, new(todo), outside, true);
                    return written + "\n" + id + "\n" + string.Join(" ", System.Linq.Enumerable.SelectMany(outside, one => one.MemberNames));
                }
            }
            """).Run("Program", "Run");

        Assert.Equal(
            """
            {"id":1,"priority":2,"price":1.50,"watchers":[1],"owner":7}
            {"id":1,"priority":2,"parent":5000000000,"price":1.50,"watchers":[1,2],"owner":7}
            1
            Priority
            """.ReplaceLineEndings("\n"),
            result);
    }

    private static string Property(string schema, string version = "3.1.1")
    {
        Translated translated = Translated.Schemas($$"""{{"\"T\""}}: { "properties": { "a": {{schema}} } }""", version);

        Assert.Empty(translated.Problems);
        return translated.Properties("T")[2..];
    }
}
