using System.Net;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

public class ResultTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData((HttpStatusCode)299)]
    public async Task Every_2xx_is_success(HttpStatusCode status)
    {
        using PetClient client = new(RecordingHandler.Json("""{"name":"Rex"}""", status));
        Assert.Equal("Rex", (await client.GetAsync("1")).Name);
    }

    [Theory]
    [InlineData(404, 404, 410, false)]
    [InlineData(304, 304, 301, false)]
    [InlineData(301, 301, 302, true)]
    [InlineData(3, 308, 404, true)]
    public void Declared_statuses_are_successes_and_declared_redirects_are_not_followed(int named, int success, int failure, bool staysAtRedirects)
    {
        ApiCall call = new ApiCall("HEAD", "/pets").Succeeds(named);

        Assert.True(call.Succeeds((HttpStatusCode)success));
        Assert.False(call.Succeeds((HttpStatusCode)failure));
        Assert.Equal(staysAtRedirects, call.StaysAtRedirects);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    public async Task An_empty_body_is_an_empty_object_if_nothing_is_required(string body)
    {
        using PetClient client = new(RecordingHandler.Json(body, HttpStatusCode.NoContent));
        Assert.Null((await client.GetAsync("1", exclude: ["name"])).Name);
    }

    [Fact]
    public async Task An_empty_body_of_a_list_is_an_empty_list()
    {
        using PetClient client = new(RecordingHandler.Json(string.Empty, HttpStatusCode.NoContent));
        ApiCall call = new("GET", "/tags");
        call.ListResult();

        string json = await client.Transport.SendAsync(
            call, static (ref reader, _) => System.Text.Json.Nodes.JsonNode.Parse(ref reader)!.ToJsonString(), null, default);

        Assert.Equal("[]", json);
    }

    [Fact]
    public async Task A_call_without_result_ignores_the_body()
    {
        using PetClient client = new(RecordingHandler.Text("<html>", HttpStatusCode.OK, "text/html"));
        await client.DeleteAsync("1");
    }

    [Fact]
    public async Task A_required_property_can_be_missing_only_if_the_call_excludes_it()
    {
        using PetClient client = new(RecordingHandler.Json("""{"age":3}"""));

        Assert.Null((await client.GetAsync("1", exclude: ["name"])).Name);

        ApiResponseFormatException unreadable = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));
        Assert.Equal("GET /pets/{id} responded 200, but the body cannot be read: 'Pet.name' is required.", unreadable.Message);
        Assert.Equal("""{"age":3}""", unreadable.RawBody);
        Assert.Equal(HttpStatusCode.OK, unreadable.StatusCode);
        Assert.Equal("application/json; charset=utf-8", unreadable.Headers["content-type"]);
    }

    [Theory]
    [InlineData("""{"name":""")]
    [InlineData("""{"name":"Rex"} x""")]
    [InlineData("""[1]""")]
    [InlineData("""{"name":1}""")]
    public async Task A_success_that_does_not_match_the_description_throws_with_the_body(string body)
    {
        using PetClient client = new(RecordingHandler.Json(body));
        ApiResponseFormatException unreadable = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));
        Assert.StartsWith("GET /pets/{id} responded 200, but the body cannot be read", unreadable.Message, StringComparison.Ordinal);
        Assert.Equal(body, unreadable.RawBody);
        Assert.NotNull(unreadable.InnerException);
    }

    [Fact]
    public async Task The_text_of_a_page_that_replaces_JSON_is_reported()
    {
        using PetClient client = new(
            RecordingHandler.Text(
                "<html><head><title>Sign in</title></head><body><h1>Please   sign in</h1></body></html>", HttpStatusCode.OK, "text/html"));
        ApiResponseFormatException unreadable = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));
        Assert.Equal("GET /pets/{id} responded 200, but the body cannot be read: it is text/html, not JSON: Please sign in.", unreadable.Message);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("iso-8859-1", false)]
    public async Task Bodies_are_read_in_their_encoding(string charset, bool hasMark)
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("""{"name":"Zoë"}""")];
        using PetClient client = new(new RecordingHandler(_ => new HttpResponseMessage
        {
            Content = new ByteArrayContent(bytes) { Headers = { { "Content-Type", "application/json; charset=" + charset } } },
        }));

        Assert.Equal("Zoë", (await client.GetAsync("1")).Name);
    }

    [Fact]
    public async Task An_unknown_charset_is_read_as_UTF_8()
    {
        using PetClient client = new(new RecordingHandler(_ => new HttpResponseMessage
        {
            Content = new ByteArrayContent(
                """{"name":"Zoë"}"""u8.ToArray())
            { Headers = { { "Content-Type", "application/json; charset=nobody-knows" } } },
        }));

        Assert.Equal("Zoë", (await client.GetAsync("1")).Name);
    }
}
