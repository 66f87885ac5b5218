using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

public class RequestTests
{
    private const string PetJson = """{"name":"Rex"}""";

    private readonly RecordingHandler handler = RecordingHandler.Json(PetJson);

    [Fact]
    public async Task A_call_sends_method_URL_body_and_standard_headers()
    {
        using PetClient client = new(handler);

        Pet pet = await client.CreateAsync(new Pet { Name = "Zoë <3" });

        Assert.Equal("Rex", pet.Name);
        SentRequest sent = handler.Only;
        Assert.Equal("POST", sent.Method);
        Assert.Equal("https://pets.example/v1/pets", sent.Address);
        Assert.Equal("""{"name":"Zoë <3"}""", sent.Body);
        Assert.Equal("application/json", sent["Content-Type"]);
        Assert.Equal("application/json", sent["Accept"]);
        Assert.Equal("Bearer " + PetClient.Token, sent["Authorization"]);
        Assert.Matches("""^Truto\.Generated/\d+\.\d+\.\d+\S*$""", sent["User-Agent"]!);
        Assert.True(Guid.TryParse(sent["Idempotency-Key"], out _));
    }

    [Fact]
    public async Task The_application_follows_the_library_in_the_user_agent()
    {
        using PetClient client = new(handler, options => options.ApplicationName = "Acme.Sync/2.1 (nightly)");
        await client.GetAsync("1");
        Assert.Matches("""^Truto\.Generated/\S+ Acme\.Sync/2\.1 \(nightly\)$""", handler.Only["User-Agent"]!);
    }

    [Fact]
    public void An_invalid_application_name_is_refused_when_the_client_is_created() =>
        Assert.Throws<ArgumentException>(() => new PetClient(handler, options => options.ApplicationName = "Acme\r\nX-Evil: 1"));

    [Theory]
    [InlineData("https://proxy.example", "https://proxy.example/pets/1")]
    [InlineData("https://proxy.example/", "https://proxy.example/pets/1")]
    [InlineData("https://proxy.example/truto/v1", "https://proxy.example/truto/v1/pets/1")]
    [InlineData("https://proxy.example/truto/v1/", "https://proxy.example/truto/v1/pets/1")]
    [InlineData("http://localhost:5000", "http://localhost:5000/pets/1")]
    public async Task The_base_address_keeps_its_path(string address, string expected)
    {
        using PetClient client = new(handler, options => options.BaseAddress = new Uri(address));
        await client.GetAsync("1");
        Assert.Equal(expected, handler.Only.Address);
    }

    [Fact]
    public async Task The_base_address_of_a_given_HttpClient_applies_unless_the_options_set_one()
    {
        using HttpClient http = new(handler) { BaseAddress = new Uri("https://given.example/base/") };
        using PetClient client = new(http);
        using PetClient withOption = new(http, options => options.BaseAddress = new Uri("https://set.example"));

        await client.GetAsync("1");
        await withOption.GetAsync("1");

        Assert.Equal(["https://given.example/base/pets/1", "https://set.example/pets/1"], handler.Sent.Select(sent => sent.Address));
    }

    [Fact]
    public void Options_and_HttpClient_cannot_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => new ApiTransport(null!, PetClient.Identity));
        Assert.Throws<ArgumentNullException>(() => new ApiTransport((HttpClient)null!, new ApiClientOptions(), PetClient.Identity));
    }

    [Theory]
    [InlineData("relative/path")]
    [InlineData("ftp://pets.example")]
    [InlineData("https://user:hidden@pets.example")]
    [InlineData("https://pets.example/?key=hidden")]
    [InlineData("https://pets.example/#hidden")]
    public void An_invalid_base_address_is_refused_without_being_quoted(string address)
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(
            () => new PetClient(handler, options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute)));
        Assert.Contains("ApiClientOptions.BaseAddress", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_without_a_server_requires_a_base_address()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(
            () => new ApiTransport(new ApiClientOptions { Token = "t" }, new ClientIdentity("PetClient", null)));
        Assert.Contains("PetClient has no base address", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ApiClientOptions.BaseAddress", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_a_call_add_query_parameters_and_add_or_replace_headers()
    {
        using PetClient client = new(handler);

        await client.GetAsync("1", exclude: ["created_at"], options: new()
        {
            Headers = { ["x-trace"] = "7", ["accept"] = "application/vnd.pet+json", ["user-agent"] = "me/1" },
            Query = { ["limit"] = 5, ["filter"] = new JsonObject { ["owner"] = "me" } },
        });

        SentRequest sent = handler.Only;
        Assert.Equal("https://pets.example/v1/pets/1?exclude%5B%5D=created_at&limit=5&filter%5Bowner%5D=me", sent.Address);
        Assert.Equal("7", sent["x-trace"]);
        Assert.Equal("application/vnd.pet+json", sent["Accept"]);
        Assert.Equal("me/1", sent["User-Agent"]);
    }

    [Fact]
    public async Task Options_can_be_reused()
    {
        using PetClient client = new(handler);
        RequestOptions options = new() { Query = { ["a"] = 1 }, Headers = { ["x"] = "y" } };

        await client.GetAsync("1", options: options);
        await client.GetAsync("2", options: options);

        Assert.Equal(["https://pets.example/v1/pets/1?a=1", "https://pets.example/v1/pets/2?a=1"], handler.Sent.Select(sent => sent.Address));
        Assert.All(handler.Sent, sent => Assert.Equal("y", sent["x"]));
    }

    [Fact]
    public async Task Content_headers_are_set_on_the_content()
    {
        using PetClient client = new(handler);
        RequestOptions options = new() { Headers = { ["Content-Type"] = "application/merge-patch+json", ["Content-Language"] = "de" } };

        await client.CreateAsync(new Pet { Name = "Rex" }, options);

        Assert.Equal("application/merge-patch+json", handler.Only["Content-Type"]);
        Assert.Equal("de", handler.Only["Content-Language"]);
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync("1", options: options));
    }

    [Theory]
    [InlineData("x trace", "7")]
    [InlineData("", "7")]
    [InlineData("x-trace", "7\r\nx-evil: 1")]
    [InlineData("x-trace", "süß")]
    public async Task An_invalid_header_is_refused_before_anything_is_sent(string name, string value)
    {
        using PetClient client = new(handler);
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync("1", options: new() { Headers = { [name] = value } }));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task The_idempotency_key_is_sent_in_the_operations_header()
    {
        using PetClient client = new(handler);
        await client.CreateAsync(new Pet { Name = "Rex" }, new RequestOptions { IdempotencyKey = "import-42-7" });
        Assert.Equal("import-42-7", handler.Only["Idempotency-Key"]);
    }

    [Fact]
    public async Task An_idempotency_key_that_would_not_protect_is_refused()
    {
        using PetClient client = new(handler);
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.DeleteAsync("1", new RequestOptions { IdempotencyKey = "import-42-7" }));
        Assert.StartsWith(
            "'DELETE /pets/{id}' declares no header for an idempotency key; set ApiClientOptions.IdempotencyHeader",
            refused.Message,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => client.CreateAsync(new Pet(), new RequestOptions { IdempotencyKey = " " }));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Arguments_can_be_sent_as_headers()
    {
        using PetClient client = new(handler);
        ApiCall call = new("GET", "/pets");
        call.Header("X-Version", 3);
        call.Header("X-None", (string?)null);
        call.Header("X-Tags", WireValue.List(["a", "b"]));
        call.Header("X-Nothing", WireValue.List(null));

        await client.Transport.SendAsync(call, null, default);

        Assert.Equal("3", handler.Only["X-Version"]);
        Assert.Equal("a,b", handler.Only["X-Tags"]);
        Assert.Null(handler.Only["X-None"]);
        Assert.Null(handler.Only["X-Nothing"]);
        Assert.Throws<ArgumentException>(() => call.Header("X-Version", "3\n"));
    }

    [Fact]
    public async Task The_HTTP_version_of_a_given_HttpClient_applies()
    {
        Version? version = null;
        using HttpClient http = new(new RecordingHandler(request =>
        {
            version = request.Version;
            return RecordingHandler.Response(PetJson);
        }))
        { DefaultRequestVersion = new Version(2, 0) };
        using PetClient client = new(http);
        await client.GetAsync("1");
        Assert.Equal(new Version(2, 0), version);
    }

    [Fact]
    public async Task A_given_HttpClient_is_not_disposed_and_its_default_authorization_suffices()
    {
        using HttpClient http = new(handler);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Custom", "abc");
        using (PetClient client = new(http, options => options.Token = null))
        {
            await client.GetAsync("1");
        }

        Assert.False(handler.IsDisposed);
        Assert.Null(http.BaseAddress);
        using HttpResponseMessage later = await http.GetAsync(new Uri("https://pets.example"));
        Assert.Equal("Custom abc", handler.Sent[1]["Authorization"]);
    }
}
