using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Generated clients with every type of credential: their options and their requests.</summary>
public class SecurityEmissionTests
{
    private const string Several = """
        {
          "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.test/v1" } ],
          "security": [ { "api_key": [] } ],
          "components": { "securitySchemes": {
            "api_key": { "type": "apiKey", "in": "header", "name": "X-Key", "description": "The key of an account." },
            "app": { "type": "apiKey", "in": "query", "name": "app id" },
            "session": { "type": "apiKey", "in": "cookie", "name": "sid" },
            "basic": { "type": "http", "scheme": "basic" },
            "custom": { "type": "http", "scheme": "SharedAccessKey" },
            "oauth": {
              "type": "oauth2",
              "flows": {
                "clientCredentials": { "tokenUrl": "https://login.test/token", "scopes": { "read": "" } },
                "implicit": { "authorizationUrl": "https://login.test", "scopes": {} }
              }
            },
            "oidc": { "type": "openIdConnect", "openIdConnectUrl": "https://login.test/.well-known" },
            "mtls": { "type": "mutualTLS" }
          } },
          "paths": {
            "/usual": { "get": { "operationId": "usual", "tags": [ "pets" ], "responses": { "204": { "description": "" } } } },
            "/open": { "get": { "operationId": "open", "tags": [ "pets" ], "security": [], "responses": { "204": { "description": "" } } } },
            "/both": {
              "get": {
                "operationId": "both",
                "tags": [ "pets" ],
                "security": [ { "app": [], "session": [], "mtls": [] } ],
                "responses": { "204": { "description": "" } }
              }
            },
            "/either": {
              "get": {
                "operationId": "either",
                "tags": [ "pets" ],
                "security": [ { "oidc": [] }, { "custom": [] }, { "basic": [] }, {} ],
                "responses": { "204": { "description": "" } }
              }
            },
            "/scoped": {
              "get": {
                "operationId": "scoped",
                "tags": [ "pets" ],
                "security": [ { "oauth": [ "read" ] } ],
                "responses": { "204": { "description": "" } }
              }
            }
          }
        }
        """;

    [Fact]
    public void Each_operation_sends_its_own_credentials()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(Several, """
            var own = new TestClientOptions
            {
                ApiKey = "k3y",
                App = "a&b",
                Session = ApiCredential.From(_ => new ValueTask<string>("s1d")),
                Basic = new BasicCredential("ada", "pa55"),
                Oauth = ApiCredential.From((scopes, _) => new ValueTask<string>(string.Join("+", scopes))),
            };
            using var pets = new TestClient(new HttpClient(this), own);
            await pets.Pets.UsualAsync();
            await pets.Pets.OpenAsync();
            await pets.Pets.BothAsync();
            await pets.Pets.EitherAsync();
            await pets.Pets.ScopedAsync();
            own.Custom = "c";
            using var other = new TestClient(new HttpClient(this), own);
            await other.Pets.EitherAsync();
            using var third = new TestClient(new HttpClient(this), new TestClientOptions { Token = "t" });
            await third.Pets.EitherAsync();
            using var fourth = new TestClient(new HttpClient(this), new TestClientOptions());
            await fourth.Pets.EitherAsync();
            """, options: "TestClientOptions");

        Assert.Equal(
            [
                "/v1/usual X-Key=k3y", "/v1/open", "/v1/both?app%20id=a%26b Cookie=sid=s1d", "/v1/either Authorization=Basic YWRhOnBhNTU=",
                "/v1/scoped Authorization=Bearer read",
                "/v1/either Authorization=SharedAccessKey c", "/v1/either Authorization=Bearer t", "/v1/either",
            ],
            sent.Select(one => one.Request.RequestUri!.PathAndQuery
                + string.Concat(
                    new[] { "X-Key", "Cookie", "Authorization" }.Select(name => one.Header(name) is { } value ? $" {name}={value}" : ""))));
    }

    [Fact]
    public void Options_and_methods_document_their_credentials()
    {
        GeneratedProject generated = Compile.Description(Several);

        string options = generated.File("TestClientOptions.g.cs");
        Assert.Contains("The key of an account.", options, StringComparison.Ordinal);
        Assert.Contains("Sent in the header <c>X-Key</c>.", options, StringComparison.Ordinal);
        Assert.Contains("public BasicCredential? Basic { get; set; }", options, StringComparison.Ordinal);
        Assert.Contains("OAuth 2 (clientCredentials, implicit)", options, StringComparison.Ordinal);
        Assert.DoesNotContain("Mtls", options, StringComparison.Ordinal);
        Assert.Contains("Scopes: <c>read</c>.", generated.File("PetsClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("mutual TLS", generated.File("TestClient.g.cs"), StringComparison.Ordinal);
        Assert.Empty(generated.Problems);
    }

    [Theory]
    [InlineData("key, token", "apiKey: \"text\"", "X-Key=text")]
    [InlineData("token, key", "token: \"text\"", "Authorization=Bearer text")]
    [InlineData("custom, token", "credential: \"text\"", "Authorization=SharedAccessKey text")]
    [InlineData("key|app, token", "token: \"text\"", "Authorization=Bearer text")]
    [InlineData("basic, token", "token: \"text\"", "Authorization=Bearer text")]
    public void A_credential_of_several_alternatives_is_that_of_the_first_that_it_suffices_for(string ways, string argument, string expected)
    {
        IEnumerable<string> alternatives = ways.Split(", ")
            .Select(way => "{ " + string.Join(", ", way.Split('|').Select(name => name + ": []")) + " }");
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            $$"""
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            servers: [{ url: https://api.test }]
            security: [{{string.Join(", ", alternatives)}}]
            paths: { /a: { get: { operationId: get, tags: [pets], responses: { "204": { description: None } } } } }
            components:
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key }
                app: { type: apiKey, in: header, name: X-App }
                custom: { type: http, scheme: SharedAccessKey }
                basic: { type: http, scheme: basic }
                token: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://login.test, scopes: {} } } }
            """,
            $$"""
            var own = new TestClientOptions { HttpHandler = this };
            using var pets = new TestClient({{argument}}, own);
            await pets.Pets.GetAsync();
            """,
            path: "test.openapi.yaml",
            options: "TestClientOptions");

        Assert.Equal(
            expected,
            string.Join(" ", new[] { "X-Key", "X-App", "Authorization" }.Where(name => Assert.Single(sent).Header(name) is not null)
                .Select(name => $"{name}={sent[0].Header(name)}")));
    }

    [Theory]
    [InlineData("""{ "type": "http", "scheme": "bearer" }""", "\"secret\"", "Authorization: Bearer secret")]
    [InlineData("""{ "type": "oauth2", "flows": {} }""", "\"secret\"", "Authorization: Bearer secret")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "X-Key" }""", "apiKey: \"secret\"", "X-Key: secret")]
    [InlineData("""{ "type": "http", "scheme": "Custom" }""", "credential: \"secret\"", "Authorization: Custom secret")]
    [InlineData("""{ "type": "http", "scheme": "basic" }""", "userName: \"ada\", password: \"pa55\"", "Authorization: Basic YWRhOnBhNTU=")]
    [InlineData(
        """{ "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "/token", "scopes": {} } } }""",
        "new OAuthClientCredentials(\"id\", \"secret\") { HttpClient = new HttpClient(new Tokens()) }",
        "Authorization: Bearer t0ken")]
    public void A_single_scheme_is_a_constructor_parameter(string scheme, string argument, string expected)
    {
        string description = $$"""
            {
              "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://unused.test" } ],
              "security": [ { "own": [] } ], "components": { "securitySchemes": { "own": {{scheme}} } },
              "paths": { "/a": { "get": { "operationId": "get", "tags": [ "pets" ], "responses": { "204": { "description": "" } } } } }
            }
            """;
        GeneratedProject generated = Compile.Description(description, $$"""
            using System;
            using System.Collections.Generic;
            using System.Net;
            using System.Net.Http;
            using System.Net.Sockets;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using Truto.Generated;
            using Acme.App.Test;

            internal static class Program
            {
                public static string Run()
                {
                    var listener = new TcpListener(IPAddress.Loopback, 0);
                    listener.Start();
                    using var client = new TestClient({{argument}}, options: new() { BaseAddress = new Uri("http://" + listener.LocalEndpoint) });
                    Task call = client.Pets.GetAsync();
                    using TcpClient connection = listener.AcceptTcpClient();
                    var buffer = new byte[10_000];
                    int length = connection.GetStream().Read(buffer);
                    connection.GetStream().Write(Encoding.ASCII.GetBytes("HTTP/1.1 204 No Content\r\n\r\n"));
                    call.GetAwaiter().GetResult();
                    listener.Stop();
                    return Encoding.ASCII.GetString(buffer, 0, length);
                }
            }

            internal sealed class Tokens : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage { Content = new StringContent("{ \"access_token\": \"t0ken\" }") });
            }
            """);

        string request = (string)generated.Run("Program", "Run")!;
        Assert.Contains(expected, request, StringComparison.Ordinal);
    }
}
