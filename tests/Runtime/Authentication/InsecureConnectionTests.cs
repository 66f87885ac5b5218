using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Authentication;

/// <summary>Tests that credentials are not sent over unencrypted connections.</summary>
public class InsecureConnectionTests
{
    private static readonly SecurityScheme[] Schemes =
    [
        SecurityScheme.Bearer("token"), SecurityScheme.Basic("basic", "Basic"), SecurityScheme.Header("header", "Header", "X-Key"),
        SecurityScheme.Query("query", "Query", "key"), SecurityScheme.Bearer("oauth", "OAuth", "/token"),
    ];

    private readonly RecordingHandler handler = RecordingHandler.Json("""{ "access_token": "t" }""");

    public static TheoryData<string, string> Credentials { get; } = new()
    {
        { "token", "bearer token" },
        { "basic", "user name and password" },
        { "header", "API key" },
        { "query", "API key" },
        { "oauth", "bearer token" },
    };

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task A_credential_is_not_sent_over_http(string scheme, string noun)
    {
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SendAsync(scheme, "http://pets.example:8080/v1"));

        Assert.Equal(
            "The " + noun + " is not sent to http://pets.example:8080 because the connection is not encrypted. "
            + "Use an https URL, or set ApiClientOptions.AllowInsecureConnections to true.",
            refused.Message);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:5000")]
    [InlineData("https://pets.example")]
    public async Task A_credential_is_sent_over_loopback_and_https(string address)
    {
        await SendAsync("token", address);
        Assert.Equal("Bearer s3cr3t", handler.Only["Authorization"]);
    }

    [Theory]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://127.evil.example")]
    public Task A_host_name_that_only_begins_like_loopback_is_not_loopback(string address) =>
        Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync("token", address));

    [Fact]
    public async Task A_credential_is_sent_over_http_if_allowed()
    {
        await SendAsync("token", "http://pets.example", allowsInsecure: true);
        Assert.Equal("Bearer s3cr3t", handler.Only["Authorization"]);
    }

    [Fact]
    public async Task A_call_without_credentials_is_sent_over_http()
    {
        using ApiTransport transport = new(
            new HttpClient(handler), new Options("http://pets.example"), new ClientIdentity("PetClient", null, Schemes));
        ApiCall call = new("GET", "/pets");
        call.Anonymous();
        await transport.SendAsync(call, null, default);
        Assert.Null(handler.Only["Authorization"]);
    }

    [Theory]
    [InlineData("http://login.example/token", false, false)]
    [InlineData("http://login.example/token", true, true)]
    [InlineData("http://localhost/token", false, true)]
    [InlineData("https://login.example/token", false, true)]
    public async Task A_client_secret_is_not_sent_over_http(string tokenUrl, bool allowsInsecure, bool isSent)
    {
        Task call = SendAsync("oauth", "https://pets.example", allowsInsecure, new Uri(tokenUrl));
        if (isSent)
        {
            await call;
        }
        else
        {
            InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => call);
            Assert.StartsWith("The OAuth client secret is not sent to http://login.example because ", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(isSent ? 2 : 0, handler.Sent.Count);
    }

    [Theory]
    [InlineData("http://pets.example", null, true)]
    [InlineData("http://pets.example", "true", false)]
    [InlineData("http://localhost", null, false)]
    public void Configuration_is_validated_when_the_host_starts(string address, string? allows, bool isProblem)
    {
        Dictionary<string, string?> values = new() { ["BaseAddress"] = address, ["AllowInsecureConnections"] = allows, ["Token"] = "s3cr3t" };
        ApiClientOptions options = new();
        ConfiguredOptions.Apply(options, key => values.GetValueOrDefault(key));

        string? problem = ConfiguredOptions.ProblemOf(options, PetClient.Identity);

        Assert.Equal(isProblem, problem?.StartsWith("The bearer token is not sent to http://pets.example", StringComparison.Ordinal) == true);
    }

    private async Task SendAsync(string scheme, string address, bool allowsInsecure = false, Uri? tokenUrl = null)
    {
        Options options = new(address) { AllowInsecureConnections = allowsInsecure, Token = "s3cr3t" };
        options.Given["basic"] = new BasicCredential("ada", "s3cr3t");
        options.Given["header"] = "s3cr3t";
        options.Given["query"] = "s3cr3t";
        options.Given["oauth"] = new OAuthClientCredentials("app", "s3cr3t")
        {
            HttpClient = new HttpClient(handler),
            TokenUrl = tokenUrl,
            Retry = RetryOptions.None,
        };
        using ApiTransport transport = new(new HttpClient(handler), options, new ClientIdentity("PetClient", null, Schemes));
        ApiCall call = new("GET", "/pets");
        call.Authorize(new SecurityRequirement(scheme));
        await transport.SendAsync(call, null, default);
    }

    private sealed class Options : ApiClientOptions
    {
        public Options(string address) => BaseAddress = new Uri(address);

        public Dictionary<string, ApiCredential> Given { get; } = [];

        protected internal override ApiCredential? CredentialFor(string scheme) => Given.GetValueOrDefault(scheme);
    }
}
