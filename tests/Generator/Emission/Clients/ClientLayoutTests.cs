using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Clients;

/// <summary>Emitted clients read like code that a person wrote.</summary>
public class ClientLayoutTests
{
    private const string Long = "aRatherLongNameOfSomethingThatAnApiDeclares";

    private static readonly GeneratedProject Generated = Compile.Description(Description(), path: "test.openapi.json");

    [Fact]
    public void Lines_of_clients_are_long_only_where_they_cannot_be_broken()
    {
        string[] lines = Generated.File(".ItemsClient.g.cs").Split('\n');

        Assert.Contains(lines, line => line.Length > SourceWriter.LineLength - 20);
        Assert.All(lines, line => Assert.True(line.Length <= SourceWriter.LineLength || !line.Contains(", ", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Public_members_come_first_and_attributes_have_their_own_lines()
    {
        string client = Generated.File(".ItemsClient.g.cs");

        Assert.True(
            client.LastIndexOf("    public ", StringComparison.Ordinal) < client.IndexOf("    private readonly", StringComparison.Ordinal));
        Assert.Contains("[GeneratedCode(\"Truto.Generated\", ", client, StringComparison.Ordinal);
        Assert.DoesNotContain("\")] public", client, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_is_not_documented_by_its_name_alone()
    {
        string client = Generated.File(".ItemsClient.g.cs");

        Assert.Contains("<param name=\"list1\">The first list.</param>", client, StringComparison.Ordinal);
        Assert.DoesNotContain("<param name=\"list2\"", client, StringComparison.Ordinal);
    }

    private static string Description()
    {
        string parameters = string.Join(", ", Enumerable.Range(1, 4).Select(number => $$"""
            { "name": "{{Long}}{{number}}", "in": "query", "style": "deepObject", "required": true,
              "schema": { "$ref": "#/components/schemas/{{Long}}" } },
            { "name": "list{{number}}", "in": "query", "description": "The {{(number == 1 ? "first list" : "list " + number)}}.",
              "schema": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 2, "maxLength": 5000 } } }
            """));
        string fields = string.Join(", ", Enumerable.Range(1, 9).Select(number => $$""" "{{Long}}{{number}}": { "type": "array", "items": {} } """));
        return $$"""
            { "openapi": "3.0.3", "info": { "title": "Test", "version": "1" },
              "paths": { "/{{Long}}/{{Long}}": { "post": {
                "operationId": "{{Long}}{{Long}}", "tags": ["items"], "parameters": [{{parameters}}],
                "security": [{ "basic": [] }, { "{{Long}}": ["{{Long}}"] }],
                "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": {
                  "schema": { "type": "object", "properties": { {{fields}} } } } } },
                "responses": { "200": { "description": "Done", "content": { "application/json": {
                  "schema": { "$ref": "#/components/schemas/{{Long}}" } } } },
                  "400": { "description": "Bad", "content": { "application/json": {
                  "schema": { "$ref": "#/components/schemas/{{Long}}" } } } } } } } },
              "components": { "securitySchemes": {
                "basic": { "type": "http", "scheme": "basic" },
                "{{Long}}": { "type": "oauth2", "flows": { "clientCredentials": {
                  "tokenUrl": "https://api.example/token", "scopes": { "{{Long}}": "" } } } } },
                "schemas": { "{{Long}}": { "type": "object", "properties": { "id": { "type": "string" } } } } } }
            """;
    }
}
