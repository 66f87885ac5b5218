using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Security;

public class SecurityTranslationTests
{
    private const string Ok = """ "responses": { "204": { "description": "" } } """;

    private const string Schemes = """
        "securitySchemes": {
          "token": { "type": "http", "scheme": "bearer" },
          "api_key": { "type": "apiKey", "in": "header", "name": "X-Key" },
          "app": { "type": "apiKey", "in": "query", "name": "app" },
          "unused": { "type": "apiKey", "in": "query", "name": "unused" }
        }
        """;

    [Theory]
    [InlineData("""{ "type": "http", "scheme": "bearer" }""", "Bearer()")]
    [InlineData("""{ "type": "http", "scheme": "Bearer" }""", "Bearer()")]
    [InlineData("""{ "type": "http", "scheme": "Basic" }""", "Basic() S")]
    [InlineData("""{ "type": "http", "scheme": "SharedAccessKey" }""", "Http(SharedAccessKey) S")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "X-Key" }""", "Header(X-Key) S")]
    [InlineData("""{ "type": "apiKey", "in": "query", "name": "api key" }""", "Query(api key) S")]
    [InlineData("""{ "type": "apiKey", "in": "cookie", "name": "key" }""", "Cookie(key) S")]
    [InlineData("""{ "type": "oauth2", "flows": { "implicit": { "authorizationUrl": "https://a.test", "scopes": {} } } }""", "Bearer()")]
    [InlineData("""{ "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "/token", "scopes": {} } } }""", "Bearer()/token")]
    [InlineData("""{ "type": "openIdConnect", "openIdConnectUrl": "https://a.test" }""", "Bearer()")]
    [InlineData("""{ "type": "mutualTLS" }""", "Certificate()")]
    public void Every_scheme_is_supported(string scheme, string expected)
    {
        Translated translated = Translated.Paths(
            $$"""{{"\"/a\""}}: { "get": { {{Ok}} } }""", $$""" "securitySchemes": { "s": {{scheme}} } """, """ "security": [ { "s": [] } ] """);

        Credential only = Assert.Single(translated.Client.Security.Schemes);
        Assert.Equal(expected, $"{only.Kind}({only.WireName}){only.TokenUrl} {only.PropertyName}".Trim());
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "type": "http" }""", "its 'scheme' is not a valid HTTP authentication scheme")]
    [InlineData("""{ "type": "http", "scheme": "two words" }""", "its 'scheme' is not a valid HTTP authentication scheme")]
    [InlineData("""{ "type": "apiKey", "in": "path", "name": "k" }""", "its 'in' is neither 'header', 'query' nor 'cookie'")]
    [InlineData("""{ "type": "apiKey", "in": "query" }""", "it has no 'name'")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "a b" }""", "its 'name' is not a valid header or cookie name")]
    public void An_incomplete_scheme_is_reported_at_its_location(string scheme, string reason)
    {
        string paths = $$"""{{"\"/a\""}}: { "get": { {{Ok}} } }""";
        Translated translated = Translated.Paths(paths, $$""" "securitySchemes": { "s": {{scheme}} } """, """ "security": [ { "s": [] } ] """);

        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0330", "s", reason), (problem.Id, problem.Arguments[0], problem.Arguments[1]));
        Assert.Equal(scheme, Text(translated, problem));
        Assert.Empty(translated.Client.Security.Schemes);
        Assert.Null(translated.Operation.Security);
    }

    [Fact]
    public void An_undeclared_scheme_is_reported_once_with_a_suggestion()
    {
        Translated translated = Translated.Paths(
            $$"""{{"\"/a\""}}: { "get": { "security": [ { "apikey": [] } ], {{Ok}} }, "post": { "security": [ { "apikey": [] } ], {{Ok}} } }""",
            Schemes);

        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0330", "it is not declared; did you mean 'api_key'?"), (problem.Id, problem.Arguments[1]));
        Assert.Equal("""{ "apikey": [] }""", Text(translated, problem));
    }

    [Fact]
    public void Schemes_that_no_operation_requires_are_omitted()
    {
        Translated translated = Translated.Paths($$"""{{"\"/a\""}}: { "get": { "security": [ { "api_key": [] } ], {{Ok}} } }""", Schemes);

        Assert.Equal(["api_key"], translated.Client.Security.Schemes.Select(scheme => scheme.Name));
    }

    [Fact]
    public void Operations_declare_only_other_alternatives_than_the_client()
    {
        Translated translated = Translated.Paths(
            $$"""
            "/a": {
              "get": { {{Ok}} },
              "put": { "security": [ { "token": [] } ], {{Ok}} },
              "post": { "security": [], {{Ok}} },
              "patch": { "security": [ { "token": [], "app": [] }, { "api_key": [] }, {} ], {{Ok}} }
            }
            """,
            Schemes,
            """ "security": [ { "token": [] } ] """);

        Assert.Equal("token", Text(translated.Client.Security.Requirements));
        Assert.Equal(
            [null, null, "", "token+app|api_key|"],
            translated.Client.Clients[0].Operations.Select(operation => operation.Security is { } ways ? Text(ways) : null));
    }

    [Fact]
    public void Undeclared_requests_can_use_the_alternatives_of_any_operation()
    {
        Translated translated = Translated.Paths(
            $$"""
            "/a": { "get": { "security": [ { "token": [] } ], {{Ok}} }, "put": { "security": [ { "api_key": [] } ], {{Ok}} }, "post": { {{Ok}} } }
            """,
            Schemes);

        Assert.Equal("token|api_key", Text(translated.Client.Security.Requirements));
        Assert.Equal(["token", "api_key", ""], translated.Client.Clients[0].Operations.Select(operation => Text(operation.Security!)));
        Assert.False(translated.Client.Security.IsTokenEnough);
    }

    [Theory]
    [InlineData("""[ { "token": [] } ]""", "[]", true)]
    [InlineData("""[ { "api_key": [] }, { "token": [] } ]""", "[]", true)]
    [InlineData("""[ {}, { "token": [] } ]""", "[]", true)]
    [InlineData("""[ { "token": [] } ]""", "[ {} ]", true)]
    [InlineData("""[ { "token": [], "api_key": [] } ]""", "[]", false)]
    [InlineData("""[ { "api_key": [] } ]""", "[]", false)]
    public void A_token_suffices_if_every_operation_accepts_it(string get, string post, bool isEnough) =>
        Assert.Equal(isEnough, Security(get, post).IsTokenEnough);

    [Theory]
    [InlineData("""[ { "api_key": [] }, { "token": [] } ]""", "[]", "api_key")]
    [InlineData("""[ { "token": [] }, { "api_key": [] } ]""", "[]", "token")]
    [InlineData("""[ {}, { "api_key": [] }, { "token": [] } ]""", "[ {} ]", "api_key")]
    [InlineData("""[ { "api_key": [] }, { "token": [] } ]""", """[ { "token": [] }, { "api_key": [] } ]""", "api_key")]
    [InlineData("""[ { "api_key": [] }, { "token": [] } ]""", """[ { "token": [] } ]""", null)]
    [InlineData("""[ { "token": [], "app": [] }, { "api_key": [] } ]""", "[]", null)]
    public void The_scheme_of_the_first_alternative_suffices_if_every_operation_accepts_it(string get, string post, string? scheme) =>
        Assert.Equal(scheme, Security(get, post).SufficientScheme);

    [Fact]
    public void Two_tokens_have_their_own_properties() => Assert.Equal(
        ["UserToken", "AdminToken"],
        Translated.Paths(
            $$"""
            {{"\"/a\""}}: { "get": { "security": [ { "user_token": [] } ], {{Ok}} }, "post": { "security": [ { "admin_token": [] } ], {{Ok}} } }
            """,
            """
            "securitySchemes": { "user_token": { "type": "http", "scheme": "bearer" }, "admin_token": { "type": "http", "scheme": "bearer" } }
            """)
            .Client.Security.Schemes.Select(scheme => scheme.PropertyName));

    [Fact]
    public void A_scheme_named_like_a_member_of_the_options_is_renamed() => Assert.Equal(
        ["TokenCredential", "BaseAddressCredential", "ToStringCredential"],
        Translated.Paths(
            $$"""{{"\"/a\""}}: { "get": { "security": [ { "token": [], "base_address": [], "toString": [] } ], {{Ok}} } }""",
            """
            "securitySchemes": { "token": { "type": "apiKey", "in": "query", "name": "a" }, "base_address": { "type": "apiKey", "in": "query",
            "name": "b" }, "toString": { "type": "http", "scheme": "basic" } }
            """)
            .Client.Security.Schemes.Select(scheme => scheme.PropertyName));

    [Fact]
    public void Members_of_the_options_keep_their_names() =>
        Assert.Empty(typeof(ApiClientOptions)
            .GetMembers(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
            .Where(member => member is System.Reflection.PropertyInfo
                or System.Reflection.MethodInfo { IsSpecialName: false, IsPrivate: false, IsAssembly: false })
            .Select(member => member.Name)
            .Except(ReservedNames.OfClientOptions));

    [Fact]
    public void The_schemes_of_2_0_are_read()
    {
        Translated translated = Translated.Document($$"""
            {
              "swagger": "2.0", "info": { "title": "", "version": "" }, "host": "a.test",
              "securityDefinitions": {
                "basic": { "type": "basic" },
                "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
                "app": { "type": "oauth2", "flow": "application", "tokenUrl": "https://a.test/token", "scopes": { "read": "" } }
              },
              "security": [ { "basic": [] }, { "key": [] }, { "app": [ "read" ] } ],
              "paths": { "/a": { "get": { {{Ok}} } } }
            }
            """);

        Assert.Equal(
            [("Basic", "Basic"), ("Header", "Key"), ("Bearer", "App")],
            translated.Client.Security.Schemes.Select(scheme => (scheme.Kind.ToString(), scheme.PropertyName!)));
        Assert.Equal("https://a.test/token", translated.Client.Security.Schemes[2].TokenUrl);
        Assert.Equal(["read"], translated.Operation.Scopes);
    }

    private static ClientCredentials Security(string get, string post) => Translated.Paths(
        $$"""{{"\"/a\""}}: { "get": { "security": {{get}}, {{Ok}} }, "post": { "security": {{post}}, {{Ok}} } }""", Schemes).Client.Security;

    private static string Text(IEnumerable<CredentialSet> ways) =>
        string.Join("|", ways.Select(way => string.Join("+", way.Schemes.Select(scheme => scheme.Name))));

    private static string Text(Translated translated, SourceGeneration.Diagnostics.DiagnosticInfo problem) =>
        translated.Source.Substring(problem.Location.Start, problem.Location.Length);
}
