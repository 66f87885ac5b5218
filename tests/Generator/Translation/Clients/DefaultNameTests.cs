using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Clients;

/// <summary>The default names of a client and its namespace.</summary>
public class DefaultNameTests
{
    [Theory]
    [InlineData("specs/pets.openapi.yaml", "Pet Store")]
    [InlineData("pets.yaml", "Acme API")]
    [InlineData("pets.swagger.json", "Acme API")]
    [InlineData("specs/v1/pets.json", "Acme API")]
    public void A_file_name_that_is_not_generic_decides(string path, string title) =>
        Assert.Equal(("Acme.Pets", "PetsClient"), NamesOf(path, title));

    [Theory]
    [InlineData("api-keys.yaml", "ApiKeysClient")]
    [InlineData("api.github.com.json", "ApiGithubComClient")]
    [InlineData("main-street.yaml", "MainStreetClient")]
    [InlineData("v1-orders.yaml", "V1OrdersClient")]
    [InlineData("s3.json", "S3Client")]
    [InlineData("auth0.json", "Auth0Client")]
    public void A_file_name_with_one_word_of_its_own_decides(string path, string client) => Assert.Equal(client, NamesOf(path, "Acme API").Client);

    [Theory]
    [InlineData("openapi.yaml")]
    [InlineData("specs/OpenAPI.json")]
    [InlineData("open-api.yml")]
    [InlineData("swagger.json")]
    [InlineData("swagger-v2.json")]
    [InlineData("spec3.json")]
    [InlineData("api.yaml")]
    [InlineData("api.openapi.yaml")]
    [InlineData("api-docs.json")]
    [InlineData("openapi_3.1.json")]
    [InlineData("main.yaml")]
    [InlineData("index.yaml")]
    [InlineData("v1.json")]
    [InlineData("v1.0.json")]
    [InlineData("2020-09-14.yml")]
    [InlineData("2020-09-14_plaid.yml")]
    [InlineData("C:\\specs\\schema.json")]
    public void The_title_replaces_a_generic_file_name(string path) => Assert.Equal(("Acme.Stripe", "StripeClient"), NamesOf(path, "Stripe API"));

    [Theory]
    [InlineData("The Plaid API", "Plaid")]
    [InlineData("Acme", "Acme")]
    [InlineData("Acme Billing", "AcmeBilling")]
    [InlineData("GitHub v3 REST API", "GitHub")]
    [InlineData("Swagger Petstore - OpenAPI 3.0", "Petstore")]
    [InlineData("OpenAPI Petstore", "Petstore")]
    [InlineData("Server | v1", "Server")]
    [InlineData("Acme.Catalog.Api", "AcmeCatalog")]
    [InlineData("Acme API (v2)", "Acme")]
    [InlineData("Acme API, version 2", "Acme")]
    [InlineData("Acme API 2", "Acme")]
    [InlineData("REST API for Acme Orders", "AcmeOrders")]
    [InlineData("Documentation of the Acme API", "Acme")]
    [InlineData("Acme's API", "Acme")]
    [InlineData("O'Reilly API", "OReilly")]
    [InlineData("Studio 54", "Studio54")]
    [InlineData("Area 51 API 1.2.3", "Area51")]
    [InlineData("API Gateway", "ApiGateway")]
    [InlineData("REST Countries", "RestCountries")]
    [InlineData("Twilio - Accounts", "TwilioAccounts")]
    [InlineData("PLAID", "Plaid")]
    [InlineData("1Password Connect", "OnePasswordConnect")]
    [InlineData("Größe API", "Größe")]
    [InlineData("Acme: everything that shops of any size need to sell", "Acme")]
    public void Words_such_as_API_are_removed_from_a_title(string title, string name) =>
        Assert.Equal(("Acme." + name, name + "Client"), NamesOf("openapi.json", title));

    [Fact]
    public void A_title_that_ends_with_Client_gets_no_second_suffix() =>
        Assert.Equal("AcmeClient", NamesOf("openapi.json", "Acme Client API").Client);

    [Theory]
    [InlineData("")]
    [InlineData("API")]
    [InlineData("The REST API v1")]
    [InlineData("OpenAPI 3.0")]
    [InlineData("---")]
    [InlineData("Everything that small and large shops of any country need to sell what they have")]
    public void The_file_name_replaces_a_title_without_a_name(string title) =>
        Assert.Equal(("Acme.Swagger", "SwaggerClient"), NamesOf("swagger.json", title));

    private static (string Namespace, string Client) NamesOf(string path, string title)
    {
        Translated translated = Translated.Document(
            $$"""{ "openapi": "3.0.3", "info": { "title": "{{title}}", "version": "" }, "paths": {} }""", path, new TranslationOptions("Acme"));
        return (translated.Api.Header.Namespace, translated.Client.Name);
    }
}
