using Truto.Generated.SourceGeneration.Translation.Operations.Names;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Names;

public class OperationNamesTests
{
    private const string Ok = """ "responses": { "200": { "description": "" } } """;

    [Theory]
    [InlineData("/v1/pets", "pets")]
    [InlineData("/api/rest/V2.0/2024/{id}/pets/{id}", "pets")]
    [InlineData("/2010-04-01/Accounts", "Accounts")]
    [InlineData("/v/pets", "v")]
    [InlineData("/v1beta/pets", "v1beta")]
    [InlineData("/{id}", null)]
    public void The_subject_of_a_path_is_its_first_segment_that_says_one(string path, string? subject) => Assert.Equal(subject, ResourcePath.Of(path).Subject);

    [Theory]
    [InlineData("Stages", "stages.create", "CreateAsync")]
    [InlineData("Stages", "stages_create", "CreateAsync")]
    [InlineData("Stages", "Stages_Create", "CreateAsync")]
    [InlineData("Stages", "stagesCreate", "CreateAsync")]
    [InlineData("Stages", "create.stages", "CreateAsync")]
    [InlineData("repos", "repos/get-content", "GetContentAsync")]
    [InlineData("search", "search/users", "UsersAsync")]
    [InlineData("users", "v1.users:list", "ListAsync")]
    [InlineData("users", "mail.users.messages.list", "ListMessagesAsync")]
    [InlineData("users", "mail.users.messages.attachments.get", "GetMessageAttachmentAsync")]
    [InlineData("users", "UsersController_findAll", "FindAllAsync")]
    [InlineData("auth", "AuthenticationController_login", "LoginAsync")]
    [InlineData("x", "GET_DescribeInstances", "DescribeInstancesAsync")]
    [InlineData("pets", "pets", "PetsAsync")]
    [InlineData("pets", "GET /users", "GetUsersAsync")]
    [InlineData("pets", "createAsync", "CreateAsync")]
    [InlineData("pets", "async", "AsyncAsync")]
    [InlineData("pets", "2fa", "TwoFaAsync")]
    public void The_client_in_front_of_an_id_is_dropped(string tag, string id, string method) => Assert.Equal(method, MethodOf(tag, id));

    [Theory]
    [InlineData("pets", "createPet", "CreateAsync")]
    [InlineData("pets", "listPets", "ListAsync")]
    [InlineData("pets", "getPetById", "GetByIdAsync")]
    [InlineData("pets", "findPetsByStatus", "FindByStatusAsync")]
    [InlineData("pets", "updatePetWithForm", "UpdateWithFormAsync")]
    [InlineData("pets", "listPetOwners", "ListOwnersAsync")]
    [InlineData("pets", "getAllPets", "GetAllAsync")]
    [InlineData("pets", "exportArchivedPets", "ExportArchivedAsync")]
    [InlineData("pets", "Pets_GetPet", "GetAsync")]
    [InlineData("pet", "deletePet", "DeleteAsync")]
    [InlineData("string", "string_getNull", "GetNullAsync")]
    [InlineData("String operations", "String_GetNull", "GetNullAsync")]
    [InlineData("pet-controller", "createPet", "CreateAsync")]
    [InlineData("core_v1", "createCoreV1NamespacedPod", "CreateNamespacedPodAsync")]
    [InlineData("Messaging V1 Alpha Sender", "CreateAlphaSender", "CreateAsync")]
    [InlineData("Messaging V1 Request Managed Cert", "UpdateRequestManagedCert", "UpdateAsync")]
    [InlineData("Messaging V1 Service Messaging Link", "FetchServiceMessagingLink", "FetchAsync")]
    [InlineData("Fine-tuning", "listFineTuningJobs", "ListJobsAsync")]
    [InlineData("categories", "createCategory", "CreateAsync")]
    [InlineData("people", "createPerson", "CreateAsync")]
    [InlineData("albums", "get-an-album", "GetAsync")]
    [InlineData("albums", "get-an-albums-tracks", "GetTracksAsync")]
    public void Words_of_the_client_are_dropped_anywhere(string tag, string id, string method) => Assert.Equal(method, MethodOf(tag, id));

    [Theory]
    [InlineData("pets", "createPets", "CreatePetsAsync")] // Many at once, beside createPet.
    [InlineData("pets", "getPetsOfOwner", "GetPetsOfOwnerAsync")]
    [InlineData("repos", "listForRepo", "ListForRepoAsync")]
    [InlineData("groups", "addUserToGroup", "AddUserToGroupAsync")]
    [InlineData("roles", "createProjectRole", "CreateProjectRoleAsync")] // It creates no project.
    [InlineData("pets", "updatePetsAndOwners", "UpdatePetsAndOwnersAsync")]
    [InlineData("pets", "getMyPet", "GetMyPetAsync")]
    [InlineData("pets", "petByName", "PetByNameAsync")]
    [InlineData("search", "performSearch", "PerformSearchAsync")]
    [InlineData("search", "searchUsers", "SearchUsersAsync")]
    [InlineData("Issue types", "getIssueAllTypes", "GetIssueAllTypesAsync")]
    [InlineData("User search", "searchUsers", "SearchUsersAsync")]
    [InlineData("status", "getStatus2", "GetStatus2Async")]
    public void Words_stay_where_a_name_would_be_silly_without_them(string tag, string id, string method) => Assert.Equal(method, MethodOf(tag, id));

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
    public void Verb_and_path_give_the_name_without_an_id(string verb, string path, string method) => Assert.Equal(method, MethodOf("pets", id: null, verb, path));

    [Theory]
    [InlineData("post", "/pets/{petId}/feed", "CreateFeedAsync")] // No verb that the table knows.
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
    public void A_path_that_ends_in_what_is_done_gives_the_verb(string verb, string path, string method) => Assert.Equal(method, MethodOf("pets", id: null, verb, path));

    [Theory]
    [InlineData("GetCustomersCustomer", "get", "/v1/customers/{customer}", "Customers.GetAsync")]
    [InlineData("GetCustomers", "get", "/v1/customers", "Customers.ListAsync")]
    [InlineData("PostCustomersCustomer", "post", "/v1/customers/{customer}", "Customers.UpdateAsync")]
    [InlineData("DeleteCustomersCustomerSubscriptionsSubscriptionExposedIdDiscount", "delete", "/v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount",
        "Customers.DeleteSubscriptionDiscountAsync")]
    [InlineData("PostTerminalReadersReaderCancelAction", "post", "/v1/terminal/readers/{reader}/cancel_action", "Terminal.CancelReaderActionAsync")]
    [InlineData("Get3dSecureThreeDSecure", "get", "/v1/3d_secure/{three_d_secure}", "ThreeDSecure.GetAsync")]
    [InlineData("put_hubs_id_v2025.0", "put", "/hubs/{hub_id}", "Hubs.ReplaceAsync")]
    [InlineData("post-createPermit", "post", "/createPermit", "Pets.CreatePermitAsync")]
    [InlineData("get-/crm/v3/lists/{listId}", "get", "/crm/v3/lists/{listId}", "Crm.GetListAsync")]
    [InlineData("get-/crm/v3/lists/{listId}_getById", "get", "/crm/v3/lists/{listId}", "Crm.GetByIdAsync")]
    [InlineData("put-/crm/v3/lists/folders/{folderId}/move/{newParentFolderId}_/crm/v3/lists/folders/{folderId}/move/{newParentFolderId}",
        "put", "/crm/v3/lists/folders/{folderId}/move/{newParentFolderId}", "Crm.MoveListsFolderAsync")]
    [InlineData("read_item_api_v1_items__item_id__get", "get", "/api/v1/items/{item_id}", "Items.ReadAsync")]
    [InlineData("_items__item_id__get", "get", "/items/{item_id}", "Items.GetAsync")]
    [InlineData("getItemUsingGET", "get", "/items/{item_id}", "Items.GetAsync")]
    [InlineData("getItems", "get", "/items", "Items.ListAsync")]
    [InlineData("getItemPhoto", "get", "/items/{item_id}/photo", "Items.GetPhotoAsync")]
    public void An_id_that_has_its_path_loses_it(string id, string verb, string path, string method) =>
        Assert.Equal(method, Assert.Single(Translated.Paths(Operation(path, verb, id, tag: null)).Methods));

    [Fact]
    public void A_path_in_an_id_is_dropped_where_a_tag_names_the_client() => Assert.Equal(
        ["Folders.MoveAsync", "Basic.CreateAsync", "Basic.CreateNoteAsync"],
        Translated.Paths($$"""
            "/crm/v3/folders/{id}/move/{to}": { "put": { "tags": ["Folders"], "operationId": "put-/crm/v3/folders/{id}/move/{to}_/crm/v3/folders/{id}/move/{to}", {{Ok}} } },
            "/crm/v3/objects/contacts": { "post": { "tags": ["Basic"], "operationId": "post-/crm/v3/objects/contacts_create", {{Ok}} } },
            "/crm/v3/objects/notes": { "post": { "tags": ["Basic"], "operationId": "post-/crm/v3/objects/notes_create", {{Ok}} } }
            """).Methods);

    [Theory]
    [InlineData("getUserKeys", "get", "/user/keys", "GetUserKeysAsync")]
    [InlineData("getUserRepos", "get", "/users/{id}/repos", "GetUserReposAsync")]
    [InlineData("listUserKeys", "get", "/user/keys", "ListUserKeysAsync")]
    public void A_name_that_people_gave_stays(string id, string verb, string path, string method) => Assert.Equal(method, MethodOf("account", id, verb, path));

    [Theory]
    [InlineData("""{ "type": "array" }""", "ListAsync")]
    [InlineData("""{ "properties": { "data": { "type": "array" } } }""", "ListAsync")]
    [InlineData("""{ "properties": { "status": { "type": "array" } } }""", "ListAsync")]
    [InlineData("""{ "allOf": [ { "properties": { "items": { "type": "array" } } } ] }""", "ListAsync")]
    [InlineData("""{ "properties": { "tags": { "type": "array" } } }""", "GetAsync")]
    public void The_result_decides_between_list_and_get(string schema, string method) => Assert.Equal(
        method,
        MethodOf(Translated.Paths($$"""{{"\"/status\""}}: { "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": {{schema}} } } } } } }""")));

    [Theory]
    [InlineData("/addStickerToSet", "Pets.AddStickerToSetAsync")]
    [InlineData("/login", "Pets.LoginAsync")]
    [InlineData("/orders", "Orders.CreateAsync")]
    [InlineData("/order", "Order.CreateAsync")]
    [InlineData("/test_clocks", "TestClocks.CreateAsync")]
    public void What_is_done_is_no_client(string path, string method) => Assert.Equal(method, Assert.Single(Translated.Paths(Operation(path, "post", id: null, tag: null)).Methods));

    [Theory]
    [InlineData("VirtualMachines_CreateOrUpdate", "VirtualMachines.CreateOrUpdateAsync")]
    [InlineData("Usages_List", "Usages.ListAsync")]
    [InlineData("string_getNull", "String.GetNullAsync")]
    [InlineData("pets_list", "Pets.ListAsync")]
    [InlineData("server_status", "Subscriptions.ServerStatusAsync")]
    [InlineData("create_order", "Subscriptions.CreateOrderAsync")]
    [InlineData("list_1", "Subscriptions.List1Async")]
    public void A_group_in_front_of_an_id_is_the_client_where_there_is_no_tag(string id, string method) =>
        Assert.Equal(method, Assert.Single(Translated.Paths(Operation("/subscriptions/{id}/machines", "put", id, tag: null)).Methods));

    [Fact]
    public void A_fragment_of_a_path_is_no_client() => Assert.Equal(
        ["Pets.DescribePetsAsync", "Pets.PostDescribePetsAsync"],
        Translated.Paths($"{Operation("/#Action=DescribePets", "get", "GET_DescribePets", tag: null)}, {Operation("/#Action=DescribePets2", "post", "POST_DescribePets", tag: null)}").Methods);

    [Fact]
    public void A_name_given_by_the_author_is_kept() => Assert.Equal(
        "MakeAsync", MethodOf(Translated.Paths($$"""{{"\"/x\""}}: { "get": { "operationId": "create", "x-csharp-name": "Make", {{Ok}} } }""")));

    [Fact]
    public void A_name_given_by_the_author_wins_over_one_that_comes_before() => Assert.Equal(
        ["Pets.CreatePetAsync", "Pets.CreateAsync"],
        Translated.Paths($$"""
            "/a": { "get": { "tags": ["pets"], "operationId": "createPet", {{Ok}} } },
            "/b": { "get": { "tags": ["pets"], "operationId": "make", "x-csharp-name": "Create", {{Ok}} } }
            """).Methods);

    [Theory]
    [InlineData("create", "createPet", "CreateAsync CreatePetAsync")] // The whole id.
    [InlineData("archive", "archiveAsync", "ArchiveAsync StartArchiveAsync")]
    [InlineData("get", "GET", "GetAsync GetBAsync")] // The path.
    public void Names_that_meet_differ_by_words(string first, string second, string methods) => Assert.Equal(
        methods,
        string.Join(' ', Translated.Paths($$"""
            "/a": { "get": { "tags": ["pets"], "operationId": "{{first}}", {{Ok}} } },
            "/b": { "get": { "tags": ["pets"], "operationId": "{{second}}", {{Ok}} } }
            """).Methods.Select(method => method["Pets.".Length..])));

    [Fact]
    public void What_only_starts_is_called_so_whatever_follows() => Assert.Equal(
        ["Pets.StartArchiveAsync", "Pets.ArchiveAsync"],
        Translated.Paths("""
            "/a": {
              "post": { "tags": ["pets"], "operationId": "archiveAsync", "responses": { "202": { "description": "" } } },
              "put": { "tags": ["pets"], "operationId": "archive", "responses": { "200": { "description": "" } } } }
            """).Methods);

    [Fact]
    public void A_method_for_a_media_type_gives_way_to_an_operation() => Assert.Equal(
        ["Pets.GetAsync", "Pets.GetAsStreamAsync", "Pets.GetStreamAsync"],
        Translated.Paths($$"""
            "/a": { "get": { "tags": ["pets"], "operationId": "get",
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "integer" } }, "image/png": {} } } } } },
            "/b": { "get": { "tags": ["pets"], "operationId": "getStream", {{Ok}} } }
            """).Methods);

    [Fact]
    public void Paths_that_differ_by_a_parameter_are_told_apart_by_it() => Assert.Equal(
        ["Pets.GetAsync", "Pets.GetByNameAsync", "Pets.GetStorePetAsync"],
        Translated.Paths($$"""
            {{Operation("/pets/{id}", "get", null, "pets")}},
            {{Operation("/pets/{name}", "get", null, "pets")}},
            {{Operation("/stores/{store}/pets/{id}", "get", null, "pets")}}
            """).Methods);

    [Fact]
    public void Numbers_that_tools_gave_are_dropped_where_nothing_is_told_apart() => Assert.Equal(
        ["Pets.ListAsync", "Owners.ListAsync", "Owners.ListKeysAsync"],
        Translated.Paths($$"""
            {{Operation("/pets", "get", "list", "pets")}},
            {{Operation("/owners", "get", "list_1", "owners")}},
            {{Operation("/owners/keys", "get", "list_2", "owners")}}
            """).Methods);

    [Fact]
    public void An_operation_that_comes_later_renames_none_before()
    {
        string[] operations =
        [
            Operation("/pets", "get", null, "pets"),
            Operation("/pets/{id}", "get", "getPetById", "pets"),
            Operation("/shops/{shop}/pets", "get", null, "pets"),
            Operation("/shops/{shop}/owners/{owner}/pets", "get", null, "pets"),
            Operation("/pets/{id}/owner", "get", "getOwner", "pets"),
            Operation("/pets/{id}/owners", "get", "getPetOwner", "pets"),
        ];
        string[] all = [.. Translated.Paths(string.Join(", ", operations)).Methods];

        Assert.All(Enumerable.Range(1, operations.Length), count => Assert.Equal(all[..count], Translated.Paths(string.Join(", ", operations[..count])).Methods));
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Long_names_are_cut_by_words()
    {
        Assert.Equal("ListSelectedForSecretsOfAnOrganizationAndEnvironmentsAsync", MethodOf("x", "listRepositoriesThatAreSelectedForSecretsOfAnOrganizationAndEnvironments"));
        Assert.Equal("ReplaceA" + new string('a', 59) + "Async", MethodOf("x", "replace_" + new string('a', 60)));
    }

    [Theory]
    [InlineData("get", "/v1/customers/{customer}/sources", "GetCustomersCustomerSources", "ListCustomerSourcesKind")]
    [InlineData("post", "/v1/customers/{customer}/sources", "PostCustomersCustomerSources", "CreateCustomerSourceKind")]
    [InlineData("post", "/crm/v3/objects/contacts", "post-/crm/v3/objects/contacts_create", "CreateContactKind")]
    [InlineData("post", "/pets", "createPet", "CreatePetKind")]
    [InlineData("delete", "/pets/{id}", null, "DeletePetKind")]
    public void Types_of_operations_say_what_they_are_for(string verb, string path, string? id, string type) => Assert.Equal(
        type,
        Assert.Single(Translated.Paths($$"""
            "{{path}}": { "{{verb}}": { {{Id(id)}} "parameters": [ { "name": "kind", "in": "query", "schema": { "enum": ["a", "b"] } } ], {{Ok}} } }
            """).Api.Types).Name);

    private static string MethodOf(string tag, string? id, string verb = "get", string path = "/x") => MethodOf(Translated.Paths(Operation(path, verb, id, tag)));

    private static string MethodOf(Translated translated) => Assert.Single(translated.Operation.Methods).Name;

    private static string Operation(string path, string verb, string? id, string? tag)
    {
        string tags = tag is null ? "" : $"\"tags\": [\"{tag}\"],";
        return $$"""{{"\"" + path + "\""}}: { "{{verb}}": { {{tags}} {{Id(id)}} {{Ok}} } }""";
    }

    private static string Id(string? id) => id is null ? "" : $"\"operationId\": \"{id}\",";
}
