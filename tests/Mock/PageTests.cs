using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

/// <summary>The local page of the mock, over HTTP.</summary>
public sealed class PageTests : MockTest
{
    [Fact]
    public async Task The_page_and_its_files_load_nothing_from_elsewhere()
    {
        using HttpClient browser = await StartAsync();
        foreach ((string file, string type) in new[]
        {
            ("", "text/html"), ("/", "text/html"), ("/page.css", "text/css"), ("/page.js", "text/javascript"), ("/icon.svg", "image/svg+xml"),
        })
        {
            using HttpResponseMessage response = await browser.GetAsync("/_inspect" + file, Cancellation);

            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
            string text = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotMatch("(?i)https?://(?!www\\.w3\\.org/2000/svg)", text);
            Assert.DoesNotMatch("(?i) on[a-z]+=|style=|innerHTML|eval\\(", text);
            string policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task A_mock_in_memory_has_no_page()
    {
        Assert.Null(Mock.PageAddress);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("GET", "/_inspect")).Status);
    }

    [Fact]
    public async Task It_lists_calls_with_their_attempts_and_what_was_sent_and_answered()
    {
        using HttpClient browser = await StartAsync();
        Mock.Faults.Next(Fault.BadGateway());
        Mock.Faults.Next(Fault.CutBefore());
        await Post(browser, "/pets?limit=2", """{ "name": "Rex", "kind": "dog" }""");
        await Assert.ThrowsAsync<HttpRequestException>(() => Post(browser, "/pets?limit=2", """{ "name": "Rex", "kind": "dog" }"""));
        await Post(browser, "/pets?limit=2", """{ "name": "Rex", "kind": "dog" }""");
        await Post(browser, "/pets?limit=2", """{ "name": "Rex", "kind": "fish" }""");

        JsonNode state = await StateAsync(browser);
        Assert.Equal("Mock of Petstore", (string?)state["title"]);
        Assert.Equal(4, (int)state["requests"]!);
        Assert.Equal(["400", "502,closed,201"], state["calls"]!.AsArray().Select(Outcomes));
        Assert.Equal([1, 0], state["calls"]!.AsArray().Select(call => (int)call!["violations"]!));
        Assert.Equal(["/pets 1"], state["resources"]!.AsArray().Select(resource => $"{resource!["name"]} {resource["count"]}"));

        JsonArray attempts = (await JsonAsync(browser, "/calls/1"))["attempts"]!.AsArray();
        Assert.Equal(["bad-gateway", "cut-before", null], attempts.Select(attempt => (string?)attempt!["fault"]));
        Assert.All(attempts, attempt => Assert.Equal("POST /pets?limit=2", (string?)attempt!["line"]));
        Assert.Equal("{\n  \"name\": \"Rex\",\n  \"kind\": \"dog\"\n}", (string?)attempts[2]!["body"]);
        Assert.Contains("\"name\": \"Rex\"", (string?)attempts[2]!["responseBody"], StringComparison.Ordinal);
        JsonNode refused = (await JsonAsync(browser, "/calls/2"))["attempts"]![0]!;
        Assert.Contains("body at /kind", (string?)refused["violations"]![0], StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Rex\"", (string?)(await JsonAsync(browser, "/resources/%2Fpets"))["items"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_only_look_alike_are_calls_of_their_own()
    {
        using HttpClient browser = await StartAsync();
        Mock.Faults.Next(Fault.BadGateway(), times: 3);
        foreach (string key in new[] { "a", "b", "a" })
        {
            using HttpRequestMessage request = new(HttpMethod.Delete, "/pets/1") { Headers = { { "Idempotency-Key", key } } };
            await browser.SendAsync(request, Cancellation);
        }

        await browser.GetAsync("/pets/1", Cancellation);
        await browser.GetAsync("/pets/1", Cancellation);

        Assert.Equal(["200", "200", "502", "502,502"], (await StateAsync(browser))["calls"]!.AsArray().Select(Outcomes));
    }

    [Fact]
    public async Task Secrets_are_masked_everywhere()
    {
        using HttpClient browser = await StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, "/pets?api_key=S3CRET&limit=1&access%5Ftoken=S3CRET")
        {
            Content = Json("""{ "name": "Rex", "kind": "dog", "pass\u0077ord": "S3CRET", "nested": [{ "client_secret": { "a": "S3CRET" } }] }"""),
        };
        request.Headers.Add("X-Api-Key", "S3CRET");
        request.Headers.Add("Cookie", "a=S3CRET");
        request.Headers.Add("Idempotency-Key", "shown");
        request.Headers.Authorization = new("Bearer", "S3CRET");
        await browser.SendAsync(request, Cancellation);

        string call = (await JsonAsync(browser, "/calls/1")).ToJsonString() + (await StateAsync(browser)).ToJsonString();
        Assert.DoesNotContain("S3CRET", call, StringComparison.Ordinal);
        Assert.Contains("Bearer \\u2022", call, StringComparison.Ordinal);
        Assert.Contains("\"shown\"", call, StringComparison.Ordinal);
        Assert.Contains("limit=1", call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_has_an_ETag_so_that_a_poll_without_news_is_short()
    {
        using HttpClient browser = await StartAsync();
        using HttpResponseMessage first = await browser.GetAsync("/_inspect/state", Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, await Poll());
        await browser.GetAsync("/pets/1", Cancellation);
        Assert.Equal(HttpStatusCode.OK, await Poll());

        async Task<HttpStatusCode> Poll()
        {
            using HttpRequestMessage poll = new(HttpMethod.Get, "/_inspect/state") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using HttpResponseMessage response = await browser.SendAsync(poll, Cancellation);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("rebound.example:PORT")]
    [InlineData("127.0.0.1.rebound.example:PORT")]
    [InlineData("loopback:PORT")]
    public async Task Another_host_is_refused(string host)
    {
        using HttpClient browser = await StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await GetWith(browser, "/_inspect/state", ("Host", Ported(browser, host))));
        Assert.Equal(HttpStatusCode.OK, await GetWith(browser, "/_inspect/state", ("Host", Ported(browser, "localhost:PORT"))));
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example", "/_inspect/state", false)]
    [InlineData("Origin", "null", "/_inspect/state", false)]
    [InlineData("Origin", "http://127.0.0.1:1", "/_inspect/state", false)]
    [InlineData("Origin", "http://127.0.0.1:PORT", "/_inspect/state", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", "/_inspect/page.js", false)]
    [InlineData("Sec-Fetch-Site", "same-site", "/_inspect/state", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", "/_inspect/state", true)]
    [InlineData("Sec-Fetch-Site", "none", "/_inspect", true)]
    public async Task Other_origins_are_refused(string header, string value, string path, bool isAllowed)
    {
        using HttpClient browser = await StartAsync();
        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await GetWith(browser, path, (header, Ported(browser, value))));
    }

    [Fact]
    public async Task A_link_opens_the_page_and_a_frame_does_not()
    {
        using HttpClient browser = await StartAsync();
        (string, string)[] link = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")];
        Assert.Equal(HttpStatusCode.OK, await GetWith(browser, "/_inspect", link));
        Assert.Equal(HttpStatusCode.Forbidden, await GetWith(browser, "/_inspect", [.. link[..2], ("Sec-Fetch-Dest", "iframe")]));
    }

    [Fact]
    public async Task Switches_inject_faults_and_require_the_token_of_the_page()
    {
        using HttpClient browser = await StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await Switch(browser, "next", """{ "name": "bad-gateway" }"""));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pets/1", Cancellation)).StatusCode);
        string token = (string)(await StateAsync(browser))["token"]!;
        browser.DefaultRequestHeaders.Add("X-Inspect-Token", token[..^1] + (token[^1] == '0' ? '1' : '0'));
        Assert.Equal(HttpStatusCode.Forbidden, await Switch(browser, "next", """{ "name": "bad-gateway" }"""));
        browser.DefaultRequestHeaders.Remove("X-Inspect-Token");
        browser.DefaultRequestHeaders.Add("X-Inspect-Token", token);

        Assert.Equal(HttpStatusCode.NoContent, await Switch(browser, "next", """{ "name": "gateway-timeout" }"""));
        Assert.Equal(HttpStatusCode.NoContent, await Switch(browser, "random", """{ "share": 1, "names": ["bad-gateway"] }"""));
        Assert.Equal("gateway-timeout", (string?)(await StateAsync(browser))["queue"]![0]);
        Assert.Equal(HttpStatusCode.GatewayTimeout, (await browser.GetAsync("/pets/1", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.BadGateway, (await browser.GetAsync("/pets/1", Cancellation)).StatusCode);
        JsonNode state = await StateAsync(browser);
        Assert.Equal(1, (double)state["share"]!);
        Assert.Equal(["bad-gateway"], state["faults"]!.AsArray().Where(fault => (bool)fault!["random"]!).Select(fault => (string?)fault!["name"]));

        Assert.Equal(HttpStatusCode.NoContent, await Switch(browser, "random", """{ "share": 1, "names": [] }"""));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pets/1", Cancellation)).StatusCode);
        await Switch(browser, "next", """{ "name": "bad-gateway" }""");
        Assert.Equal(HttpStatusCode.NoContent, await Switch(browser, "clear", "{}"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pets/1", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("next", "{}", 400)]
    [InlineData("next", "[", 400)]
    [InlineData("next", """{ "name": 1 }""", 400)]
    [InlineData("next", """{ "name": "none" }""", 400)]
    [InlineData("random", """{ "share": 2, "names": ["slow"] }""", 400)]
    [InlineData("random", """{ "share": 1, "names": ["slow", 1] }""", 400)]
    [InlineData("random", """{ "share": "1", "names": ["slow"] }""", 400)]
    [InlineData("other", "{}", 404)]
    public async Task A_switch_that_does_not_exist_changes_nothing(string action, string body, int status)
    {
        using HttpClient browser = await StartAsync();
        browser.DefaultRequestHeaders.Add("X-Inspect-Token", (string)(await StateAsync(browser))["token"]!);
        Assert.Equal(status, (int)await Switch(browser, action, body));
        JsonNode state = await StateAsync(browser);
        Assert.Empty(state["queue"]!.AsArray());
        Assert.Equal(0, (double)state["share"]!);
    }

    [Fact]
    public async Task Every_fault_has_a_text()
    {
        using HttpClient browser = await StartAsync();
        Assert.All((await StateAsync(browser))["faults"]!.AsArray(), fault => Assert.NotEmpty((string)fault!["text"]!));
    }

    private async Task<HttpClient> StartAsync()
    {
        Use(new OpenApiMockOptions { RequiresCredentials = false });
        Uri address = await Mock.StartAsync(cancellationToken: Cancellation);
        Assert.Equal(new Uri(address, "/_inspect"), Mock.PageAddress);
        return new HttpClient { BaseAddress = address };
    }

    private static string Outcomes(JsonNode? call) => string.Join(',', call!["outcomes"]!.AsArray().Select(outcome => (string?)outcome!["text"]));

    private static string Ported(HttpClient browser, string text) => text.Replace("PORT", $"{browser.BaseAddress!.Port}", StringComparison.Ordinal);

    private static async Task Post(HttpClient browser, string path, string json)
    {
        using HttpResponseMessage response = await browser.PostAsync(path, Json(json), Cancellation);
    }

    private static async Task<JsonNode> JsonAsync(HttpClient browser, string path) =>
        JsonNode.Parse(await browser.GetStringAsync("/_inspect" + path, Cancellation))!;

    private static Task<JsonNode> StateAsync(HttpClient browser) => JsonAsync(browser, "/state");

    private static async Task<HttpStatusCode> GetWith(HttpClient browser, string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await browser.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> Switch(HttpClient browser, string action, string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await browser.PostAsync("/_inspect/faults/" + action, content, Cancellation);
        return response.StatusCode;
    }
}
