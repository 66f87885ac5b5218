using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>HEAD requests whether a resource exists: statuses that the description declares are results.</summary>
public class HeadTests
{
    private const string Description = """
        openapi: 3.0.3
        info: { title: Test, version: "1" }
        servers: [ { url: https://api.test } ]
        paths:
          /pets/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            head:
              tags: [ pets ]
              operationId: exists
              responses:
                "200": { description: "" }
                "404": { description: "" }
                "410": { description: "" }
                "401": { description: "" }
                "429": { description: "" }
                "503": { description: "" }
            get:
              tags: [ pets ]
              operationId: get
              responses: { "204": { description: "" }, "404": { description: "" } }
          /toys/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            head:
              tags: [ toys ]
              operationId: exists
              responses:
                "204": { description: "", headers: { X-Count: { schema: { type: integer } } } }
                "404": { description: "" }
        """;

    [Fact]
    public void A_declared_status_is_a_result()
    {
        string log = ScriptedResponses.Log(Description, """
            Respond(200, null, "", ("X-Id", "7"));
            Respond(404);
            Respond(410);
            Respond(204, null, "", ("X-Count", "3"));
            Respond(404);
            ResponseHeaders found = await client.Pets.ExistsAsync("1");
            Log(found.StatusCode + " " + found["X-Id"]);
            Log((await client.Pets.ExistsAsync("2")).StatusCode);
            Log((await client.Pets.ExistsAsync("3")).StatusCode);
            var toy = await client.Toys.ExistsAsync("1");
            Log(toy.StatusCode + " " + toy.XCount);
            toy = await client.Toys.ExistsAsync("2");
            Log(toy.StatusCode + " " + toy.XCount);
            """);

        Assert.Equal("OK 7\nNotFound\nGone\nNoContent 3\nNotFound ", log);
    }

    [Theory]
    [InlineData("Pets.ExistsAsync", 401)]
    [InlineData("Pets.ExistsAsync", 429)]
    [InlineData("Pets.ExistsAsync", 503)]
    [InlineData("Pets.ExistsAsync", 409)]
    [InlineData("Toys.ExistsAsync", 410)]
    [InlineData("Pets.GetAsync", 404)]
    public void Other_error_statuses_throw(string method, int status) => Assert.Equal(
        "ApiException " + status,
        ScriptedResponses.Log(
            Description,
            $$"""
            Respond({{status}});
            try { await client.{{method}}("1"); }
            catch (ApiException error) { Log(error.GetType().Name + " " + (int)error.StatusCode); }
            """,
            "ApiClientOptions { Retry = RetryOptions.None, "));

    [Fact]
    public void Declared_statuses_are_results_without_a_declared_success() => Assert.Equal(
        [404],
        Translated.Paths(
            """ "/a": { "head": { "responses": { "404": { "description": "" }, "500": { "description": "" }, "default": { "description": "" } } } """
                + """} """).Operation.Successes);
}
