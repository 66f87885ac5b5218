using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Authentication;

/// <summary>Tests that the token is in the Authorization header and in no text that people or logs see.</summary>
public class TokenSecrecyTests
{
    public static TheoryData<HttpStatusCode, string, string> Echoes => new()
    {
        { HttpStatusCode.Unauthorized, "application/json", $$"""{"message":"bad token {{PetClient.Token}}"}""" },
        { HttpStatusCode.Unauthorized, "application/json", $$"""{"detail":"bad token {{PetClient.Token}}"}""" },
        { HttpStatusCode.Unauthorized, "application/json", """{"detail":"bad token s3cr3t\u002ft0k3n\u003D="}""" },
        { HttpStatusCode.Unauthorized, "application/json", """{"detail":"bad token s3cr3t\/t0k3n=="}""" },
        { HttpStatusCode.BadGateway, "text/html", $"<h1>Authorization: Bearer {PetClient.Token}</h1>" },
        { HttpStatusCode.BadGateway, "text/plain", PetClient.Token },
        { HttpStatusCode.OK, "application/json", PetClient.Token },
        { HttpStatusCode.OK, "text/html", PetClient.Token },
        { HttpStatusCode.InternalServerError, "text/plain", new string('x', Failure.MaxRawBodyLength - 5) + PetClient.Token },
        { HttpStatusCode.InternalServerError, "text/plain", new string('x', 995) + PetClient.Token },
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task A_token_that_the_API_repeats_is_not_in_exceptions(HttpStatusCode status, string mediaType, string body)
    {
        using PetClient client = new(RecordingHandler.Text(body, status, mediaType));
        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("1"));
        AssertSecret(failure.ToString());
        AssertSecret(failure.Message);
        AssertSecret(failure.RawBody);
        Assert.DoesNotContain(PetClient.Token[..5], failure.RawBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api-key-0123", "x")]
    [InlineData("api-key-0123", "pass/word")]
    [InlineData("api-key-0123", "")]
    [InlineData("ada", "pass/word")]
    public async Task User_name_and_password_are_redacted(string userName, string password)
    {
        string[] secrets = [userName, password, Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password))];
        foreach (string secret in secrets.Where(static text => text.Length >= 6))
        {
            string escaped = Uri.EscapeDataString(secret);
            string json = secret.Replace("/", "\\/", StringComparison.Ordinal);
            string lower = escaped.Replace("%2F", "%2f", StringComparison.Ordinal).Replace("%3D", "%3d", StringComparison.Ordinal);
            string body = $$"""{"message":"bad {{secret}}, {{json}}, {{escaped}}, {{lower}}"}""";
            RecordingHandler handler = RecordingHandler.Json(body, HttpStatusCode.Unauthorized);
            using ApiTransport transport = new(
                new HttpClient(handler),
                new BasicOptions(new BasicCredential(userName, password)),
                new ClientIdentity(
                    "PetClient",
                    "https://pets.example/v1",
                    [SecurityScheme.Basic("basic", "Basic")],
                    [new SecurityRequirement("basic")],
                    null));

            ApiException refused = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiCall("GET", "/pets"), null, default));

            Assert.Equal("""{"message":"bad ***, ***, ***, ***"}""", refused.RawBody);
            Assert.Equal("GET /pets responded 401: bad ***, ***, ***, ***.", refused.Message);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("er")]
    [InlineData("error")]
    public async Task Very_short_credentials_are_not_redacted(string token)
    {
        const string Body = """{"message":"An error occurred, really an error."}""";
        using PetClient client = new(RecordingHandler.Json(Body, HttpStatusCode.BadRequest), options => options.Token = token);
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal(Body, refused.RawBody);
        Assert.Equal("GET /pets/{id} responded 400: An error occurred, really an error.", refused.Message);
    }

    [Fact]
    public async Task Other_exceptions_do_not_contain_the_token()
    {
        List<Exception> failures = [];
        foreach (Func<HttpRequestMessage, HttpResponseMessage> respond in new Func<HttpRequestMessage, HttpResponseMessage>[]
        {
            _ => throw new HttpRequestException("no route"),
            _ => throw new OperationCanceledException(),
            _ => throw new IOException("broken"),
        })
        {
            using PetClient client = new(new RecordingHandler(respond));
            failures.Add(await Assert.ThrowsAnyAsync<Exception>(() => client.GetAsync("1")));
            failures.Add(await Assert.ThrowsAnyAsync<Exception>(() => client.DownloadAsync()));
        }

        failures.Add(Assert.Throws<ArgumentException>(() => new ApiTransport(PetClient.Token + "\n", null, PetClient.Identity)));
        Assert.All(failures, failure => AssertSecret(failure.ToString()));
    }

    [Fact]
    public void No_ToString_and_no_debugger_view_shows_the_token()
    {
        ApiClientOptions options = new() { Token = PetClient.Token };
        RequestOptions call = new() { Headers = { ["Authorization"] = PetClient.Token } };
        using ApiTransport transport = new(PetClient.Token, null, PetClient.Identity);
        Assert.All(
            new object[]
            {
                options,
                call,
                transport,
                new Credentials(PetClient.Identity, options),
                (ApiCredential)PetClient.Token,
                new BasicCredential("ada", PetClient.Token),
                new OAuthClientCredentials("id", PetClient.Token),
            },
            value => AssertSecret(value.ToString()!));

        Assert.Equal(
            DebuggerBrowsableState.Never,
            typeof(ApiClientOptions).GetProperty(nameof(ApiClientOptions.Token))!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);

        // These types contain values of descriptions, never credentials of the client.
        Assert.Equal(
            ["ApiModel", "CaseValue", "ModelProperty", "Optional`1", "TupleModel`2"],
            typeof(ApiException).Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false) is not null)
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_token_is_sent_only_to_the_host_of_the_base_address()
    {
        RecordingHandler handler = RecordingHandler.Json("{}");
        using PetClient client = new(handler);
        string[] paths = ["/a", "a", "//evil.example/a", "@evil.example", ":80@evil.example/", "\\\\evil.example\\a", ".evil.example/"];
        foreach (string path in paths)
        {
            await client.Transport.SendAsync(HttpMethod.Get, path, null, null, [], null, default);
        }

        Assert.All(handler.Sent, sent => Assert.Equal("pets.example", new Uri(sent.Address).Authority));
    }

    private sealed class BasicOptions(BasicCredential credential) : ApiClientOptions
    {
        protected internal override ApiCredential? CredentialFor(string scheme) => scheme == "basic" ? credential : null;
    }

    private static void AssertSecret(string text) => Assert.DoesNotContain(PetClient.Token, text, StringComparison.Ordinal);
}
