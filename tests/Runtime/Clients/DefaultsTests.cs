using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests the headers and query parameters that a client sends with every call.</summary>
public sealed class DefaultsTests
{
    private static readonly ClientIdentity Identity = new(
        "PetClient",
        "https://pets.example",
        [SecurityScheme.Header("header", "HeaderKey", "X-Key"), SecurityScheme.Query("query", "QueryKey", "api_key")],
        idempotencyHeader: "X-Request-Key");

    private readonly RecordingHandler handler = RecordingHandler.Json("""{"name":"Rex"}""");

    [Fact]
    public async Task Defaults_are_sent_with_every_call()
    {
        using PetClient client = Client(options =>
        {
            options.DefaultHeaders["X-Tenant"] = "acme";
            options.DefaultQuery["api-version"] = "2025-01-01";
            options.DefaultQuery["filter"] = new JsonObject { ["owner"] = "me", ["tags"] = new JsonArray("a", "b") };
            options.DefaultQuery["nothing"] = new JsonArray();
            options.DefaultQuery["empty"] = null;
        });

        await client.GetAsync("1");
        await client.CreateAsync(new Pet { Name = "Rex" });
        await client.Transport.SendAsync(HttpMethod.Get, "/other?a=1", null, null, [], null, default);

        const string query = "api-version=2025-01-01&filter%5Bowner%5D=me&filter%5Btags%5D%5B%5D=a&filter%5Btags%5D%5B%5D=b&empty=";
        Assert.Equal(
            [
                "https://pets.example/v1/pets/1?" + query,
                "https://pets.example/v1/pets?" + query,
                "https://pets.example/v1/other?a=1&" + query,
            ],
            handler.Sent.Select(sent => sent.Address));
        Assert.All(handler.Sent, sent => Assert.Equal("acme", sent["x-tenant"]));
    }

    [Fact]
    public async Task A_default_header_replaces_that_of_the_client_but_not_that_of_the_operation_or_the_call()
    {
        using PetClient client = Client(options =>
        {
            options.DefaultHeaders["user-agent"] = "acme/1";
            options.DefaultHeaders["accept"] = "application/vnd.pets.v2+json";
            options.DefaultHeaders["x-version"] = "1";
            options.DefaultHeaders["x-trace"] = "none";
        });
        ApiCall call = new("GET", "/pets");
        call.Header("X-Version", "2");
        call.Accept("text/csv");

        await client.Transport.SendAsync(call, new RequestOptions { Headers = { ["X-Trace"] = "7" } }, default);
        await client.GetAsync("1");

        Assert.Equal(["acme/1", "text/csv", "2", "7"], Headers(handler.Sent[0]));
        Assert.Equal(["acme/1", "application/vnd.pets.v2+json", "1", "none"], Headers(handler.Sent[1]));

        static IEnumerable<string?> Headers(SentRequest sent) => [sent["User-Agent"], sent["Accept"], sent["X-Version"], sent["X-Trace"]];
    }

    [Fact]
    public async Task A_null_header_of_a_call_omits_the_default_but_not_an_argument()
    {
        using PetClient client = Client(options => options.DefaultHeaders["x-tenant"] = "acme");
        ApiCall call = new("POST", "/pets");
        call.Header("X-Version", "2");
        call.BinaryBody(new BinaryContent(new byte[] { 1 }));

        await client.Transport.SendAsync(
            call,
            new RequestOptions { Headers = { ["X-Tenant"] = null, ["User-Agent"] = null, ["X-Version"] = null, ["Content-Type"] = null } },
            default);

        Assert.Equal([null, null, "2", null], new[] { "X-Tenant", "User-Agent", "X-Version", "Content-Type" }.Select(name => handler.Only[name]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync("1", options: new() { Headers = { ["a b"] = null } }));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_null_key_does_not_make_a_call_repeatable_without_a_key()
    {
        using PetClient client = Client();
        await client.CreateAsync(new Pet { Name = "Rex" }, new RequestOptions { Headers = { ["Idempotency-Key"] = null } });
        Assert.True(Guid.TryParse(handler.Only["Idempotency-Key"], out _));
    }

    [Fact]
    public async Task A_default_query_parameter_is_not_sent_beside_one_of_the_operation_or_the_call()
    {
        using PetClient client = Client(options =>
        {
            options.DefaultQuery["exclude"] = "all";
            options.DefaultQuery["limit"] = 10;
            options.DefaultQuery["page"] = 1;
            options.DefaultQuery["lim"] = "x y";
        });

        await client.GetAsync("1", exclude: ["id"], options: new() { Query = { ["limit"] = 5, ["page"] = new JsonArray() } });

        Assert.Equal("https://pets.example/v1/pets/1?exclude%5B%5D=id&lim=x%20y&limit=5", handler.Only.Address);
    }

    [Fact]
    public async Task A_link_to_the_next_page_is_followed_unchanged()
    {
        RecordingHandler pages = new(request => RecordingHandler.Response(
            request.RequestUri!.Query.Contains("token", StringComparison.Ordinal) ? "{}" : """{"next":"/v1/pets?token=2"}"""));
        using PetClient client = new(pages, options =>
        {
            options.DefaultQuery["limit"] = 10;
            options.DefaultHeaders["x-tenant"] = "acme";
        });
        Paged<JsonNode?, JsonNode> list = client.Transport.PagesByLink<JsonNode, JsonNode?>(
            new ApiCall("GET", "/pets"),
            static (ref reader, _) => JsonNode.Parse(ref reader)!,
            static page => new(null, (string?)page["next"]),
            options: null,
            default);

        await foreach (Page<JsonNode?> _ in list.AsPages())
        {
        }

        Assert.Equal(
            ["https://pets.example/v1/pets?limit=10", "https://pets.example/v1/pets?token=2"], pages.Sent.Select(sent => sent.Address));
        Assert.All(pages.Sent, sent => Assert.Equal("acme", sent["x-tenant"]));
    }

    [Fact]
    public async Task Later_changes_of_the_options_have_no_effect()
    {
        ApiClientOptions? kept = null;
        using PetClient client = Client(options =>
        {
            options.DefaultHeaders["x-tenant"] = "acme";
            options.DefaultQuery["a"] = 1;
            kept = options;
        });
        kept!.DefaultHeaders["x-tenant"] = "other";
        kept.DefaultQuery["a"] = 2;

        await client.GetAsync("1");

        Assert.Equal(("acme", "https://pets.example/v1/pets/1?a=1"), (handler.Only["x-tenant"], handler.Only.Address));
    }

    [Theory]
    [InlineData("x tenant", "secret", "not a valid header name")]
    [InlineData("x-tenant", "secret\r\nx-evil: 1", "cannot contain")]
    [InlineData("x-tenant", null, "ApiClientOptions.DefaultHeaders")]
    [InlineData("authorization", "Bearer secret", "ApiClientOptions.Token")]
    [InlineData("x-key", "secret", "ApiClientOptions.HeaderKey")]
    [InlineData("Cookie", "a=secret", "RequestOptions.Headers")]
    [InlineData("Content-Type", "secret", "RequestOptions.Headers")]
    [InlineData("Idempotency-Key", "secret", "RequestOptions.IdempotencyKey")]
    [InlineData("x-request-key", "secret", "RequestOptions.IdempotencyKey")]
    [InlineData("transfer-encoding", "chunked", "belongs to the connection")]
    public void A_header_that_cannot_be_a_default_is_refused_when_the_client_is_created(string name, string? value, string expected)
    {
        ApiClientOptions options = new() { HttpHandler = handler };
        options.DefaultHeaders[name] = value!;

        ArgumentException refused = Assert.Throws<ArgumentException>(() => new ApiTransport(options, Identity));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, ConfiguredOptions.ProblemOf(options, Identity));
    }

    [Fact]
    public void A_query_parameter_of_a_credential_is_refused_when_the_client_is_created()
    {
        ApiClientOptions options = new() { HttpHandler = handler, DefaultQuery = { ["api_key"] = "secret" } };
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new ApiTransport(options, Identity));
        Assert.Equal(
            "'api_key' cannot be a default query parameter, because it is a credential; set ApiClientOptions.QueryKey.", refused.Message);
    }

    [Fact]
    public async Task A_redirect_to_another_host_sends_no_defaults()
    {
        RecordingHandler redirecting = new(request =>
        {
            HttpResponseMessage response = RecordingHandler.Response("""{"name":"Rex"}""");
            if (request.RequestUri!.Host == "pets.example")
            {
                response.StatusCode = System.Net.HttpStatusCode.Found;
                response.Headers.Location = new Uri("https://other.example/pets");
            }

            return response;
        });
        using PetClient client = PetClient.Own(redirecting, options =>
        {
            options.DefaultHeaders["x-tenant"] = "acme";
            options.DefaultQuery["a"] = 1;
        });

        await client.GetAsync("1");

        Assert.Equal("https://other.example/pets", redirecting.Sent[1].Address);
        Assert.Null(redirecting.Sent[1]["x-tenant"]);
    }

    private PetClient Client(Action<ApiClientOptions>? configure = null) => new(handler, configure);
}
