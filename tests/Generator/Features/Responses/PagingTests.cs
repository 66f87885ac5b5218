using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>Lists that continue at a link: of <c>Link</c> headers, and of <c>x-ms-pageable</c>.</summary>
public class PagingTests
{
    private const string Description = """
        openapi: 3.0.3
        info: { title: Pages, version: "1" }
        components:
          securitySchemes: { key: { type: apiKey, in: query, name: key } }
          schemas:
            Repo: { type: object, properties: { name: { type: string } } }
            RepoPage:
              type: object
              properties: { value: { type: array, items: { $ref: '#/components/schemas/Repo' } }, nextLink: { type: string, format: uri } }
            SentPage:
              type: object
              properties:
                value: { type: array, nullable: true, items: { $ref: '#/components/schemas/Repo' } }
                next: { type: string, nullable: true }
        security: [ { key: [] } ]
        paths:
          /repos:
            get:
              operationId: list
              tags: [repos]
              parameters:
                - { name: per_page, in: query, schema: { type: integer } }
                - { name: link, in: query, schema: { type: string } }
                - { name: X-Version, in: header, schema: { type: string } }
              responses:
                '200':
                  description: A page.
                  headers: { Link: { schema: { type: string } } }
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Repo' } } } }
                '304': { description: Nothing new. }
          /repos/search:
            post:
              operationId: search
              tags: [repos]
              x-ms-pageable: { nextLinkName: nextLink }
              requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }
              responses: { '200': { description: A page., content: { application/json: { schema: { $ref: '#/components/schemas/RepoPage' } } } } }
          /repos/all:
            get:
              operationId: all
              tags: [repos]
              x-ms-pageable: { nextLinkName: null }
              responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/RepoPage' } } } } }
          /repos/merge:
            post:
              operationId: merge
              tags: [repos]
              x-paging: { items: value, nextCursor: next, cursorParameter: after }
              parameters: [ { name: after, in: query, schema: { type: string } } ]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/SentPage' } } } }
              responses: { '200': { description: A page., content: { application/json: { schema: { $ref: '#/components/schemas/SentPage' } } } } }
        """;

    [Fact]
    public void A_list_follows_links_in_headers_past_an_empty_page()
    {
        string log = Log("""
            Respond(
                200,
                "application/json",
                "[{\"name\":\"a\"}]",
                ("Link", "<https://api.test/repos?key=secret&after=1>; rel=\"next\", <https://api.test/repos?page=9>; rel=\"last\""));
            Respond(200, "application/json", "[]", ("Link", "<?after=2>; rel=next"));
            Respond(304, null, "", ("Link", "</repos?after=3>; rel=next"));
            Respond(200, "application/json", "[{\"name\":\"b\"}]", ("Link", "<https://api.test/repos?page=1>; rel=\"first\""));
            await foreach (Repo repo in client.Repos.ListAsync(perPage: 1, xVersion: "7"))
            {
                Log(repo.Name);
            }
            """);

        Assert.Equal(
            """
            a
            b
            GET /repos?per_page=1&key=secret 7
            GET /repos?key=secret&after=1 7
            GET /repos?after=2&key=secret 7
            GET /repos?after=3&key=secret 7
            """,
            log);
    }

    [Fact]
    public void A_list_can_be_resumed_at_a_link()
    {
        string log = Log("""
            Respond(200, "application/json", "[{\"name\":\"a\"}]", ("Link", "<https://api.test/repos?after=8>; rel=\"next\""));
            Respond(200, "application/json", "[]");
            await foreach (Page<Repo> page in client.Repos.ListAsync(perPage: 1).AsPages(resumeFrom: "https://api.test/repos?after=7"))
            {
                Log(page.Items.Count + " " + page.NextCursor);
            }
            """);

        Assert.Equal("1 https://api.test/repos?after=8\n0 \nGET /repos?after=7&key=secret \nGET /repos?after=8&key=secret ", log);
    }

    [Fact]
    public void A_list_follows_links_in_the_body_with_GET()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"value\":[{\"name\":\"a\"}],\"nextLink\":\"https://api.test/repos/search?$skiptoken=a%20b\"}");
            Respond(200, "application/json", "{\"value\":[],\"nextLink\":\"\"}");
            await foreach (Repo repo in client.Repos.SearchAsync(new() { Text = "x" }))
            {
                Log(repo.Name);
            }
            """);

        Assert.Equal("a\nPOST /repos/search?key=secret \nGET /repos/search?$skiptoken=a%20b&key=secret ", log);
    }

    [Fact]
    public void Page_types_can_be_request_bodies_with_optional_properties()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"value\":[{\"name\":\"a\"}],\"next\":\"1\"}");
            Respond(200, "application/json", "{\"value\":null,\"next\":null}");
            await foreach (Repo repo in client.Repos.MergeAsync(new() { Next = null }))
            {
                Log(repo.Name);
            }
            """);

        Assert.Equal("a\nPOST /repos/merge?key=secret \nPOST /repos/merge?after=1&key=secret ", log);
    }

    [Fact]
    public void A_list_without_a_link_name_is_a_single_page()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"value\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"nextLink\":\"https://api.test/else\"}");
            Log(string.Join(",", (await client.Repos.AllAsync().ToListAsync()).Select(repo => repo.Name)));
            """);

        Assert.Equal("a,b\nGET /repos/all?key=secret ", log);
    }

    [Theory]
    [InlineData(
        "https://evil.test/repos?after=1", "leads to https://evil.test, but this client sends requests to https://api.test; it is not followed")]
    [InlineData("//evil.test/repos", "leads to https://evil.test,")]
    [InlineData("https://api.test:8443/repos", "leads to https://api.test:8443,")]
    [InlineData("ftp://api.test/repos", "leads to ftp://api.test,")]
    [InlineData("https://someone@api.test/repos", "is not a valid URL")]
    public void A_link_to_another_host_is_not_followed(string link, string message)
    {
        string log = Log($$"""
            Respond(200, "application/json", "[{\"name\":\"a\"}]", ("Link", "<{{link}}>; rel=next"));
            try
            {
                await foreach (Repo repo in client.Repos.ListAsync())
                {
                    Log(repo.Name);
                }
            }
            catch (InvalidDataException exception)
            {
                Log(exception.Message);
            }
            """);

        Assert.StartsWith("a\nThe link to the next page of GET /repos ", log, StringComparison.Ordinal);
        Assert.Contains(message, log, StringComparison.Ordinal);
        Assert.EndsWith("\nGET /repos?key=secret ", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_the_same_host_with_http_is_followed_with_https()
    {
        string log = Log("""
            Respond(200, "application/json", "[]", ("Link", "<http://api.test/repos?after=1>; rel=next"));
            Respond(200, "application/json", "[]");
            await client.Repos.ListAsync().ToListAsync();
            Log(Sent[1].RequestUri!.Scheme);
            """);

        Assert.StartsWith("https\n", log, StringComparison.Ordinal);
    }

    private static string Log(string statements) => ScriptedResponses.Log(
        Description,
        statements + """

            foreach (HttpRequestMessage one in Sent)
            {
                Log(
                    one.Method
                        + " "
                        + one.RequestUri!.PathAndQuery
                        + " "
                        + (one.Headers.TryGetValues("X-Version", out var version) ? version.Single() : ""));
            }
            """,
        "TestClientOptions { Key = \"secret\", ");
}
