using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>Names that a description declares by extensions: where they apply, and what is reported.</summary>
public class DeclaredNameTests
{
    [Theory]
    [InlineData("\"x-csharp-name\": \"Animal\"", "Animal")]
    [InlineData("\"x-csharp-type-name\": \"Animal\", \"x-csharp-name\": \"Other\"", "Animal")]
    [InlineData("\"x-ms-client-name\": \"any animal\"", "AnyAnimal")]
    [InlineData("\"x-ms-client-name\": \"other\", \"x-csharp-name\": \"Animal\"", "Animal")]
    [InlineData("\"x-ms-client-name\": \"\"", "Pet")]
    public void A_component_has_its_declared_name(string extension, string name)
    {
        Translated translated = Translated.Schemas($$"""{{"\"Pet\""}}: { {{extension}}, "properties": { "a": { "type": "string" } } }""");

        Assert.Equal(name, Assert.Single(translated.Api.Types).Name);
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Inline_types_have_their_declared_names()
    {
        Translated translated = Translated.Schemas("""
            "Order": { "properties": {
              "lines": { "type": "array", "items": { "x-csharp-type-name": "Line", "properties": { "unit": {
                "x-csharp-name": "Measure", "x-csharp-type-name": "Unit", "enum": [ "kg", "m" ] } } } },
              "other_unit": { "x-csharp-type-name": "Unit", "enum": [ "kg", "m" ] },
              "paid": { "oneOf": [ { "x-csharp-type-name": "ByCard", "required": [ "c" ], "properties": { "c": { "type": "string" } } },
                { "required": [ "d" ], "properties": { "d": { "type": "string" } } } ] } } }
            """);

        Assert.Equal("Lines:Line[] OtherUnit:Unit Paid:OrderPaid", translated.Properties("Order").Replace("?", "", StringComparison.Ordinal));
        Assert.Equal("Measure:Unit", translated.Properties("Line"));
        Assert.Contains(translated.Api.Types, type => type.Name == "ByCard");
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Properties_and_parameters_have_words_in_their_case()
    {
        Translated translated = Translated.Get(
            """
            "parameters": [ { "name": "q", "in": "query", "x-ms-client-name": "SearchText", "schema": { "$ref": "#/components/schemas/T" } } ]
            """,
            """ "schemas": { "T": { "properties": { "a": { "type": "string", "x-ms-client-name": "clientId" } } } } """);

        Assert.Equal("searchText", translated.Operation.Arguments[0].Name);
        Assert.Equal("ClientId:String", translated.Properties("T"));
    }

    [Fact]
    public void Credentials_servers_and_webhooks_have_their_declared_names()
    {
        Translated translated = Translated.Document("""
            { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
              "servers": [ { "url": "https://a.test", "x-csharp-name": "Live" }, { "url": "https://b.test", "x-ms-client-name": "test site" } ],
              "security": [ { "key_1": [] }, { "key_2": [] } ],
              "paths": { "/pets": { "post": { "operationId": "subscribe", "tags": [ "pets" ], "responses": { "204": { "description": "" } },
                "callbacks": { "changed": { "x-csharp-name": "Moved", "{$request.query.url}": { "post": { "requestBody": { "content": {
                  "application/json": { "schema": { "type": "string" } } } }, "responses": { "204": { "description": "" } } } } } } } } },
              "webhooks": {
                "pet_v2": { "x-csharp-name": "PetAdded", "post": { "requestBody": { "content": {
                  "application/json": { "schema": { "type": "string" } } } } } },
                "pet_v3": { "x-csharp-name": "Pet", "put": { "requestBody": { "content": {
                  "application/json": { "schema": { "type": "string" } } } } },
                  "post": { "x-csharp-name": "Renewed", "requestBody": { "content": {
                  "application/json": { "schema": { "type": "string" } } } } } } },
              "components": { "securitySchemes": {
                "key_1": { "type": "apiKey", "in": "header", "name": "X-Key", "x-csharp-name": "PartnerKey" },
                "key_2": { "type": "apiKey", "in": "query", "name": "key" } } } }
            """);

        Assert.Equal(["PartnerKey", "Key2"], translated.Client.Security.Schemes.Select(scheme => scheme.PropertyName));
        Assert.Equal(["Live", "TestSite"], translated.Client.Servers!.Servers.Select(server => server.Name));
        Assert.Equal(["PetAdded", "PetPut", "Renewed", "Moved"], translated.Api.Webhooks!.Webhooks.Select(webhook => webhook.Name));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void The_name_of_a_credential_without_a_property_is_reported()
    {
        Translated translated = Translated.Get(
            "\"security\": [ { \"token\": [] } ]",
            """ "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "x-csharp-name": "AccessToken" } } """);

        Assert.Equal(
            [("OAG0320", "a single token is 'ApiClientOptions.Token', and a certificate has no property")],
            translated.Problems.Select(problem => (problem.Id, problem.Arguments[1])));
    }

    [Theory]
    [InlineData("FeedAsync")]
    [InlineData("Feed")]
    public void A_method_can_be_declared_with_its_suffix(string name) =>
        Assert.Equal(["Pets.FeedAsync"], Translated.Get($"\"x-csharp-name\": \"{name}\"").Methods);

    [Fact]
    public void A_tag_names_its_client_and_not_its_methods()
    {
        Translated translated = Tagged("""[ { "name": "Pets", "x-csharp-name": "Animals" } ]""");

        Assert.Equal(["Animals.ListAsync", "Admin.ListPetsAsync"], translated.Methods);
        Assert.Equal("AnimalsClient", translated.Client.Clients[0].Names.Class);
    }

    [Fact]
    public void Tags_with_the_same_name_share_a_client()
    {
        Translated translated = Tagged("""[ { "name": "admin", "x-csharp-name": "Pets" } ]""");

        Assert.Equal(["Pets.ListAsync", "Pets.ListPetsAsync"], translated.Methods);
    }

    [Fact]
    public void Values_have_their_declared_names()
    {
        Translated translated = Translated.Schemas("""
            "S": { "enum": [ "a", "b", "c" ], "x-enum-varnames": [ "First", "Second", "Third" ], "x-csharp-value-names": { "b": "Middle" } },
            "T": { "oneOf": [ { "const": 1, "title": "One", "x-csharp-name": "Single" }, { "const": 2, "title": "Two" } ] }
            """);

        Assert.Equal("First=a Middle=b Third=c", translated.Values("S"));
        Assert.Equal("Single=1 Two=2", translated.Values("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Declared_names_take_precedence_over_derived_ones()
    {
        Translated translated = Translated.Schemas("""
            "Pet": { "properties": { "id": { "type": "string" }, "key": { "type": "string", "x-csharp-name": "Id" } } },
            "Animal": { "x-csharp-name": "Pet", "properties": { "a": { "type": "string" } } }
            """);

        Assert.Equal("A:String", translated.Properties("Pet"));
        Assert.Equal("Id_2:String Id:String", translated.Properties("PetObject"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "properties": { "a": { "x-csharp-name": "X" }, "b": { "x-csharp-name": "X" } } }""", "X X_2")]
    [InlineData("""{ "properties": { "a": { "type": "string", "x-csharp-name": "ToString" } } }""", "ToString ToStringValue")]
    [InlineData("""{ "properties": { "a": { "type": "string", "x-csharp-name": "T" } } }""", "T TValue")]
    [InlineData("""{ "enum": [ "a", "b" ], "x-csharp-value-names": { "a": "X", "b": "X" } }""", "X X_2")]
    [InlineData("""{ "x-csharp-type-name": "Duration", "properties": { "a": { "type": "string" } } }""", "Duration DurationModel")]
    public void A_name_that_is_taken_is_reported_at_its_position(string schema, string names)
    {
        Translated translated = Translated.Schemas("\"T\": " + schema);

        DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0532", names), (problem.Id, string.Join(" ", problem.Arguments)));
        Assert.Equal($"\"{problem.Arguments[0]}\"", TextAt(translated, problem));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("x;//")]
    [InlineData("_\\u202e")]
    public void A_name_that_is_no_identifier_is_reported_at_its_position(string name)
    {
        foreach (string extension in new[] { "x-csharp-name", "x-csharp-type-name" })
        {
            Translated translated = Translated.Schemas(
                $$"""{{"\"T\""}}: { "{{extension}}": "{{name}}", "properties": { "a": { "type": "string" } } }""");

            DiagnosticInfo problem = Assert.Single(translated.Problems);
            Assert.Equal(("OAG0320", extension), (problem.Id, problem.Arguments[0]));
            Assert.Equal($"\"{name}\"", TextAt(translated, problem));
            Assert.Equal("T", Assert.Single(translated.Api.Types).Name);
        }
    }

    [Theory]
    [InlineData("""{ "aa": "First" }""", "OAG0533", "x-csharp-value-names aa did you mean 'a'?")]
    [InlineData("""{ "nothing like it": "First" }""", "OAG0533", "x-csharp-value-names nothing like it correct or remove it")]
    [InlineData("""{ "a": "not a name" }""", "OAG0320", "x-csharp-value-names each name must be a valid C# name")]
    [InlineData("""[ "First" ]""", "OAG0320", "x-csharp-value-names it must be an object with the values as properties")]
    public void Names_of_values_that_do_not_fit_are_reported(string names, string id, string text)
    {
        Translated translated = Translated.Schemas($$"""{{"\"T\""}}: { "enum": [ "a", "b" ], "x-csharp-value-names": {{names}} }""");

        DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal((id, text), (problem.Id, string.Join(" ", problem.Arguments)));
    }

    private static string TextAt(Translated translated, DiagnosticInfo problem) =>
        translated.Source.Substring(problem.Location.Start, problem.Location.Length);

    private static Translated Tagged(string tags) => Translated.Document($$"""
        { "openapi": "3.0.3", "info": { "title": "Shop", "version": "1" }, "servers": [ { "url": "https://shop.test" } ], "tags": {{tags}},
          "paths": {
            "/pets": { "get": { "operationId": "listPets", "tags": [ "pets" ], "responses": { "204": { "description": "" } } } },
            "/admin/pets": { "get": { "operationId": "adminListPets", "tags": [ "admin" ], "responses": { "204": { "description": "" } } } } } }
        """);
}
