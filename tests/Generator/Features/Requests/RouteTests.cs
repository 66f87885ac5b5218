using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Path keys that contain a fragment or a query.</summary>
public class RouteTests
{
    private const string Ok = """ "tags": ["files"], "responses": { "204": { "description": "" } } """;

    private const string Id = """{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }""";

    [Fact]
    public void A_fragment_distinguishes_operations_and_is_not_sent()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            Of($$"""
                "/files/{id}": { "put": { "parameters": [{{Id}}], {{Ok}} } },
                "/files/{id}#add_shared_link": {
                  "put": { "parameters": [{{Id}}, { "name": "fields", "in": "query", "required": true, "schema": { "type": "string" } }], {{Ok}} }
                },
                "/files?uploads#a/{b}": { "post": { {{Ok}} } }
                """),
            """
            await client.Files.ReplaceAsync("1");
            await client.Files.AddSharedLinkAsync("1#2", "shared_link");
            await client.Files.UpdateAAsync();
            """);

        Assert.Equal(["/files/1", "/files/1%232?fields=shared_link", "/files?uploads"], sent.Select(one => one.Request.RequestUri!.PathAndQuery));
    }

    [Fact]
    public void A_fragment_stays_in_the_name_of_the_operation() => Assert.Equal(
        "PUT /files/{id}#add_shared_link",
        Translated.Paths($$"""{{"\"/files/{id}#add_shared_link\""}}: { "put": { "parameters": [{{Id}}], {{Ok}} } }""").Operation is var operation
            ? operation.HttpMethod + " " + operation.Path
            : "");

    [Theory]
    [InlineData(
        "/files?comp=all",
        """{ "name": "comp", "in": "query", "required": true, "schema": { "type": "string", "enum": ["all"] } }""",
        "",
        "/files?comp=all")]
    [InlineData(
        "/files?comp=all", """{ "name": "comp", "in": "query", "required": true, "schema": { "type": "string" } }""", "\"one\"", "/files?comp=one")]
    [InlineData("/files?comp=all", """{ "name": "comp", "in": "query", "schema": { "type": "string" } }""", "", "/files?comp=all")]
    [InlineData("/files?comp=all", """{ "name": "comp", "in": "query", "schema": { "type": "string" } }""", "\"one\"", "/files?comp=one")]
    [InlineData("/files?comp=all%20of&x=1", """{ "name": "comp", "in": "query", "schema": { "type": "string" } }""", "", "/files?x=1&comp=all%20of")]
    [InlineData(
        "/files?page=1&page=2&size=5", """{ "name": "size", "in": "query", "schema": { "type": "integer" } }""", "7", "/files?page=1&page=2&size=7")]
    [InlineData(
        "/files?owner={owner}&x={x}",
        """{ "name": "owner", "in": "query", "required": true, "schema": { "type": "string" } }, { "name": "x", "in": "path", "required": """
            + """true, "schema": { "type": "string" } }""",
        "\"1\", \"a/b\"",
        "/files?x=1&owner=a%2Fb")]
    [InlineData("/files?owner={owner}", """{ "name": "owner", "in": "query", "schema": { "type": "string" } }""", "", "/files")]
    [InlineData(
        "/files?a%5B%5D=1",
        """{ "name": "a[]", "in": "query", "schema": { "type": "array", "items": { "type": "integer" } } }""",
        "new long[] { 2, 3 }",
        "/files?a%5B%5D=2&a%5B%5D=3")]
    [InlineData("/files?comp", """{ "name": "comp", "in": "query", "schema": { "type": "boolean" } }""", "true", "/files?comp=true")]
    [InlineData("/files?comp=all", """{ "name": "comp", "in": "header", "schema": { "type": "string" } }""", "", "/files?comp=all")]
    [InlineData(
        "/files?comp=all", """{ "name": "component", "in": "query", "schema": { "type": "string" } }""", "\"c\"", "/files?comp=all&component=c")]
    public void A_parameter_in_the_query_of_a_path_is_sent_once(string path, string parameters, string arguments, string expected)
    {
        SentRequest sent = Assert.Single(Calls.Sent(
            Of($$"""{{"\"" + path + "\""}}: { "get": { "operationId": "list", "parameters": [{{parameters}}], {{Ok}} } }"""),
            $"await client.Files.ListAsync({arguments});"));

        Assert.Equal(expected, sent.Request.RequestUri!.PathAndQuery);
    }

    [Fact]
    public void Paths_of_x_ms_paths_are_operations()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            $$"""
            {
              "swagger": "2.0", "info": { "title": "Test", "version": "1" }, "host": "api.test", "schemes": ["https"],
              "paths": { "/files": { "get": { "operationId": "list", {{Ok}} } } },
              "x-ms-paths": {
                "/files?comp=properties": { "get": { "operationId": "properties", {{Ok}} } },
                "/files?comp={comp}": {
                  "parameters": [ { "name": "comp", "in": "query", "type": "string", "required": true } ],
                  "put": { "operationId": "set", {{Ok}} }
                },
                "x-note": "An extension."
              }
            }
            """,
            """
            await client.Files.ListAsync();
            await client.Files.PropertiesAsync();
            await client.Files.SetAsync("metadata");
            """);

        Assert.Equal(["/files", "/files?comp=properties", "/files?comp=metadata"], sent.Select(one => one.Request.RequestUri!.PathAndQuery));
    }

    private static string Of(string paths) =>
        $$"""{ "openapi": "3.0.3", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.test" } """
            + $$"""], "paths": { {{paths}} } }""";
}
