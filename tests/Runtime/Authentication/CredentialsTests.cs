using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Authentication;

/// <summary>Tests which credentials are sent with a request, and where.</summary>
public class CredentialsTests
{
    private static readonly SecurityScheme[] Schemes =
    [
        SecurityScheme.Bearer("token"),
        SecurityScheme.Basic("basic", "Basic"),
        SecurityScheme.Http("custom", "Custom", "SharedAccessKey"),
        SecurityScheme.Header("header", "Header", "X-Key"),
        SecurityScheme.Query("query", "Query", "api key"),
        SecurityScheme.Cookie("cookie", "Cookie", "session"),
        SecurityScheme.Certificate("mtls"),
    ];

    private readonly RecordingHandler handler = RecordingHandler.Json("{}");

    [Theory]
    [InlineData("token", "secret", "Authorization", "Bearer secret")]
    [InlineData("custom", "secret key", "Authorization", "SharedAccessKey secret key")]
    [InlineData("header", "secret key", "X-Key", "secret key")]
    [InlineData("cookie", "s=cret", "Cookie", "session=s=cret")]
    public async Task A_credential_is_sent_where_its_scheme_declares(string scheme, string secret, string header, string expected)
    {
        await SendAsync(Call(new SecurityRequirement(scheme)), new() { [scheme] = secret });

        Assert.Equal(expected, handler.Only[header]);
        Assert.Equal("https://pets.example/pets", handler.Only.Address);
    }

    [Fact]
    public async Task A_key_in_the_query_is_encoded_and_follows_other_parameters()
    {
        ApiCall call = Call(new SecurityRequirement("query"));
        call.Query("limit", 5);
        await SendAsync(call, new() { ["query"] = "a&b=~" });
        await SendAsync(Call(new SecurityRequirement("query")), new() { ["query"] = "k" });

        Assert.Equal(
            ["https://pets.example/pets?limit=5&api%20key=a%26b%3D~", "https://pets.example/pets?api%20key=k"],
            handler.Sent.Select(sent => sent.Address));
    }

    [Fact]
    public async Task A_key_in_a_cookie_follows_other_cookies()
    {
        ApiCall call = Call(new SecurityRequirement("cookie"));
        call.Cookie("theme", "dark");
        await SendAsync(call, new() { ["cookie"] = "k" });

        Assert.Equal("theme=dark; session=k", handler.Only["Cookie"]);
    }

    [Fact]
    public async Task A_user_name_and_password_are_sent_in_utf_8()
    {
        await SendAsync(Call(new SecurityRequirement("basic")), new() { ["basic"] = new BasicCredential("ada", "pässword") });

        Assert.Equal("Basic YWRhOnDDpHNzd29yZA==", handler.Only["Authorization"]);
    }

    [Theory]
    [InlineData("a:b", "c")]
    [InlineData("a\n", "c")]
    [InlineData("a", "c\u0000")]
    public void An_invalid_user_name_or_password_is_refused_without_being_quoted(string userName, string password)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new BasicCredential(userName, password));
        Assert.DoesNotContain("'" + userName, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header", "a\r\nX-Evil: 1")]
    [InlineData("header", " a")]
    [InlineData("header", "é")]
    [InlineData("cookie", "a;b")]
    [InlineData("cookie", "a b")]
    [InlineData("query", "")]
    public void An_invalid_key_is_refused_when_the_client_is_created(string scheme, string key)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Transport(new() { [scheme] = key }));
        Assert.Contains("PetOptions." + char.ToUpperInvariant(scheme[0]) + scheme[1..], refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header", "X-Key=k")]
    [InlineData("query", "Authorization=SharedAccessKey k; api%20key")]
    [InlineData("query,header", "X-Key=k")]
    [InlineData("query,custom,header", "X-Key=k")]
    [InlineData("", null)]
    public async Task The_first_complete_security_alternative_is_used(string configured, string? sent)
    {
        ApiCall call = Call(
            new SecurityRequirement(),
            new SecurityRequirement("header"),
            new SecurityRequirement(new RequiredScheme("custom"), new RequiredScheme("query")));
        Dictionary<string, ApiCredential> credentials = configured
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(name => name, name => (ApiCredential)"k");
        if (configured == "query")
        {
            credentials["custom"] = "k";
        }

        await SendAsync(call, credentials);

        string headers = string.Join(
            "; ", handler.Only.Headers.Where(header => header.Key is "X-Key" or "Authorization").Select(header => header.Key + "=" + header.Value));
        Assert.Equal(sent ?? "", headers + (handler.Only.Address.Contains("api%20key=k", StringComparison.Ordinal) ? "; api%20key" : ""));
    }

    [Theory]
    [InlineData("header", "custom", "X-Key")]
    [InlineData("custom", "header", "Authorization")]
    public async Task Of_several_complete_alternatives_the_first_is_used(string first, string second, string sent)
    {
        await SendAsync(Call(new SecurityRequirement(first), new SecurityRequirement(second)), new() { ["custom"] = "k", ["header"] = "k" });

        Assert.Equal([sent], handler.Only.Headers.Keys.Where(name => name is "X-Key" or "Authorization"));
    }

    [Fact]
    public async Task Missing_credentials_are_reported_by_the_names_of_their_options()
    {
        ApiCall call = Call(
            new SecurityRequirement(new RequiredScheme("header"), new RequiredScheme("mtls")),
            new SecurityRequirement(new RequiredScheme("token"), new RequiredScheme("query")));

        InvalidOperationException missing = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(call, new() { ["query"] = "k" }));

        Assert.Equal(
            "PetClient has no credential for GET /pets. Set PetOptions.Header, or ApiClientOptions.Token and PetOptions.Query.", missing.Message);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_client_certificate_requires_no_credential()
    {
        await SendAsync(Call(new SecurityRequirement("mtls")), []);

        Assert.Equal(["Accept", "User-Agent"], handler.Only.Headers.Keys.Order());
    }

    [Fact]
    public async Task Headers_of_the_caller_replace_credentials()
    {
        using HttpClient http = new(handler) { DefaultRequestHeaders = { { "X-Key", "theirs" } } };
        using ApiTransport transport = new(http, new PetOptions([]), Identity());

        await transport.SendAsync(Call(new SecurityRequirement("header")), null, default);
        await transport.SendAsync(Call(new SecurityRequirement("custom")), new() { Headers = { ["Authorization"] = "Own one" } }, default);

        Assert.Equal("theirs", handler.Sent[0]["X-Key"]);
        Assert.Equal("Own one", handler.Sent[1]["Authorization"]);
    }

    [Fact]
    public async Task A_provider_receives_the_scopes_of_the_operation()
    {
        List<string> asked = [];
        ApiCredential provider = ApiCredential.From((scopes, _) =>
        {
            asked.Add(string.Join(" ", scopes));
            return new ValueTask<string>("t");
        });
        await SendAsync(Call(new SecurityRequirement("custom", "read", "write")), new() { ["custom"] = provider });
        await SendAsync(Call(new SecurityRequirement("custom")), new() { ["custom"] = provider });

        Assert.Equal(["read write", ""], asked);
    }

    [Theory]
    [InlineData("header")]
    [InlineData("query")]
    [InlineData("cookie")]
    [InlineData("custom")]
    [InlineData("basic")]
    public async Task Redirects_send_no_credential_to_another_host(string scheme)
    {
        const string Secret = "s3cr3t/key";
        RecordingHandler redirecting = new(
            request => request.RequestUri!.Host == "pets.example" ? To("https://other.example/pets") : RecordingHandler.Response("{}"));
        using HttpClient http = new(new RedirectHandler(redirecting));
        using ApiTransport transport = new(
            http, new PetOptions(new() { [scheme] = scheme == "basic" ? new BasicCredential("ada", Secret) : Secret }), Identity());

        await transport.SendAsync(Call(new SecurityRequirement(scheme)), null, default);

        Assert.Equal("https://other.example/pets", redirecting.Sent[1].Address);
        Assert.Equal(["Accept", "User-Agent"], redirecting.Sent[1].Headers.Keys.Order());
    }

    [Theory]
    [InlineData("https://other.example/?from=/pets%3Fapi%2520key%3Ds3cr3t/key")]
    [InlineData("https://other.example/pets?api%20key=s3cr3t%2Fkey")]
    [InlineData("https://other.example/pets/s3cr3t/key")]
    public async Task A_redirect_to_another_host_that_contains_a_credential_is_neither_followed_nor_quoted(string target)
    {
        const string Secret = "s3cr3t/key";
        RecordingHandler redirecting = new(_ => To(target));
        using HttpClient http = new(new RedirectHandler(redirecting));
        using ApiTransport transport = new(http, new PetOptions(new() { ["query"] = Secret }), Identity());

        ApiException refused = await Assert.ThrowsAsync<ApiException>(
            () => transport.SendAsync(Call(new SecurityRequirement("query")), null, default));

        Assert.Single(redirecting.Sent);
        Assert.Contains("***", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_the_API_repeats_are_not_in_exceptions()
    {
        RecordingHandler echo = RecordingHandler.Text(
            "key s3cr3t/1 or s3cr3t%2F1, password pa55word, YWRhOnBhNTV3b3Jk, user ada", HttpStatusCode.BadRequest, "text/plain");
        using HttpClient http = new(echo);
        using ApiTransport transport = new(
            http,
            new PetOptions(new() { ["query"] = "s3cr3t/1", ["basic"] = new BasicCredential("ada", "pa55word"), ["custom"] = "other" }),
            Identity());

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(
            Call(new SecurityRequirement(new RequiredScheme("query"), new RequiredScheme("basic"))), null, default));

        Assert.Equal("key *** or ***, password ***, ***, user ada", refused.RawBody);
    }

    [Theory]
    [InlineData(null, "Bearer t3xt", null)]
    [InlineData("header", null, "t3xt")]
    [InlineData("custom", "SharedAccessKey t3xt", null)]
    public async Task A_text_of_a_constructor_is_the_token_unless_it_names_another_scheme(string? scheme, string? authorization, string? key)
    {
        ApiClientOptions options = new() { HttpHandler = handler };
        using ApiTransport transport = scheme is null
            ? new ApiTransport("t3xt", options, Identity())
            : new ApiTransport("t3xt", scheme, options, Identity());

        await transport.SendAsync(
            Call(new SecurityRequirement("header"), new SecurityRequirement("custom"), new SecurityRequirement("token")), null, default);

        Assert.Equal((authorization, key), (handler.Only["Authorization"], handler.Only["X-Key"]));
    }

    [Fact]
    public async Task Client_credentials_of_a_constructor_are_not_sent_as_a_key()
    {
        using HttpClient tokens = new(RecordingHandler.Json("""{ "access_token": "t0ken" }"""));
        OAuthClientCredentials credentials = new("id", "s3cret") { HttpClient = tokens, TokenUrl = new Uri("https://login.example/token") };
        using ApiTransport transport = new(credentials, new ApiClientOptions { HttpHandler = handler }, Identity());

        await transport.SendAsync(Call(new SecurityRequirement("header"), new SecurityRequirement("token")), null, default);

        Assert.Equal(("Bearer t0ken", null), (handler.Only["Authorization"], handler.Only["X-Key"]));
    }

    private static HttpResponseMessage To(string target)
    {
        HttpResponseMessage response = new(HttpStatusCode.Redirect);
        response.Headers.TryAddWithoutValidation("Location", target);
        return response;
    }

    private static ClientIdentity Identity() => new("PetClient", "https://pets.example", Schemes);

    private static ApiCall Call(params SecurityRequirement[] ways)
    {
        ApiCall call = new("GET", "/pets");
        call.Authorize(ways);
        return call;
    }

    private ApiTransport Transport(Dictionary<string, ApiCredential> credentials) =>
        new(new HttpClient(handler), new PetOptions(credentials), Identity());

    private async Task SendAsync(ApiCall call, Dictionary<string, ApiCredential> credentials)
    {
        using ApiTransport transport = Transport(credentials);
        await transport.SendAsync(call, null, default);
    }

    private sealed class PetOptions(Dictionary<string, ApiCredential> credentials) : ApiClientOptions
    {
        protected internal override ApiCredential? CredentialFor(string scheme) => credentials.GetValueOrDefault(scheme);
    }
}
