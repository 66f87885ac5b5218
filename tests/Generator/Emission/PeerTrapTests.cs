using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission;

/// <summary>Operations of a kind that broke other generators.</summary>
public class PeerTrapTests
{
    private const string Ok = """ "responses": { "204": { "description": "" } } """;

    [Fact]
    public void Operations_without_id_with_the_same_and_with_odd_ones_all_have_a_method()
    {
        GeneratedProject generated = Compile.Description(Paths($$"""
            "/a": { "get": { "operationId": "same", "tags": [ "t" ], {{Ok}} }, "put": { "operationId": "same", "tags": [ "t" ], {{Ok}} }, "post": { "operationId": "sameAsync", "tags": [ "t" ], {{Ok}} } },
            "/b/{x}": { "get": { "tags": [ "t" ], "parameters": [ { "name": "x", "in": "path", "required": true, "schema": { "type": "string" } } ], {{Ok}} } },
            "/b/{y}": { "get": { "tags": [ "t" ], "parameters": [ { "name": "y", "in": "path", "required": true, "schema": { "type": "string" } } ], {{Ok}} } },
            "/c-d": { "get": { "tags": [ "t" ], {{Ok}} } },
            "/c/d": { "get": { "tags": [ "t" ], {{Ok}} } },
            "/e": { "get": { "operationId": "repos/get", "tags": [ "repos" ], {{Ok}} }, "put": { "operationId": "v1.users:list", "tags": [ "two words" ], {{Ok}} }, "post": { "operationId": "GET /users", "tags": [ " " ], {{Ok}} } }
            """));

        Assert.Equal(
            ["GetBByXAsync", "GetBByYAsync", "GetCDAsync", "GetCDAsync_2", "SameAsync", "SameAsync_2", "SameAsync_3"],
            Methods(generated.File(".TClient.g.cs")).Select(Numbered).Order(StringComparer.Ordinal));
        Assert.Equal(["GetAsync"], Methods(generated.File(".ReposClient.g.cs")));
        Assert.Equal(["V1UsersListAsync"], Methods(generated.File(".TwoWordsClient.g.cs")));
        Assert.Equal(["GetUsersAsync"], Methods(generated.File(".EClient.g.cs")));
        Assert.Empty(generated.Problems);
    }

    [Fact]
    public void Parameters_of_every_odd_kind_are_sent_or_told()
    {
        string description = Paths($$"""
            "/a/{id}/{undeclared}": {
              "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } },
                { "name": "shared", "in": "query", "required": true, "schema": { "type": "string" } } ],
              "get": { "operationId": "get", "tags": [ "t" ], "parameters": [
                { "name": "unused", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "shared", "in": "query", "schema": { "type": "boolean" } },
                { "name": "Content-Type", "in": "header", "required": true, "schema": { "type": "string" } },
                { "name": "accept", "in": "header", "required": true, "schema": { "type": "string" } },
                { "name": "Authorization", "in": "header", "required": true, "schema": { "type": "string" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "integer" } } } } }, {{Ok}} },
              "delete": { "operationId": "delete", "tags": [ "t" ], "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "string" } } } }, {{Ok}} } }
            """);

        IReadOnlyList<SentRequest> sent = Calls.Sent(description, """
            await client.T.GetAsync(1, "u", shared: true, request: new long[] { 7 });
            await client.T.DeleteAsync(2, "u", "why", "s");
            """);

        Assert.Equal(["GET /a/1/u?shared=true [7]", "DELETE /a/2/u?shared=s \"why\""], sent.Select(one => $"{one.Request.Method} {one.Request.RequestUri!.PathAndQuery} {one.Text}"));
        Assert.Equal("application/json", sent[0].Header("Accept"));
        Assert.Equal(["OAG0310", "OAG0310", "OAG0311"], Compile.Description(description).Diagnostics.Select(one => one.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Responses_of_every_key_and_media_type_compile()
    {
        string json = """{ "type": "object", "properties": { "a": { "type": "string" } } }""";
        GeneratedProject generated = Compile.Description(Paths($$"""
            "/a": { "get": { "tags": [ "t" ], "responses": { "default": { "description": "", "content": { "application/json": { "schema": {{json}} } } } } } },
            "/b": { "get": { "tags": [ "t" ], "responses": { "2XX": { "description": "", "content": { "application/json; charset=utf-8": { "schema": {{json}} } } }, "4xx": { "description": "", "content": { "application/problem+json": { "schema": {{json}} } } } } } },
            "/c": { "get": { "tags": [ "t" ], "responses": {} } },
            "/d": { "get": { "tags": [ "t" ] } },
            "/e": { "get": { "tags": [ "t" ], "responses": { "200": { "description": "", "content": { "application/json": { "schema": {{json}} } } }, "201": { "description": "", "content": { "application/json": { "schema": { "type": "string" } } } }, "202": { "description": "" } } } },
            "/f": { "get": { "tags": [ "t" ], "responses": { "200": { "description": "", "content": { "*/*": { "schema": {{json}} }, "application/*": {}, "text/plain; q=\"a\\\"b\"": { "schema": { "type": "string" } } } } } } }
            """));

        Assert.All("ABCDEF", letter => Assert.Contains($"Get{letter}Async", Methods(generated.File(".TClient.g.cs"))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "/a": {} }""")]
    [InlineData("""{ "/a": { "summary": "Nothing." }, "/b": { "parameters": [] } }""")]
    public void A_description_without_operations_has_a_client_that_compiles(string paths)
    {
        GeneratedProject generated = Compile.Description($$"""{ "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "paths": {{paths}} }""");

        Assert.Contains("class TestClient", generated.File(".TestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_selects_nothing_leaves_a_client_that_compiles()
    {
        var file = new DescriptionFile("test.openapi.json", Paths($$"""{{"\"/a\""}}: { "get": { {{Ok}} } }"""));

        GeneratedProject generated = Compile.Project(new Project(file.With("Tags", "none")));

        Assert.Equal(["TestClient"], generated.Files.Keys.Select(name => name.Split('.')[^3]));
    }

    private static string Paths(string paths) => $$"""{ "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "paths": { {{paths}} } }""";

    private static IEnumerable<string> Methods(string client) => client.Split('\n')
        .Where(line => line.StartsWith("    public global::System.Threading.Tasks.Task", StringComparison.Ordinal))
        .Select(line => line.Split('(')[0].Split(' ')[^1]);

    // The number of a name that is taken stands before the suffix.
    private static string Numbered(string name) => name.Split('_') is [var first, var rest] ? $"{first}Async_{rest[..^"Async".Length]}" : name;
}
