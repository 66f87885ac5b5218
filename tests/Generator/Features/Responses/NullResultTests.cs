using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>Results that are null for successful responses without a body.</summary>
public class NullResultTests
{
    [Theory]
    [InlineData("{ type: [string, 'null'] }")]
    [InlineData("{ type: [integer, 'null'] }")]
    [InlineData("{ type: [string, 'null'], format: date-time }")]
    [InlineData("{ type: [array, 'null'], items: { type: string } }")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { type: string } }")]
    [InlineData("{ type: [object, 'null'] }")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] }")]
    [InlineData("{ type: [string, 'null'], enum: [a, null] }")]
    public void A_success_without_a_body_is_null_if_the_result_is_nullable(string schema) => Assert.Equal("True\nTrue\nTrue", ScriptedResponses.Log(
        Api($"'200': {{ description: There, content: {{ application/json: {{ schema: {schema} }} }} }}"),
        """
        Respond(200);
        Log(await client.Pets.GetAsync() is null);
        Respond(200, "application/json", " ");
        Log(await client.Pets.GetAsync() is null);
        Respond(200, "application/json", "null");
        Log(await client.Pets.GetAsync() is null);
        """));

    [Fact]
    public void A_case_without_a_body_is_null_if_its_value_is_nullable() => Assert.Equal("True True\nTrue True", ScriptedResponses.Log(
        Api("""
            '200': { description: There, content: { application/json: { schema: { type: [string, 'null'] } } } }
            '202': { description: Later, content: { application/json: { schema: { type: [array, 'null'], items: { type: integer } } } } }
            """),
        """
        Respond(200);
        GetPetsResult there = await client.Pets.GetAsync();
        Log(there.TryGetOk(out string? text) + " " + (text is null));
        Respond(202);
        GetPetsResult later = await client.Pets.GetAsync();
        Log(later.TryGetAccepted(out List<long>? list) + " " + (list is null));
        """));

    private static string Api(string responses) => $$"""
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /pets:
            get:
              x-csharp-name: Get
              responses:
        {{string.Join("\n", responses.Split('\n').Select(line => "        " + line.TrimEnd('\r')))}}
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
        """;
}
