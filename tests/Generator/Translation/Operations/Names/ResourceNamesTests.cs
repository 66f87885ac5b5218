using Truto.Generated.SourceGeneration.Translation.Operations.Names;
using Xunit;
using static Truto.Generated.Tests.Generator.Translation.Operations.Names.OperationText;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Names;

/// <summary>The names of operations without an operationId, from the HTTP method and the path.</summary>
public class ResourceNamesTests
{
    [Theory]
    [InlineData("/v1/pets", "pets")]
    [InlineData("/api/rest/V2.0/2024/{id}/pets/{id}", "pets")]
    [InlineData("/2010-04-01/Accounts", "Accounts")]
    [InlineData("/v/pets", "v")]
    [InlineData("/v1beta/pets", "v1beta")]
    [InlineData("/{id}", null)]
    public void The_subject_of_a_path_is_its_first_literal_segment(string path, string? subject) =>
        Assert.Equal(subject, ResourcePath.Of(path).Subject);

    [Theory]
    [InlineData("get", "/pets", "ListAsync")]
    [InlineData("post", "/pets", "CreateAsync")]
    [InlineData("delete", "/pets", "DeleteManyAsync")]
    [InlineData("get", "/pets/{petId}", "GetAsync")]
    [InlineData("put", "/pets/{petId}", "ReplaceAsync")]
    [InlineData("patch", "/pets/{petId}", "UpdateAsync")]
    [InlineData("post", "/pets/{petId}", "UpdateAsync")]
    [InlineData("delete", "/pets/{petId}", "DeleteAsync")]
    [InlineData("head", "/pets/{petId}", "HeadAsync")]
    [InlineData("get", "/api/v2/pets/{petId}/photos", "ListPhotosAsync")]
    [InlineData("post", "/pets/{petId}/photos", "CreatePhotoAsync")]
    [InlineData("delete", "/v1/pets/{petId}/photos/{id}", "DeletePhotoAsync")]
    [InlineData("get", "/pets/{petId}/owner", "GetOwnerAsync")]
    [InlineData("get", "/shops/{id}/pets", "ListAsync")]
    [InlineData("get", "/stores/{id}", "GetStoreAsync")]
    [InlineData("post", "/api/Pets/CreatePet", "CreateAsync")]
    [InlineData("get", "/shop/v3/stores/{id}/keys", "ListStoreKeysAsync")]
    [InlineData("get", "/api/v2/status/404", "GetStatus404Async")]
    [InlineData("get", "/", "GetAsync")]
    public void Method_and_path_name_an_operation_without_an_id(string verb, string path, string method) =>
        Assert.Equal(method, MethodOf("pets", id: null, verb, path));

    [Theory]
    [InlineData("post", "/pets/{petId}/feed", "CreateFeedAsync")] // Not a known verb.
    [InlineData("post", "/pets/{petId}/cancel", "CancelAsync")]
    [InlineData("put", "/pets/{petId}/move/{storeId}", "MoveAsync")]
    [InlineData("post", "/pets/{petId}:archive", "ArchiveAsync")]
    [InlineData("post", "/pets/{petId}/refund", "RefundAsync")]
    [InlineData("post", "/pets/{petId}/refunds", "CreateRefundAsync")]
    [InlineData("get", "/pets/search", "SearchAsync")]
    [InlineData("get", "/pets/findByTags", "FindByTagsAsync")]
    [InlineData("get", "/pets/{petId}/report", "GetReportAsync")]
    [InlineData("post", "/pets/{petId}/photos/{id}/verify", "VerifyPhotoAsync")]
    [InlineData("post", "/pets/{petId}/mark_lost", "MarkLostAsync")]
    [InlineData("post", "/stores/{id}/readers/{reader}/cancel_action", "CancelStoreReaderActionAsync")]
    [InlineData("delete", "/pets/{petId}/lock", "DeleteLockAsync")]
    public void An_action_at_the_end_of_the_path_is_the_verb(string verb, string path, string method) =>
        Assert.Equal(method, MethodOf("pets", id: null, verb, path));

    [Theory]
    [InlineData("""{ "type": "array" }""", "ListAsync")]
    [InlineData("""{ "properties": { "data": { "type": "array" } } }""", "ListAsync")]
    [InlineData("""{ "properties": { "status": { "type": "array" } } }""", "ListAsync")]
    [InlineData("""{ "allOf": [ { "properties": { "items": { "type": "array" } } } ] }""", "ListAsync")]
    [InlineData("""{ "properties": { "tags": { "type": "array" } } }""", "GetAsync")]
    public void The_result_decides_between_List_and_Get(string schema, string method) => Assert.Equal(
        method,
        MethodOf(
            Translated.Paths(
                $$"""
                {{"\"/status\""}}: { "get": { "responses": { "200": { "description": "",
                "content": { "application/json": { "schema": {{schema}} } } } } } }
                """)));

    [Theory]
    [InlineData("/addStickerToSet", "Pets.AddStickerToSetAsync")]
    [InlineData("/login", "Pets.LoginAsync")]
    [InlineData("/orders", "Orders.CreateAsync")]
    [InlineData("/order", "Order.CreateAsync")]
    [InlineData("/test_clocks", "TestClocks.CreateAsync")]
    public void An_action_does_not_name_a_client(string path, string method) =>
        Assert.Equal(method, Assert.Single(Translated.Paths(Operation(path, "post", id: null, tag: null)).Methods));

    [Fact]
    public void A_fragment_does_not_name_a_client() => Assert.Equal(
        ["Pets.DescribePetsAsync", "Pets.PostDescribePetsAsync"],
        Translated.Paths(
            Operation("/#Action=DescribePets", "get", "GET_DescribePets", tag: null) + ", "
            + Operation("/#Action=DescribePets2", "post", "POST_DescribePets", tag: null)).Methods);

    [Fact]
    public void Parameters_distinguish_paths() => Assert.Equal(
        ["Pets.GetAsync", "Pets.GetByNameAsync", "Pets.GetStorePetAsync"],
        Translated.Paths($$"""
            {{Operation("/pets/{id}", "get", null, "pets")}},
            {{Operation("/pets/{name}", "get", null, "pets")}},
            {{Operation("/stores/{store}/pets/{id}", "get", null, "pets")}}
            """).Methods);

    [Theory]
    [InlineData("get", "/v1/customers/{customer}/sources", "GetCustomersCustomerSources", "ListCustomerSourcesKind")]
    [InlineData("post", "/v1/customers/{customer}/sources", "PostCustomersCustomerSources", "CreateCustomerSourceKind")]
    [InlineData("post", "/crm/v3/objects/contacts", "post-/crm/v3/objects/contacts_create", "CreateContactKind")]
    [InlineData("post", "/pets", "createPet", "CreatePetKind")]
    [InlineData("delete", "/pets/{id}", null, "DeletePetKind")]
    public void Types_of_operations_contain_the_resource(string verb, string path, string? id, string type) => Assert.Equal(
        type,
        Assert.Single(Translated.Paths($$"""
            "{{path}}": { "{{verb}}": { {{Id(id)}} "parameters": [ { "name": "kind", "in": "query", "schema": { "enum": ["a", "b"] } } ], {{Ok}} } }
            """).Api.Types).Name);
}
