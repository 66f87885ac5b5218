using System.Net;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Resilience;

public class IdempotencyTests : RetryTest
{
    [Fact]
    public async Task An_operation_with_a_key_header_gets_one_key_for_all_attempts()
    {
        Fail(1, HttpStatusCode.BadGateway);
        Fail(1, new HttpRequestException("cut"));
        ApiResponse<Pet> first = await ApiResponse.From(o => Client.CreateAsync(new Pet(), o));
        await Client.CreateAsync(new Pet());

        List<string?> keys = [.. Keys];
        Assert.Equal(4, keys.Count);
        Assert.True(Guid.TryParse(keys[0], out _));
        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(keys[0], keys[2]);
        Assert.NotEqual(keys[0], keys[3]);
        Assert.Equal(keys[0], first.IdempotencyKey);
    }

    [Fact]
    public async Task The_callers_key_is_sent_in_all_attempts_and_reported_by_the_exception()
    {
        Fail(9, HttpStatusCode.BadGateway);
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(
            () => Client.CreateAsync(new Pet(), new() { IdempotencyKey = "import-42-7" }));
        Assert.Equal("import-42-7", refused.IdempotencyKey);
        Assert.All(Keys, key => Assert.Equal("import-42-7", key));
        Assert.Equal(4, Attempts);
    }

    [Fact]
    public async Task A_key_in_a_header_is_the_idempotency_key()
    {
        Fail(1, HttpStatusCode.BadGateway);
        ApiResponse<Pet> response = await ApiResponse.From(
            o => Client.CreateAsync(new Pet(), o), new() { Headers = { ["idempotency-key"] = "mine" } });
        Assert.Equal("mine", response.IdempotencyKey);
        Assert.Equal(["mine", "mine"], Keys);
    }

    [Theory]
    [InlineData("Idempotency-Key")]
    [InlineData("x-idempotency-key")]
    public async Task A_key_in_a_header_counts_for_an_operation_without_a_key_header(string name)
    {
        Fail(1, HttpStatusCode.BadGateway);
        ApiResponse response = await ApiResponse.From(o => SendAsync("POST", o), new() { Headers = { [name] = "mine" } });
        Assert.Equal(("mine", 2), (response.IdempotencyKey, response.Attempts));
        Assert.All(Network.Sent, sent => Assert.Equal("mine", sent[name]));
    }

    [Fact]
    public async Task A_key_in_an_argument_is_the_idempotency_key()
    {
        Fail(1, HttpStatusCode.BadGateway);
        ApiCall call = new("POST", "/pets", PetError.Readers);
        call.Header("Idempotency-Key", "argument");
        await Client.Transport.SendAsync(call, options: null, CancellationToken.None);
        Assert.Equal(["argument", "argument"], Keys);
    }

    [Fact]
    public async Task An_argument_in_another_header_is_not_a_key()
    {
        Fail(1, HttpStatusCode.BadGateway);
        ApiCall call = new("POST", "/pets", PetError.Readers);
        call.Header("X-Request-Id", "argument");
        await Assert.ThrowsAnyAsync<ApiException>(() => Client.Transport.SendAsync(call, options: null, CancellationToken.None));
        Assert.Equal([null], Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_blank_key_is_refused(string key)
    {
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(
            () => Client.CreateAsync(new Pet(), new() { IdempotencyKey = key }));
        Assert.Contains("RequestOptions.IdempotencyKey", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, Attempts);
    }

    [Fact]
    public async Task Another_header_or_a_blank_one_is_not_a_key()
    {
        Fail(2, HttpStatusCode.BadGateway);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync("POST", new() { Headers = { ["X-Request-Id"] = "mine" } }));
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync("POST", new() { Headers = { ["Idempotency-Key"] = "" } }));
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task An_option_sets_the_key_header_if_the_description_declares_none()
    {
        Connect(options => options.IdempotencyHeader = "X-Once");
        Fail(1, HttpStatusCode.BadGateway);
        ApiResponse made = await ApiResponse.From(o => SendAsync("PATCH", o));
        Assert.True(Guid.TryParse(made.IdempotencyKey, out _));
        Assert.Equal([made.IdempotencyKey, made.IdempotencyKey], Network.Sent.Select(sent => sent["X-Once"]));

        await SendAsync("POST", new() { IdempotencyKey = "given" });
        Assert.Equal("given", Network.Sent[^1]["X-Once"]);
        made = await ApiResponse.From(o => SendAsync("POST", o), new() { Headers = { ["x-once"] = "header" } });
        Assert.Equal(("header", "header"), (Network.Sent[^1]["X-Once"], made.IdempotencyKey));
        made = await ApiResponse.From(o => SendAsync("POST", o), new() { Headers = { ["Idempotency-Key"] = "header" } });
        Assert.Equal((Network.Sent[^1]["X-Once"], false), (made.IdempotencyKey, made.IdempotencyKey == "header"));
        await SendAsync("POST", new() { AutoIdempotencyKey = false });
        await SendAsync("GET");
        Assert.Equal([null, null], Network.Sent.TakeLast(2).Select(sent => sent["X-Once"]));
    }

    [Fact]
    public async Task The_key_header_of_the_description_takes_precedence_over_the_option()
    {
        Connect(options => options.IdempotencyHeader = "X-Once");
        await Client.CreateAsync(new Pet());
        Assert.NotNull(Network.Only["Idempotency-Key"]);
        Assert.Null(Network.Only["X-Once"]);
    }

    [Fact]
    public async Task The_key_header_applies_to_undeclared_requests()
    {
        using HttpClient http = new(Network);
        ApiClientOptions options = new() { Token = "t", TimeProvider = Clock, Retry = Announcing(Retry), IdempotencyHeader = "X-Once" };
        using ApiTransport plain = new(http, options, new ClientIdentity("X", "https://x.example"));
        Fail(1, HttpStatusCode.BadGateway);
        await plain.SendAsync(HttpMethod.Post, "/x", new JsonObject(), query: null, [], options: null, CancellationToken.None);
        Assert.Equal(2, Attempts);
        Assert.All(Network.Sent, sent => Assert.NotNull(sent["X-Once"]));
    }

    [Fact]
    public void An_invalid_header_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ApiClientOptions { IdempotencyHeader = "no header" });

    [Fact]
    public async Task Without_a_key_a_POST_is_sent_once()
    {
        Fail(1, HttpStatusCode.BadGateway);
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => Client.CreateAsync(new Pet(), new() { AutoIdempotencyKey = false }));
        Assert.Null(refused.IdempotencyKey);
        Assert.Equal([null], Keys);
    }

    [Fact]
    public async Task Generated_keys_can_be_disabled_for_a_client_and_enabled_for_a_call()
    {
        Connect(options => options.AutoIdempotencyKeys = false);
        await Client.CreateAsync(new Pet());
        await Client.CreateAsync(new Pet(), new() { AutoIdempotencyKey = true });
        Assert.Null(Network.Sent[0]["Idempotency-Key"]);
        Assert.NotNull(Network.Sent[1]["Idempotency-Key"]);
    }

    [Fact]
    public async Task An_operation_without_a_key_header_gets_no_key()
    {
        await Client.DeleteAsync("1");
        ApiResponse<Pet> response = await ApiResponse.From(o => Client.GetAsync("1", options: o));
        Assert.Null(response.IdempotencyKey);
        Assert.Equal([null, null], Keys);
    }

    [Theory]
    [InlineData("GET", false)]
    [InlineData("HEAD", false)]
    [InlineData("OPTIONS", false)]
    [InlineData("TRACE", false)]
    [InlineData("POST", true)]
    [InlineData("PATCH", true)]
    [InlineData("DELETE", true)]
    public async Task Undeclared_requests_with_unsafe_methods_get_a_key(string method, bool hasKey)
    {
        await Client.Transport.SendAsync(
            new HttpMethod(method), "/x", body: null, query: null, PetError.Readers, options: null, CancellationToken.None);
        Assert.Equal(hasKey, Network.Only["Idempotency-Key"] is not null);
    }

    [Fact]
    public async Task Undeclared_requests_to_an_API_without_keys_get_none_and_are_not_retried()
    {
        using HttpClient http = new(Network);
        using ApiTransport plain = new(
            http,
            new ApiClientOptions { Token = "t", TimeProvider = Clock, Retry = Announcing(Retry) },
            new ClientIdentity("X", "https://x.example"));
        Fail(1, HttpStatusCode.BadGateway);
        await Assert.ThrowsAnyAsync<ApiException>(
            () => plain.SendAsync(HttpMethod.Post, "/x", new JsonObject(), query: null, [], options: null, CancellationToken.None));
        Assert.Null(Network.Only["Idempotency-Key"]);
    }
}
