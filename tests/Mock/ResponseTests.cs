using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

public sealed class ResponseTests : MockTest
{
    [Fact]
    public async Task The_first_example_that_fits_is_the_response()
    {
        Received pet = await SendAsync("GET", "/pets/7");

        Assert.Equal("Rex", (string?)pet.Json!["name"]);
        Assert.Equal(7, (int)pet.Json!["id"]!);
        Assert.Equal("application/json", pet.ContentType);
    }

    [Theory]
    [InlineData("tom", "Tom")]
    [InlineData("rex", "Rex")]
    public async Task A_request_chooses_an_example_by_name(string example, string expected)
    {
        Received pet = await SendAsync("GET", "/pets/7", null, $"Prefer: example={example}");

        Assert.Equal(expected, (string?)pet.Json!["name"]);
    }

    [Fact]
    public async Task An_example_that_violates_the_schema_is_returned_on_request_and_reported()
    {
        Received pet = await SendAsync("GET", "/pets/7", null, "Prefer: example=broken");

        Assert.Equal("none", (string?)pet.Json!["id"]);
        Assert.Contains(Assert.Single(Mock.Requests).ResponseProblems, problem => (problem.Pointer, problem.Rule) == ("/id", "type"));
    }

    [Fact]
    public async Task A_request_chooses_a_status()
    {
        Received missing = await SendAsync("GET", "/pets/7", null, "Prefer: code=404");
        Received undeclared = await SendAsync("GET", "/pets/7", null, "Prefer: code=418");

        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.NotNull(missing.Json!["message"]);
        Assert.Equal(HttpStatusCode.BadRequest, undeclared.Status);
        Assert.Contains("declares no response 418; it declares 200, 404", undeclared.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=1", 1)]
    [InlineData("page=2", 0)]
    [InlineData("offset=0", 1)]
    [InlineData("offset=20", 0)]
    public async Task A_list_without_memory_has_one_page(string query, int expected)
    {
        UseText(Returning("{ type: array, items: { type: object, properties: { a: { type: integer } } }, example: [{ a: 1 }] }").Replace(
            "operationId: x", "parameters: [{ name: page, in: query }, { name: offset, in: query }]", StringComparison.Ordinal));

        Assert.Equal(expected, (await SendAsync("GET", "/x?" + query)).Json!.AsArray().Count);
    }

    [Theory]
    [InlineData("startAt=2", "startAt", 2)]
    [InlineData("page=3", "page", 3)]
    public async Task A_later_page_without_memory_repeats_its_position(string query, string property, int expected)
    {
        UseText(Returning("""
            { type: object, required: [items, startAt, page], properties: { items: { type: array, items: { type: string } },
            startAt: { type: integer }, page: { type: integer } }, example: { items: [a, b], startAt: 100, page: 100 } }
            """.ReplaceLineEndings(" ")).Replace(
            "operationId: x",
            "parameters: [{ name: page, in: query, schema: { type: integer } }, { name: startAt, in: query, schema: { type: integer } }]",
            StringComparison.Ordinal));

        Received page = await SendAsync("GET", "/x?" + query);

        Assert.Equal("[]", page.Json!["items"]!.ToJsonString());
        Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), page.Json![property]!.ToString());
    }

    [Fact]
    public async Task Options_choose_a_status_by_operation()
    {
        Use(new OpenApiMockOptions { Statuses = new Dictionary<string, int> { ["getPet"] = 404 } });

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("GET", "/pets/7")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", "/pets/7", null, "Prefer: code=200")).Status);
        ArgumentException unknown = Assert.Throws<ArgumentException>(
            () => OpenApiMock.InMemory(PetstorePath, new OpenApiMockOptions { Statuses = new Dictionary<string, int> { ["getPets"] = 404 } }));
        Assert.Contains("no operation 'getPets'. Did you mean 'getPet'?", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generated_values_depend_only_on_the_seed()
    {
        string[] bodies = new string[3];
        for (int i = 0; i < bodies.Length; i++)
        {
            Use(new OpenApiMockOptions { Seed = i / 2, UsesExamples = false });
            bodies[i] = (await SendAsync("GET", "/pets")).Text;
        }

        Assert.Equal(bodies[0], bodies[1]);
        Assert.NotEqual(bodies[1], bodies[2]);
    }

    [Fact]
    public async Task A_request_chooses_generated_values()
    {
        Received pet = await SendAsync("GET", "/pets/7", null, "Prefer: dynamic=true");

        Assert.NotEqual("Rex", (string?)pet.Json!["name"]);
        Assert.Empty(Mock.Requests[0].ResponseProblems);
    }

    [Theory]
    [InlineData("image/png", "image/png")]
    [InlineData("text/*", "text/plain")]
    [InlineData("text/plain;q=0.1, image/*", "image/png")]
    public async Task The_media_type_is_negotiated(string accept, string expected)
    {
        Received photo = await SendAsync("GET", "/pets/7/photo", null, $"Accept: {accept}");

        Assert.Equal(expected, photo.ContentType);
        Assert.True(photo.Body.Length is > 0 and (<= 5 or 64));
    }

    [Fact]
    public async Task A_media_type_that_is_not_declared_is_not_acceptable()
    {
        Received photo = await SendAsync("GET", "/pets/7/photo", null, "Accept: application/json");

        Assert.Equal(HttpStatusCode.NotAcceptable, photo.Status);
        Assert.Contains("responds with image/png, text/plain", photo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_have_several_events_or_lines()
    {
        string events = (await SendAsync("GET", "/events")).Text;
        string lines = (await SendAsync("GET", "/events", null, "Accept: application/jsonl")).Text;

        Assert.Equal(3, events.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Count(
            item => JsonNode.Parse(item["data: ".Length..])!["message"] is not null));
        Assert.Equal(3, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => JsonNode.Parse(line)!["message"] is not null));
    }

    [Fact]
    public async Task XML_has_the_elements_of_the_schema()
    {
        Received login = await SendAsync("POST", "/login?api_key=k", null, "Cookie: session=1", "Accept: application/xml");

        Assert.NotNull(XDocument.Load(new MemoryStream(login.Body)).Root!.Element("message"));
    }

    [Fact]
    public async Task Declared_headers_are_sent()
    {
        Received pets = await SendAsync("GET", "/pets");

        Assert.True(int.Parse(Assert.Single(pets.Headers.GetValues("X-Total")), null) >= 0);
    }

    [Fact]
    public async Task A_HEAD_request_gets_the_headers_of_GET()
    {
        Received pet = await SendAsync("HEAD", "/pets/7");

        Assert.Equal(HttpStatusCode.OK, pet.Status);
        Assert.Empty(pet.Body);
    }

    [Fact]
    public async Task Code_answers_an_operation_and_is_checked()
    {
        Mock.On("getPet", request => (int)request.Parameters["petId"]! == 1
            ? MockResponse.Json(new JsonObject { ["id"] = 1, ["name"] = "By code", ["kind"] = "fish" })
            : null);

        Assert.Equal("By code", (string?)(await SendAsync("GET", "/pets/1")).Json!["name"]);
        Assert.Equal("Rex", (string?)(await SendAsync("GET", "/pets/2")).Json!["name"]);
        Assert.Equal(
            ["body at /kind", "body: the required"],
            Mock.Requests[0].ResponseProblems.Select(problem => problem.ToString()[..(problem.Pointer.Length > 0 ? 13 : 18)]).Order());
        Assert.Contains("no operation 'getPat'", Assert.Throws<ArgumentException>(() => Mock.On("getPat", _ => null)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_may_be_asynchronous_and_send_any_body()
    {
        Mock.On("GET /pets/{petId}/photo", async (request, cancellation) =>
        {
            await Task.Delay(1, cancellation);
            return MockResponse.Bytes(Encoding.UTF8.GetBytes(request.Path), "image/png") with
            {
                Headers = new Dictionary<string,
                string>
                { ["X-From"] = "code" }
            };
        });

        Received photo = await SendAsync("GET", "/pets/7/photo");

        Assert.Equal("/pets/7/photo", photo.Text);
        Assert.Equal("code", photo.Headers.GetValues("X-From").Single());
    }
}
