using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Clients;

public class OperationFilterTests
{
    private const string Shop = """
        {
          "openapi": "3.0.3", "info": { "title": "Shop", "version": "1" }, "servers": [ { "url": "https://shop.test" } ],
          "paths": {
            "/pets": {
              "get": { "operationId": "listPets", "tags": [ "Pets" ], "responses": { "200": { "description": "",
                "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } } } } },
              "post": { "operationId": "createPet", "tags": [ "Pets" ], "requestBody": { "content": { "application/json": { "schema": {
                "properties": { "pet": { "$ref": "#/components/schemas/Pet" } } } } } }, "responses": { "204": { "description": "" } } }
            },
            "/pets/{id}/photos": { "get": { "tags": [ "Photos" ], "parameters": [ { "name": "id", "in": "path", "required": true,
              "schema": { "type": "string" } } ], "responses": { "200": { "description": "",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Photo" } } } } } } },
            "/orders": { "get": { "operationId": "listOrders", "tags": [ "Orders" ], "responses": { "200": { "description": "",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } } } }
          },
          "components": { "schemas": {
            "Pet": { "properties": { "owner": { "$ref": "#/components/schemas/Owner" }, "kind": { "type": "string", "enum": [ "cat", "dog" ] } } },
            "Owner": { "properties": { "name": { "type": "string" }, "pets": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } },
            "Photo": { "properties": { "url": { "type": "string" } } },
            "Order": { "properties": { "state": { "type": "string", "enum": [ "a", "a" ] } } },
            "Unused": { "properties": { "name": { "type": "string" } } }
          } }
        }
        """;

    [Theory]
    [InlineData("pets", "", "", "Pets.ListAsync Pets.CreateAsync", "Pet Owner PetKind CreatePetRequest")]
    [InlineData("", "createPet", "", "Pets.CreateAsync", "Pet Owner PetKind CreatePetRequest")]
    [InlineData("", "get /pets/{id}/photos", "", "Photos.GetAsync", "Photo")]
    [InlineData("", "POST /pets", "", "Pets.CreateAsync", "Pet Owner PetKind CreatePetRequest")]
    [InlineData("", "Get  /pets", "", "Pets.ListAsync", "Pet Owner PetKind")]
    [InlineData("", "", "/pets*", "Pets.ListAsync Pets.CreateAsync Photos.GetAsync", "Pet Owner Photo PetKind CreatePetRequest")]
    [InlineData("", "", "*/photos", "Photos.GetAsync", "Photo")]
    [InlineData("", "", "/pets*s", "Photos.GetAsync", "Photo")]
    [InlineData("", "", "/pets*pets,/orders", "Orders.ListAsync", "Order OrderState", true)]
    [InlineData("", "", "/*pets*pets*,/orders", "Orders.ListAsync", "Order OrderState", true)]
    [InlineData("", "", "/pets", "Pets.ListAsync Pets.CreateAsync", "Pet Owner PetKind CreatePetRequest")]
    [InlineData(
        "Photos", "listPets", "/*s/*/*x,/orders", "Pets.ListAsync Photos.GetAsync Orders.ListAsync", "Pet Owner Photo Order PetKind OrderState",
        true)]
    public void Operations_that_any_value_selects_are_generated_with_their_types(
        string tags, string operations, string paths, string methods, string types, bool hasUnused = false)
    {
        Translated translated = With(tags, operations, paths);

        Assert.Equal(methods.Split(' '), translated.Methods);
        Assert.Equal(types.Split(' '), translated.Api.Types.Select(type => type.Name));
        Assert.Equal(hasUnused, translated.ProblemIds.Contains("OAG0508"));
    }

    [Theory]
    [InlineData("lines", "Owner Pet PetKind")]
    [InlineData("events", "Unused")]
    [InlineData("named", "Photo Unused")]
    [InlineData("cases", "Photo Order OrderState")]
    public void Types_of_streams_and_cases_are_kept(string operation, string types)
    {
        const string Streams = """
            "/lines": { "get": { "operationId": "lines", "responses": { "200": { "content": { "application/jsonl": { "schema": {
              "$ref": "#/components/schemas/Pet" } } } } } } },
            "/events": { "get": { "operationId": "events", "responses": { "200": { "content": { "text/event-stream": { "schema": {
              "$ref": "#/components/schemas/Unused" } } } } } } },
            "/named": { "get": { "operationId": "named", "responses": { "200": { "content": { "text/event-stream": { "schema": { "oneOf": [
              { "properties": { "event": { "const": "a" }, "data": { "$ref": "#/components/schemas/Photo" } } },
              { "properties": { "event": { "const": "b" }, "data": { "$ref": "#/components/schemas/Unused" } } } ] } } } } } } },
            "/cases": { "get": { "operationId": "cases", "responses": {
              "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Photo" } } } },
              "202": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } } } },
            """;
        string text = Shop.Replace("\"paths\": {", "\"paths\": {" + Streams, StringComparison.Ordinal);
        Translated translated = Translated.Document(text, options: new TranslationOptions("Acme", Filter: Filter("", operation, "")));

        Assert.Equal(types.Split(' ').Order(StringComparer.Ordinal), translated.Api.Types.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_is_generated_without_a_filter()
    {
        Translated translated = With("", "", "");

        Assert.Equal(4, translated.Methods.Count());
        Assert.Equal(8, translated.Api.Types.Count);
    }

    [Fact]
    public void A_filter_changes_no_operation_and_no_type()
    {
        Translated all = With("", "", "");
        Translated some = With("", "createPet", "");

        Assert.Empty(some.Api.Types.Except(all.Api.Types));
        Assert.Contains(some.Operation, all.Client.Clients[0].Operations);
        Assert.Equal(all.Client with { Clients = some.Client.Clients }, some.Client);
    }

    [Fact]
    public void A_filter_selects_types_without_a_client()
    {
        Translated translated = Translated.Document(
            Shop, options: new TranslationOptions("Acme", HasClient: false, Filter: Filter("", "createPet", "")));

        Assert.Null(translated.Api.Client);
        Assert.Equal(["Pet", "Owner", "PetKind"], translated.Api.Types.Select(type => type.Name));
    }

    [Theory]
    [InlineData("Petz", "", "", "Tags Petz; did you mean 'Pets'?")]
    [InlineData("pets,nothing-like-it", "", "", "Tags nothing-like-it; correct or remove it")]
    [InlineData("", "createPets", "", "Operations createPets; did you mean 'createPet'?")]
    [InlineData("", "GET /pet", "", "Operations GET /pet; did you mean 'GET /pets'?")]
    [InlineData("", "", "/petz", "Paths /petz; did you mean '/pets'?")]
    [InlineData("", "", "/admin/*/never/reached", "Paths /admin/*/never/reached; correct or remove it")]
    public void A_value_that_selects_nothing_is_reported_with_a_similar_name(string tags, string operations, string paths, string message)
    {
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(With(tags, operations, paths).Problems);

        Assert.Equal(("OAG0508", message), (problem.Id, $"{problem.Arguments[0]} {problem.Arguments[1]}; {problem.Arguments[2]}"));
        Assert.Equal(("specs/pets.openapi.json", 0), (problem.Location.Path, problem.Location.Start));
    }

    [Fact]
    public void Diagnostics_of_unselected_operations_are_dropped()
    {
        Assert.Equal(["OAG0401"], With("", "", "").ProblemIds);
        Assert.Equal(["OAG0401"], With("orders", "", "").ProblemIds);
        Assert.Empty(With("pets", "", "").Problems);
    }

    [Theory]
    [InlineData("upload", "OAG0401")]
    [InlineData("ping")]
    public void Diagnostics_of_a_form_are_reported_with_the_operation_that_sends_it(string operation, params string[] ids)
    {
        const string Text = """
            {
              "openapi": "3.0.3", "info": { "title": "Files", "version": "1" }, "servers": [ { "url": "https://files.test" } ],
              "paths": {
                "/files": { "post": { "operationId": "upload", "responses": { "204": { "description": "" } }, "requestBody": {
                  "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" } } } } } },
                "/ping": { "get": { "operationId": "ping", "responses": { "204": { "description": "" } } } }
              },
              "components": { "schemas": { "Upload": { "properties": {
                "file": { "type": "string", "format": "binary" },
                "state": { "type": "string", "enum": [ "a", "a" ] } } } } }
            }
            """;

        Translated translated = Translated.Document(Text, options: new TranslationOptions("Acme", Filter: Filter("", operation, "")));

        Assert.Equal(ids, translated.ProblemIds);
    }

    [Fact]
    public void The_item_declares_the_filter_as_comma_separated_lists()
    {
        DescriptionFile file = new DescriptionFile("shop.openapi.json", Shop)
            .With("Tags", " photos , ")
            .With("Operations", "listOrders")
            .With("Paths", "/none");

        GeneratedProject generated = Compile.Project(new Project(file));

        Assert.Equal(
            ["Order", "OrdersClient", "Photo", "PhotosClient", "ShopClient", "ShopJson"],
            generated.Files.Keys.Select(name => name.Split('.')[^3]).Order(StringComparer.Ordinal));
        Assert.Equal(["OAG0401", "OAG0508"], generated.Diagnostics.Select(one => one.Id).Order());
    }

    private static Translated With(string tags, string operations, string paths) =>
        Translated.Document(Shop, options: new TranslationOptions("Acme", Filter: Filter(tags, operations, paths)));

    private static OperationFilter? Filter(string tags, string operations, string paths) =>
        OperationFilter.From(OperationSelector.From(List(tags), List(operations), List(paths)), excluded: null, excludesDeprecated: false);

    private static EquatableArray<string> List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();
}
