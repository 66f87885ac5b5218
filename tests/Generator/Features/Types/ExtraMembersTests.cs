using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Properties that a description declares by patterns or in conditions are read and written.</summary>
public class ExtraMembersTests
{
    private static readonly Lazy<GeneratedTypes> Types = new(() => GeneratedTypes.Of(
        """
        "Service": {
          "properties": { "name": { "type": "string" }, "x-named": { "type": "integer" }, "since": { "type": "string", "format": "date" } },
          "patternProperties": {
            "^x-": { "type": "string" },
            "_at$": { "type": "string", "format": "date-time" },
            "^[0-9]{1,3}$": { "type": ["integer", "null"] },
            "^[a-z]+(-[a-z]+)+$": { "properties": { "code": { "type": "integer" } } },
            "port": { "type": "array", "items": { "type": "integer" } },
            "^(?:(?:a+)+)+!$": { "type": "boolean" } }
        },
        "Scores": { "patternProperties": { "^s_": { "type": "string" } }, "additionalProperties": { "type": "integer" } },
        "Dated": {
          "properties": { "at": { "type": "string", "format": "date-time" } },
          "additionalProperties": { "type": "integer", "format": "int64", "nullable": true }
        },
        "Pay": {
          "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } },
          "if": { "properties": { "kind": { "const": "card" } } },
          "then": {
            "properties": { "number": { "type": "string" }, "owner": { "properties": { "name": { "type": "string" } }, "required": ["name"] } }
          }
        },
        "Either": {
          "oneOf": [ { "$ref": "#/components/schemas/Pay" }, { "type": "object", "required": ["no"], "properties": { "no": { "type": "integer" } } } ]
        }
        """,
        """
        internal static object? Run()
        {
            Service service = JsonSerializer.Deserialize<Service>("{\"x-a\":\"1\",\"2\":null,\"other\":true,\"in-out\":{\"code\":7}}")!;
            Pay pay = JsonSerializer.Deserialize<Pay>("{\"kind\":\"card\",\"number\":\"1\",\"owner\":{\"name\":\"Ada\"}}")!;
            Scores scores = new() { SProperties = new() { ["s_a"] = "x" }, AdditionalProperties = new() { ["b"] = 2 } };
            return string.Join(
                " ",
                service.XProperties!["x-a"],
                service.PatternProperties!["2"] is null,
                service.AdditionalProperties!["other"],
                service.AtProperties is null,
                pay.Number,
                pay.Owner!.Name,
                JsonSerializer.Serialize(scores));
        }
        """));

    [Fact]
    public void Pattern_and_conditional_properties_are_typed() => Assert.Equal("""1 True true True 1 Ada {"s_a":"x","b":2}""", Types.Value.Run());

    [Theory]
    [InlineData(
        "Service",
        """{"name":"n","x-named":1,"x-a":"1","created_at":"2026-01-02T03:04:05Z","7":3,"8":null,"1000":"no","in-out":{"code":1}"""
            + ""","in-":[],"import":[1],"z":{"deep":null}}""")]
    [InlineData("Service", """{"since":"yesterday","x-a":"x"}""")]
    [InlineData("Service", """{"aa!":true}""")]
    [InlineData("Service", """{"X-a":1,"x-":"empty"}""")]
    [InlineData("Scores", """{"s_a":"x","t":1}""")]
    [InlineData("Scores", "{}")]
    [InlineData("Pay", """{"kind":"card","number":"1","owner":{"name":"Ada"},"more":[]}""")]
    [InlineData("Pay", """{"kind":"cash","number":1,"owner":{"name":7}}""")]
    [InlineData("Pay", """{"kind":"cash","number":null,"owner":null}""")]
    [InlineData("Pay", """{"kind":"cash","number":{"deep":[1,{"a":2}]},"owner":{}}""")]
    [InlineData("Either", """{"kind":"cash","number":5}""")]
    [InlineData("Either", """{"no":5}""")]
    public void All_properties_survive_a_round_trip(string type, string json) =>
        Assert.Equal(Sorted(json), Sorted(Types.Value.RoundTrip(type, json)));

    [Theory]
    [InlineData("Service", """{"x-a":1}""", "'Service': expected a string, found the number 1.")]
    [InlineData("Dated", """{"at":"7"}""", "'Dated.at': expected a date and time, found the string \"7\".")]
    [InlineData("Scores", """{"t":"x"}""", "'Scores': expected an integer")]
    [InlineData("Pay", """{"kind":"card","number":[}""", "'Pay")]
    public void Invalid_values_are_errors(string type, string json, string message) =>
        Assert.StartsWith(message, Types.Value.RoundTrip(type, json), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_exceeds_the_time_limit_of_a_pattern_does_not_match()
    {
        string name = new('a', 40);

        Assert.Equal($$"""{"{{name}}":true}""", Types.Value.RoundTrip("Service", $$"""{"{{name}}":true}"""));
    }

    [Fact]
    public void Form_parts_can_have_pattern_names()
    {
        SentRequest sent = Assert.Single(Calls.Sent(
            """
            { "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "paths": { "/p": { "post": { "operationId": "send", "tags": ["t"],
              "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {
                "type": "object", "properties": { "a": { "type": "string" } }, "patternProperties": { "^x-": { "type": "integer" } } } } } },
              "responses": { "204": { "description": "" } } } } } }
            """,
            "await client.T.SendAsync(new() { A = \"1\", XProperties = new() { [\"x-b\"] = 2 }, AdditionalProperties = new() { [\"c\"] = 3 } });"));

        Assert.Equal(
            ["a", "x-b", "c"],
            System.Text.RegularExpressions.Regex.Matches(sent.Text, "form-data; name=\"?([a-z-]+)").Select(match => match.Groups[1].Value));
    }

    private static string Sorted(string json) =>
        string.Join(
            ",",
            System.Text.Json.JsonDocument.Parse(json).RootElement
                .EnumerateObject()
                .Select(member => $"{member.Name}={member.Value.GetRawText()}")
                .Order(StringComparer.Ordinal));
}
