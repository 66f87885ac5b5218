using Xunit;
using static Truto.Generated.Tests.Generator.Translation.Operations.Names.OperationText;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Names;

/// <summary>The names of operations from their operationId, without client, method and path.</summary>
public class OperationIdTests
{
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
    public void The_client_at_the_start_is_omitted(string tag, string id, string method) => Assert.Equal(method, MethodOf(tag, id));

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
    public void Words_of_the_client_are_omitted(string tag, string id, string method) => Assert.Equal(method, MethodOf(tag, id));

    [Theory]
    [InlineData("pets", "createPets", "CreatePetsAsync")] // createPet exists as well.
    [InlineData("pets", "getPetsOfOwner", "GetPetsOfOwnerAsync")]
    [InlineData("repos", "listForRepo", "ListForRepoAsync")]
    [InlineData("groups", "addUserToGroup", "AddUserToGroupAsync")]
    [InlineData("roles", "createProjectRole", "CreateProjectRoleAsync")] // "Project" does not name what is created.
    [InlineData("pets", "updatePetsAndOwners", "UpdatePetsAndOwnersAsync")]
    [InlineData("pets", "getMyPet", "GetMyPetAsync")]
    [InlineData("pets", "petByName", "PetByNameAsync")]
    [InlineData("search", "performSearch", "PerformSearchAsync")]
    [InlineData("search", "searchUsers", "SearchUsersAsync")]
    [InlineData("Issue types", "getIssueAllTypes", "GetIssueAllTypesAsync")]
    [InlineData("User search", "searchUsers", "SearchUsersAsync")]
    [InlineData("status", "getStatus2", "GetStatus2Async")]
    public void Words_stay_if_the_name_needs_them(string tag, string id, string method) => Assert.Equal(method, MethodOf(tag, id));

    [Theory]
    [InlineData("GetCustomersCustomer", "get", "/v1/customers/{customer}", "Customers.GetAsync")]
    [InlineData("GetCustomers", "get", "/v1/customers", "Customers.ListAsync")]
    [InlineData("PostCustomersCustomer", "post", "/v1/customers/{customer}", "Customers.UpdateAsync")]
    [InlineData(
        "DeleteCustomersCustomerSubscriptionsSubscriptionExposedIdDiscount",
        "delete",
        "/v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount",
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
    public void The_path_in_an_operationId_is_omitted(string id, string verb, string path, string method) =>
        Assert.Equal(method, Assert.Single(Translated.Paths(Operation(path, verb, id, tag: null)).Methods));

    [Fact]
    public void The_path_in_an_operationId_is_omitted_if_a_tag_names_the_client() => Assert.Equal(
        ["Folders.MoveAsync", "Basic.CreateAsync", "Basic.CreateNoteAsync"],
        Translated.Paths($$"""
            "/crm/v3/folders/{id}/move/{to}": { "put": { "tags": ["Folders"],
              "operationId": "put-/crm/v3/folders/{id}/move/{to}_/crm/v3/folders/{id}/move/{to}", {{Ok}} } },
            "/crm/v3/objects/contacts": { "post": { "tags": ["Basic"], "operationId": "post-/crm/v3/objects/contacts_create", {{Ok}} } },
            "/crm/v3/objects/notes": { "post": { "tags": ["Basic"], "operationId": "post-/crm/v3/objects/notes_create", {{Ok}} } }
            """).Methods);

    [Theory]
    [InlineData("getUserKeys", "get", "/user/keys", "GetUserKeysAsync")]
    [InlineData("getUserRepos", "get", "/users/{id}/repos", "GetUserReposAsync")]
    [InlineData("listUserKeys", "get", "/user/keys", "ListUserKeysAsync")]
    public void An_operationId_written_by_hand_stays(string id, string verb, string path, string method) =>
        Assert.Equal(method, MethodOf("account", id, verb, path));

    [Theory]
    [InlineData("VirtualMachines_CreateOrUpdate", "VirtualMachines.CreateOrUpdateAsync")]
    [InlineData("Usages_List", "Usages.ListAsync")]
    [InlineData("string_getNull", "String.GetNullAsync")]
    [InlineData("pets_list", "Pets.ListAsync")]
    [InlineData("server_status", "Subscriptions.ServerStatusAsync")]
    [InlineData("create_order", "Subscriptions.CreateOrderAsync")]
    [InlineData("list_1", "Subscriptions.List1Async")]
    public void The_group_in_an_operationId_names_the_client_without_a_tag(string id, string method) =>
        Assert.Equal(method, Assert.Single(Translated.Paths(Operation("/subscriptions/{id}/machines", "put", id, tag: null)).Methods));

    [Fact]
    public void Numbers_of_tools_are_omitted_if_names_stay_unique() => Assert.Equal(
        ["Pets.ListAsync", "Owners.ListAsync", "Owners.ListKeysAsync"],
        Translated.Paths($$"""
            {{Operation("/pets", "get", "list", "pets")}},
            {{Operation("/owners", "get", "list_1", "owners")}},
            {{Operation("/owners/keys", "get", "list_2", "owners")}}
            """).Methods);
}
