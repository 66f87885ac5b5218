using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Required parameters with a single value, which are sent but not passed by callers.</summary>
public class SingleValueTests
{
    private const string Ok = """ "tags": ["pets"], "operationId": "get", "responses": { "204": { "description": "" } } """;

    [Theory]
    [InlineData("query", "", """{ "type": "string", "enum": ["a b"] }""", "?v=a%20b")]
    [InlineData("query", "", """{ "const": "a/b" }""", "?v=a%2Fb")]
    [InlineData("query", ""","allowReserved": true""", """{ "const": "a/b" }""", "?v=a/b")]
    [InlineData("query", "", """{ "type": "boolean", "enum": [true] }""", "?v=true")]
    [InlineData("query", "", """{ "type": "integer", "enum": [-7] }""", "?v=-7")]
    [InlineData("query", "", """{ "type": "number", "format": "float", "enum": [1.5] }""", "?v=1.5")]
    [InlineData("query", "", """{ "type": "string", "format": "date", "enum": ["2012-02-29"] }""", "?v=2012-02-29")]
    [InlineData("query", "", """{ "type": "string", "format": "date-time", "const": "2012-02-29T01:01:01.10Z" }""", "?v=2012-02-29T01%3A01%3A01.10Z")]
    [InlineData("query", "", """{ "type": "string", "enum": [""] }""", "?v=")]
    [InlineData("query", "", """{ "$ref": "#/components/schemas/One" }""", "?v=one")]
    [InlineData("header", "", """{ "type": "string", "enum": ["a b"] }""", "v: a b")]
    [InlineData("cookie", "", """{ "type": "string", "enum": ["a"] }""", "cookie: v=a")]
    [InlineData("path", "", """{ "type": "string", "enum": ["a/b é"] }""", "/a%2Fb%20%C3%A9/end")]
    [InlineData("path", "", """{ "type": "string", "enum": [""] }""", "//end")]
    [InlineData("path", "", """{ "type": "integer", "const": 3 }""", "/3/end")]
    [InlineData("path", ""","style": "label" """, """{ "type": "string", "enum": ["a"] }""", "/.a/end")]
    [InlineData("path", ""","style": "matrix" """, """{ "type": "string", "enum": ["a"] }""", "/;v=a/end")]
    [InlineData("path", ""","style": "matrix" """, """{ "type": "string", "enum": [""] }""", "/;v/end")]
    [InlineData("path", ""","allowReserved": true""", """{ "type": "string", "enum": ["a/b?c%2F"] }""", "/a/b%3Fc%2F/end")]
    public void A_required_parameter_with_one_value_is_not_passed(string place, string more, string schema, string expected)
    {
        SentRequest sent = Assert.Single(Calls.Sent(Of(place, $"\"schema\": {schema} {more}", isRequired: true), "await client.Pets.GetAsync();"));

        Assert.Equal(expected, place switch
        {
            "header" => "v: " + sent.Header("v"),
            "cookie" => "cookie: " + sent.Header("Cookie"),
            _ => sent.Request.RequestUri!.PathAndQuery["/pets".Length..],
        });
    }

    [Fact]
    public void A_JSON_value_is_sent_as_JSON() => Assert.Equal(
        "v=%22a%22",
        Assert.Single(
            Calls.Sent(
                Of("query", """ "content": { "application/json": { "schema": { "const": "a" } } } """, isRequired: true),
                "await client.Pets.GetAsync();")).Query);

    [Theory]
    [InlineData("query", """ "schema": { "type": "string", "enum": ["a"] } """, false, "Query GetV v")]
    [InlineData("query", """ "schema": { "type": "string", "enum": ["a", "b"] } """, true, "Query GetV v!")]
    [InlineData("query", """ "schema": { "type": "array", "items": { "type": "string", "enum": ["a"] } } """, true, "Query GetVItem[] v!")]
    [InlineData("header", """ "x-idempotency-key": true, "schema": { "type": "string", "const": "a" } """, true, "Header String v!")]
    public void A_parameter_with_a_choice_is_passed(string place, string parameter, bool isRequired, string arguments)
    {
        Translated translated = Translated.Document(Of(place, parameter, isRequired));

        Assert.Equal($"nothing GetAsync({arguments})", translated.Signature("GetAsync"));
    }

    [Fact]
    public void A_parameter_with_a_single_value_has_no_type() =>
        Assert.DoesNotContain(
            Translated.Document(Of("query", """ "schema": { "type": "string", "enum": ["a"] } """, isRequired: true)).Api.Types,
            type => type.Name.StartsWith("Get", StringComparison.Ordinal));

    [Theory]
    [InlineData("date", """["2022-01-01", "2022-02-01"]""")]
    [InlineData("date-time", """["2022-01-01T00:00:00Z", "2022-02-01T00:00:00Z"]""")]
    [InlineData("byte", """["AA==", "AQ=="]""")]
    public void Enum_values_are_sent_as_declared_and_ignored_formats_are_reported(string format, string values)
    {
        string schema = $$"""{ "type": "string", "format": "{{format}}", "enum": {{values}} }""";
        Translated translated = Translated.Document(Of("query", $"\"schema\": {schema}", isRequired: true));

        Assert.Equal("nothing GetAsync(Query GetV v!)", translated.Signature("GetAsync"));
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0410", format), (problem.Id, problem.Arguments[1]));
        Assert.Equal(schema, translated.Source.Substring(problem.Location.Start, problem.Location.Length));
    }

    private static string Of(string place, string parameter, bool isRequired) => $$"""
        {
          "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.test" } ],
          "paths": {
            "/pets{{(place == "path" ? "/{v}/end" : "")}}": {
              "get": { "parameters": [ { "name": "v", "in": "{{place}}", "required": {{(isRequired ? "true" : "false")}}, {{parameter}} } ], {{Ok}} }
            }
          },
          "components": { "schemas": { "One": { "type": "string", "enum": ["one"] } } }
        }
        """;
}
