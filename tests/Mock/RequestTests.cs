using System.Net;
using System.Text;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

public sealed class RequestTests : MockTest
{
    [Theory]
    [InlineData("GET", "/cats", 404, "no path that matches '/cats'")]
    [InlineData("TRACE", "/pets", 405, "'/pets' has no operation TRACE")]
    [InlineData("GET", "/v1/pets", 200, "data")]
    [InlineData("GET", "/v2/pets", 404, "no path")]
    [InlineData("GET", "/pets?limit=1&limit=2", 200, "data")]
    public async Task Paths_and_methods_are_those_of_the_description(string method, string path, int status, string text)
    {
        Received received = await SendAsync(method, path);

        Assert.Equal(status, (int)received.Status);
        Assert.Contains(text, received.Text, StringComparison.Ordinal);
        if (status == 405)
        {
            Assert.Equal(["GET", "POST"], received.ContentHeaders.Allow);
        }
    }

    [Theory]
    [InlineData("GET", "/pets/seven", "path petId type")]
    [InlineData("GET", "/pets?limit=0", "query limit minimum")]
    [InlineData("GET", "/pets?limit=many", "query limit type")]
    [InlineData("GET", "/pets?kinds=dog,fish", "query kinds /1 enum")]
    [InlineData("GET", "/pets?near[lng]=1.5", "query near required")]
    [InlineData("GET", "/pets?near[lat]=north", "query near /lat type")]
    public async Task Parameters_are_checked(string method, string path, string rule)
    {
        Received received = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.BadRequest, received.Status);
        Assert.Equal("application/problem+json", received.ContentType);
        Assert.Equal([rule], received.Rules);
        Assert.Single(Assert.Single(Mock.Requests).Problems);
    }

    [Theory]
    [InlineData("/pets?kinds=dog,cat&near[lat]=1&near[lng]=2&limit=100")]
    [InlineData("/pets?unknown=1")]
    public async Task Valid_parameters_pass(string path) => Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", path)).Status);

    [Theory]
    [InlineData("true", "/x?year=", 200)]
    [InlineData("true", "/x?year=new", 400)]
    [InlineData("false", "/x?year=", 400)]
    public async Task An_empty_value_is_valid_if_the_parameter_allows_it(string allows, string path, int status)
    {
        UseText(Returning("{ type: string }").Replace(
            "operationId: x",
            $"parameters: [{{ name: year, in: query, allowEmptyValue: {allows}, schema: {{ type: integer }} }}]",
            StringComparison.Ordinal));

        Assert.Equal(status, (int)(await SendAsync("GET", path)).Status);
    }

    [Fact]
    public async Task Headers_and_cookies_are_checked()
    {
        Received header = await SendAsync("GET", "/pets/1", null, "X-Trace: nope");
        Received cookie = await SendAsync("POST", "/login?api_key=k");
        Received wrongCookie = await SendAsync("POST", "/login?api_key=k", null, "Cookie: session=x");

        Assert.Equal(["header X-Trace pattern"], header.Rules);
        Assert.Equal(["cookie session required"], cookie.Rules);
        Assert.Equal(["cookie session type"], wrongCookie.Rules);
    }

    [Theory]
    [InlineData("""{ "name": "", "kind": "fish", "weight": 0, "age": 3 }""",
        "body /name minLength|body /kind enum|body /weight exclusiveMinimum|body /age additionalProperties")]
    [InlineData("""{ "name": "Rex" }""", "body required")]
    [InlineData("[]", "body type")]
    [InlineData("{", "body json")]
    [InlineData("", "body required")]
    public async Task A_JSON_body_is_checked(string body, string rules)
    {
        Received received = await SendAsync("POST", "/pets", Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, received.Status);
        Assert.Equal(rules.Split('|'), received.Rules);
        Assert.Empty(Mock.StoredAt("/pets"));
    }

    [Fact]
    public async Task A_violation_gets_422_where_only_that_is_declared()
    {
        Received received = await SendAsync("PATCH", "/pets/1", Json("""{ "name": "" }""", "application/merge-patch+json"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, received.Status);
        Assert.Equal(["body /name minLength"], received.Rules);
    }

    [Theory]
    [InlineData("<pet><name>Rex</name></pet>", 204, "")]
    [InlineData("<pet><name>Rex</pet>", 400, "the body is not well-formed XML: ")]
    [InlineData("<!DOCTYPE pet [<!ENTITY a 'b'>]><pet>&a;</pet>", 400, "the body is not well-formed XML: ")]
    public async Task XML_must_be_well_formed(string body, int status, string text)
    {
        UseText("""
            openapi: 3.0.3
            info: { title: Pets, version: '1' }
            paths:
              /pets:
                post:
                  requestBody: { content: { application/xml: { schema: { type: object } } } }
                  responses: { '204': { description: ok } }
            """);

        Received received = await SendAsync("POST", "/pets", Json(body, "application/xml"));

        Assert.Equal(status, (int)received.Status);
        Assert.Contains(text, received.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_media_type_that_is_not_declared_is_unsupported()
    {
        Received received = await SendAsync("POST", "/pets", Json("<pet/>", "application/xml"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, received.Status);
        Assert.Contains("must be application/json, but it is application/xml", received.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_and_multipart_are_checked()
    {
        using MultipartFormDataContent parts = new() { { new StringContent("wide"), "width" } };
        using MultipartFormDataContent good = new() { { new StringContent("10"), "width" }, { new ByteArrayContent([0, 255]), "file", "a.png" } };
        Received multipart = await SendAsync("POST", "/pets/1/photo", parts);
        Received accepted = await SendAsync("POST", "/pets/1/photo", good);
        Received form = await SendAsync(
            "POST", "/pets/1/photo", new StringContent("url=nowhere&tags=abc&tags=long", Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(["body required", "body /width type"], multipart.Rules);
        Assert.Equal(HttpStatusCode.NoContent, accepted.Status);
        Assert.Equal(["body /url format", "body /tags/1 maxLength"], form.Rules);
    }

    [Fact]
    public async Task Credentials_are_required()
    {
        using HttpClient anonymous = Mock.CreateClient();
        using HttpResponseMessage refused = await anonymous.GetAsync("/pets", Cancellation);
        using HttpResponseMessage open = await anonymous.GetAsync("/events", Cancellation);
        using HttpRequestMessage basic = new(HttpMethod.Post, "/login") { Headers = { { "Authorization", "Basic bm9jb2xvbg==" } } };
        using HttpResponseMessage malformed = await anonymous.SendAsync(basic, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, malformed.StatusCode);
        Assert.Contains(
            "an API key in the query 'api_key' or 'Authorization: basic'", Mock.Requests[^1].Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lenient_mock_records_problems_and_responds()
    {
        Use(new OpenApiMockOptions { IsStrict = false, RequiresCredentials = false });

        Received received = await SendAsync("GET", "/pets?limit=0", null, "Accept: text/csv");

        Assert.Equal(HttpStatusCode.OK, received.Status);
        Assert.Equal("minimum", Assert.Single(Assert.Single(Mock.Requests).Problems).Rule);
    }

    [Fact]
    public async Task A_large_body_is_refused()
    {
        Use(new OpenApiMockOptions { MaxBodySize = 10 });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync("POST", "/pets", Json("""{ "name": "Rex" }"""))).Status);
    }

    [Fact]
    public async Task The_log_has_what_was_sent_and_returned()
    {
        await SendAsync("POST", "/pets?a=b", Json("""{ "name": "Rex", "kind": "dog" }"""), "X-Own: 1");

        MockExchange exchange = Assert.Single(Mock.Requests);
        Assert.Equal(("POST", "/pets", "a=b", "createPet", 201),
            (exchange.Method, exchange.Path, exchange.Query, exchange.OperationId, exchange.Status));
        Assert.Equal("1", exchange.Headers["x-own"]);
        Assert.Contains("Rex", exchange.Body, StringComparison.Ordinal);
        Assert.Contains("created_at", exchange.ResponseBody, StringComparison.Ordinal);
        Assert.Empty(exchange.Problems);
        Assert.Empty(exchange.ResponseProblems);
        Mock.Reset();
        Assert.Empty(Mock.Requests);
        Assert.Equal(0, Mock.RequestCount);
    }
}
