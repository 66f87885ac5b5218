using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Clients;

public class ClientTests
{
    private const string Ok = """ "responses": { "204": { "description": "" } } """;

    [Theory]
    [InlineData("specs/pets.openapi.yaml", "Acme", "Acme.Pets", "PetsClient", "Pets")]
    [InlineData("C:\\specs\\my-pets.json", "", "MyPets", "MyPetsClient", "MyPets")]
    [InlineData("acme-client.yml", "Acme", "Acme.AcmeClient", "AcmeClient", "Acme")]
    [InlineData("swagger.json", "Acme", "Acme.Swagger", "SwaggerClient", "Swagger")]
    public void Default_names_come_from_the_file(string path, string root, string name, string client, string api)
    {
        Translated translated = Translated.Document(
            """{ "openapi": "3.0.3", "info": { "title": "", "version": "" }, "paths": {} }""", path, new TranslationOptions(root));

        Assert.Equal((name, client, api), (translated.Api.Header.Namespace, translated.Client.Name, translated.Api.Header.Name));
    }

    [Fact]
    public void Invalid_names_in_the_description_are_reported()
    {
        Translated translated = Translated.Document("""
            { "openapi": "3.0.3", "info": { "title": "", "version": "" }, "x-csharp": { "namespace": "My.class", "client": 1 }, "paths": {} }
            """);

        Assert.Equal(("Acme.Pets", "PetsClient"), (translated.Api.Header.Namespace, translated.Client.Name));
        Assert.Equal(["OAG0320", "OAG0320"], translated.ProblemIds);
    }

    [Fact]
    public void Types_only_have_no_client() => Assert.Null(Translated.Document(
        """{ "openapi": "3.0.3", "info": { "title": "", "version": "" }, "paths": {} }""",
            options: new TranslationOptions("Acme", HasClient: false)).Api.Client);

    [Fact]
    public void Operations_are_grouped_by_their_first_tag_or_their_path()
    {
        Translated translated = Translated.Paths($$"""
            "/pets": { "get": { "tags": ["Pet store", "Other"], {{Ok}} } },
            "/stores": { "get": { "tags": ["pet-store"], "operationId": "stores", {{Ok}} } },
            "/api/v1/orders/{id}": { "get": { "parameters": [ { "name": "id", "in": "path", "required": true,
              "schema": { "type": "string" } } ], {{Ok}} } },
            "/": { "get": { {{Ok}} } }
            """);

        Assert.Equal(["PetStore:PetStoreClient", "Orders:OrdersClient", "Pets:PetsClientOperations"], Clients(translated));
        Assert.Equal(["PetStore.GetPetsAsync", "PetStore.StoresAsync", "Orders.GetAsync", "Pets.GetAsync"], translated.Methods);
    }

    [Theory]
    [InlineData("dispose", "DisposeOperations")]
    [InlineData("PetsClient", "PetsClientOperations")]
    [InlineData("to string", "ToStringOperations")]
    [InlineData("2fa", "TwoFa")]
    public void A_client_never_has_the_name_of_a_member_of_the_root(string tag, string property) => Assert.Equal(
        property, Assert.Single(Translated.Paths($$"""{{"\"/a\""}}: { "get": { "tags": ["{{tag}}"], {{Ok}} } }""").Client.Clients).PropertyName);

    [Fact]
    public void A_client_has_the_documentation_of_its_tag()
    {
        Translated translated = Translated.Paths(
            $$"""{{"\"/a\""}}: { "get": { "tags": ["pets"], {{Ok}} } }""", root: """ "tags": [ { "name": "pets", "description": "All pets." } ] """);

        Assert.Equal("All pets.", Assert.Single(translated.Client.Clients).Doc.Summary);
    }

    [Fact]
    public void A_schema_does_not_take_the_name_of_a_client()
    {
        Translated translated = Translated.Paths(
            $$"""{{"\"/a\""}}: { "get": { "tags": ["Stages"], {{Ok}} } }""",
            """ "schemas": { "StagesClient": { "properties": { "a": { "type": "string" } } } } """);

        Assert.Equal(["Stages:StagesClient"], Clients(translated));
        Assert.Equal("A:String", translated.Properties("StagesClientModel"));
    }

    [Theory]
    [InlineData(""" "servers": [ { "url": "https://api.test/v1" }, { "url": "https://other.test" } ] """, "https://api.test/v1")]
    [InlineData(""" "servers": [ { "url": "https://{region}.test", "variables": { "region": { "default": "eu" } } } ] """, "https://eu.test")]
    [InlineData(""" "servers": [ { "url": "https://{region}.test" } ] """, null)]
    [InlineData(""" "servers": [ { "url": "/v1" } ] """, null)]
    [InlineData(""" "x-none": 1 """, null)]
    public void The_first_absolute_server_is_the_base_address(string root, string? address) =>
        Assert.Equal(address, Translated.Paths($$"""{{"\"/a\""}}: { "get": { {{Ok}} } }""", root: root).Client.BaseAddress);

    [Fact]
    public void Servers_have_short_names_and_an_HTTP_server_with_an_HTTPS_twin_is_omitted()
    {
        Translated translated = Translated.Paths($$"""{{"\"/a\""}}: { "get": { {{Ok}} } }""", root: """
            "servers": [
              { "url": "https://a.test", "description": "The main production site" },
              { "url": "https://b.test", "description": "This one has five words" },
              { "url": "http://a.test", "description": "Plain" },
              { "url": "http://c.test", "description": "Staging server" } ]
            """);

        Assert.Equal(["TheMainProductionSite", "BTest", "Staging"], translated.Client.Servers!.Servers.Select(server => server.Name));
    }

    private static IEnumerable<string> Clients(Translated translated) =>
        translated.Client.Clients.Select(client => client.PropertyName + ":" + client.Name);
}
