using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class DocumentTests
{
    [Theory]
    [InlineData("\"openapi\": \"3.0.3\"", "V3_0")]
    [InlineData("\"openapi\": \"3.1.0-rc1\"", "V3_1")]
    [InlineData("\"openapi\": 3.1", "V3_1")]
    [InlineData("\"openapi\": \"3.2.0\"", "V3_2")]
    [InlineData("\"swagger\": \"2.0\"", "V2_0")]
    [InlineData("\"swagger\": 2.0", "V2_0")]
    public void The_version_is_known(string field, string version) =>
        Assert.Equal(version, Reading.Document("{ " + field + " }").Version.ToString());

    [Theory]
    [InlineData("[1]", "(1,1): OAG0201: The file is not an OpenAPI description: its root must be an object, but it is an array")]
    [InlineData(
        "\n { \"info\": {} }",
        "(2,2): OAG0201: The file is not an OpenAPI description: it has neither 'openapi' nor 'swagger'; add one, or set Role=\"part\" if "
            + "other descriptions refer to it")]
    [InlineData("{ \"openapi\": \"4.0.0\" }", "(1,14): OAG0202: OpenAPI version '4.0.0' is not supported; use 2.0, 3.0, 3.1 or 3.2")]
    [InlineData("{ \"swagger\": \"3.0.0\" }", "(1,14): OAG0202: OpenAPI version '3.0.0' is not supported; use 2.0, 3.0, 3.1 or 3.2")]
    [InlineData("{ \"openapi\": {} }", "(1,14): OAG0202: OpenAPI version 'an object' is not supported; use 2.0, 3.0, 3.1 or 3.2")]
    public void What_is_no_description_is_one_error(string text, string problem)
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(text);

        Assert.Null(document);
        Assert.Equal(problem, Assert.Single(problems));
    }

    [Fact]
    public void Info_servers_tags_and_extensions_are_read()
    {
        Document document = Reading.Document(
            """
            {
              "openapi": "3.0.3",
              "info": { "title": "Pets", "version": "1.2", "description": "All of them." },
              "servers": [{ "url": "https://{region}.pets.test/v1", "variables": { "region": { "default": "eu", "enum": ["eu", "us"] } } }],
              "tags": [{ "name": "Dogs", "description": "Barking." }],
              "x-csharp": { "client": "PetsClient" }
            }
            """);

        Assert.Equal(new Info("Pets", "1.2", "All of them."), document.Info);
        Assert.Equal("https://eu.pets.test/v1", document.Servers.Single().UrlWithDefaults());
        Assert.Equal(["eu", "us"], document.Servers.Single().Variables.Single().Values);
        Assert.Equal(("Dogs", "Barking."), (document.Tags.Single().Name, document.Tags.Single().Description));
        Assert.NotNull(document.Extension("x-csharp"));
        Assert.Equal("#", document.Pointer);
    }

    [Fact]
    public void Security_schemes_and_requirements_are_read()
    {
        Document document = Reading.Document(
            """
            {
              "openapi": "3.0.3",
              "security": [{ "token": [] }, { "oauth": ["read"], "key": [] }, {}],
              "components": { "securitySchemes": {
                "token": { "type": "http", "scheme": "Bearer", "bearerFormat": "JWT" },
                "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
                "oauth": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://pets.test/token",
                  "scopes": { "read": "Reads." } } } },
                "alias": { "$ref": "#/components/securitySchemes/key" } } }
            }
            """);

        Assert.Equal(["token", "oauth+key", ""], document.Security.Select(one => string.Join("+", one.Schemes.Select(scheme => scheme.Name))));
        Assert.Equal(["Http", "ApiKey", "OAuth2", "ApiKey"], document.Components.SecuritySchemes.Select(scheme => scheme.Kind.ToString()));
        Assert.Equal("Bearer", document.Components.SecuritySchemes[0].HttpScheme);
        Assert.Equal(
            (ParameterLocation.Header, "X-Key"),
            (document.Components.SecuritySchemes[1].In, document.Components.SecuritySchemes[1].ParameterName));
        Assert.Equal(["read"], document.Components.SecuritySchemes[2].Flows.Single().Scopes);
    }

    [Fact]
    public void Webhooks_are_read_as_paths()
    {
        Document document = Reading.Document(
            """
            { "openapi": "3.1.0", "webhooks": { "newPet": { "post": { "operationId": "petCame" } } } }
            """);

        Assert.Equal("POST newPet", document.Webhooks.Single().Operations.Single().ToString());
    }

    [Fact]
    public void Cancellation_stops_the_reading_of_schemas()
    {
        SourceFile file =
            DescriptionText.Read("a.json", """{ "openapi": "3.1.0", "components": { "schemas": { "A": {} } } }""", CancellationToken.None);

        Assert.Throws<OperationCanceledException>(() => OpenApiReader.Read(file, [], new CancellationToken(canceled: true)));
    }
}
