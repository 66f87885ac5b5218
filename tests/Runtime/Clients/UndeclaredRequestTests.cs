using System.Net;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests requests that the description does not declare.</summary>
public class UndeclaredRequestTests
{
    private readonly RecordingHandler handler = RecordingHandler.Json("""{"id":"7"}""");

    [Fact]
    public async Task Undeclared_requests_can_be_sent()
    {
        using PetClient client = new(handler);

        JsonNode contact = await client.Transport.SendAsync(
            HttpMethod.Post,
            "/contacts",
            new JsonObject { ["first_name"] = "Ada" },
            new JsonObject { ["account"] = "a b", ["filter"] = new JsonObject { ["x"] = 1 } },
            PetError.Readers,
            new RequestOptions { IdempotencyKey = "k" },
            default);

        Assert.Equal("7", (string?)contact["id"]);
        Assert.Equal("POST", handler.Only.Method);
        Assert.Equal("https://pets.example/v1/contacts?account=a%20b&filter%5Bx%5D=1", handler.Only.Address);
        Assert.Equal("""{"first_name":"Ada"}""", handler.Only.Body);
        Assert.Equal("k", handler.Only["Idempotency-Key"]);
        Assert.Equal("Bearer " + PetClient.Token, handler.Only["Authorization"]);
    }

    [Theory]
    [InlineData("contacts", "https://pets.example/v1/contacts?a=1")]
    [InlineData("/contacts?b=2", "https://pets.example/v1/contacts?b=2&a=1")]
    [InlineData("/find?url=https://a.example/..", "https://pets.example/v1/find?url=https://a.example/..&a=1")]
    public async Task A_path_can_lack_its_slash_and_have_a_query(string path, string expected)
    {
        using PetClient client = new(handler);
        await client.Transport.SendAsync(HttpMethod.Get, path, null, new JsonObject { ["a"] = 1 }, [], null, default);
        Assert.Equal(expected, handler.Only.Address);
        Assert.Null(handler.Only.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("https://evil.example/contacts")]
    [InlineData("/a/../b")]
    [InlineData("/a/%2e%2E/b")]
    [InlineData("/a/..\\b")]
    [InlineData("/a#b")]
    [InlineData("/accounts/42/contacts/.. ")]
    [InlineData("/a/..\t")]
    [InlineData("/a/..\u00a0")]
    [InlineData("/a/..\u3000")]
    [InlineData("/a\r\ninfo: forged")]
    [InlineData("/a\0")]
    [InlineData("/a\u007f")]
    [InlineData("/a\u2028b")]
    [InlineData("/ä")]
    [InlineData("/a?b=c d")]
    public async Task A_path_outside_the_base_address_is_refused(string path)
    {
        using PetClient client = new(handler);
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(
            () => client.Transport.SendAsync(HttpMethod.Get, path, null, null, [], null, default));
        Assert.Equal("path", refused.ParamName);
        Assert.DoesNotContain(refused.Message.Split(" (Parameter")[0], static character => character is < ' ' or > '~');
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task An_empty_body_is_an_empty_object(string body)
    {
        using PetClient client = new(RecordingHandler.Json(body, HttpStatusCode.NoContent));
        Assert.Equal("{}", (await client.Transport.SendAsync(HttpMethod.Get, "/a", null, null, [], null, default)).ToJsonString());
    }

    [Fact]
    public async Task Failures_are_typed_and_named_by_method_and_path()
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"No"}""", HttpStatusCode.Forbidden));
        ApiException<PetError> refused = await Assert.ThrowsAsync<ApiException<PetError>>(
            () => client.Transport.SendAsync(HttpMethod.Delete, "/contacts/1?secret=x", null, null, PetError.Readers, null, default));
        Assert.Equal("DELETE /contacts/1 responded 403: No.", refused.Message);
    }

    [Fact]
    public async Task Bytes_and_parts_can_be_sent_and_streams_read()
    {
        using PetClient client = new(handler);
        using (Stream stream = await client.Transport.SendForStreamAsync(
            HttpMethod.Put, "/files/1", BinaryContent.FromText("a,b", "text/csv"), new JsonObject { ["x"] = 1 }, [], null, default))
        {
            using StreamReader reader = new(stream);
            Assert.Equal("""{"id":"7"}""", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(("a,b", "text/csv", "*/*"), (handler.Only.Body, handler.Only["Content-Type"], handler.Only["Accept"]));
        handler.Sent.Clear();
        await client.Transport.SendAsync(HttpMethod.Post, "/files", new MultipartBody { { "title", "Cat" } }, null, [], null, default);
        Assert.StartsWith("multipart/form-data; boundary=", handler.Only["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("Cat", handler.Only.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_of_streams_are_typed()
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"No"}""", HttpStatusCode.Forbidden));
        ApiException<PetError> refused = await Assert.ThrowsAsync<ApiException<PetError>>(
            () => client.Transport.SendForStreamAsync(HttpMethod.Get, "/files/1", null, null, PetError.Readers, null, default));
        Assert.Equal("No", refused.Error.Message);
    }

    [Fact]
    public void A_client_parameter_is_added_unless_the_caller_sets_it()
    {
        JsonObject given = new() { ["a"] = 1 };
        Assert.Equal("""{"a":1,"account":"x"}""", ApiArgument.InQuery(given, "account", "x")!.ToJsonString());
        Assert.Equal("""{"a":1}""", given.ToJsonString());
        Assert.Same(given, ApiArgument.InQuery(given, "a", "x"));
        Assert.Same(given, ApiArgument.InQuery(given, "account", null));
        Assert.Equal("""{"account":"x"}""", ApiArgument.InQuery(null, "account", "x")!.ToJsonString());
    }
}
