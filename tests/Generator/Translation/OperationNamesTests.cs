using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

public class OperationNamesTests
{
    [Theory]
    [InlineData("/v1/pets", "pets")]
    [InlineData("/api/rest/V2.0/2024/{id}/pets/{id}", "pets")]
    [InlineData("/v/pets", "v")]
    [InlineData("/v1beta/pets", "v1beta")]
    [InlineData("/{id}", null)]
    public void The_subject_of_a_path_is_its_first_segment_that_says_one(string path, string? subject) => Assert.Equal(subject, OperationNames.Subject(path));

    private const string Ok = """ "responses": { "204": { "description": "" } } """;

    [Theory]
    [InlineData("Stages", "stages.create", "CreateAsync")]
    [InlineData("Stages", "stages_create", "CreateAsync")]
    [InlineData("Stages", "Stages_Create", "CreateAsync")]
    [InlineData("Stages", "stagesCreate", "CreateAsync")]
    [InlineData("Stages", "create.stages", "CreateAsync")]
    [InlineData("pets", "createPet", "CreatePetAsync")]
    [InlineData("pets", "listPets", "ListPetsAsync")]
    [InlineData("repos", "repos/get-content", "GetContentAsync")]
    [InlineData("users", "v1.users:list", "V1UsersListAsync")]
    [InlineData("pets", "pets", "PetsAsync")]
    [InlineData("pets", "GET /users", "GetUsersAsync")]
    [InlineData("pets", "createAsync", "CreateAsync")]
    [InlineData("pets", "async", "AsyncAsync")]
    [InlineData("pets", "2fa", "TwoFaAsync")]
    public void An_operation_id_gives_the_name_without_what_the_client_says(string tag, string id, string method) => Assert.Equal(
        method, MethodOf(Translated.Paths($$"""{{"\"/x\""}}: { "get": { "tags": ["{{tag}}"], "operationId": "{{id}}", {{Ok}} } }""")));

    [Theory]
    [InlineData("get", "/pets", "GetAsync")]
    [InlineData("post", "/pets", "PostAsync")]
    [InlineData("get", "/pets/{petId}", "GetByPetIdAsync")]
    [InlineData("delete", "/v1/pets/{petId}/photos/{id}", "DeleteByPetIdPhotosByIdAsync")]
    [InlineData("get", "/stores/{id}", "GetStoresByIdAsync")]
    [InlineData("get", "/api/v2/status/404", "GetStatus404Async")]
    [InlineData("get", "/", "GetAsync")]
    public void Without_an_id_verb_and_path_give_the_name(string verb, string path, string method) => Assert.Equal(
        method, MethodOf(Translated.Paths($$"""{{$"\"{path}\""}}: { "{{verb}}": { "tags": ["pets"], {{Ok}} } }""")));

    [Fact]
    public void A_name_given_by_the_author_is_kept() => Assert.Equal(
        "MakeAsync", MethodOf(Translated.Paths($$"""{{"\"/x\""}}: { "get": { "operationId": "create", "x-csharp-name": "Make", {{Ok}} } }""")));

    [Fact]
    public void Two_operations_of_one_name_differ_and_the_first_keeps_it() => Assert.Equal(
        ["Pets.GetAsync", "Pets.Get_2Async"],
        Translated.Paths($$"""
            "/a": { "get": { "tags": ["pets"], "operationId": "get", {{Ok}} } },
            "/b": { "get": { "tags": ["pets"], "operationId": "GET", {{Ok}} } }
            """).Methods);

    private static string MethodOf(Translated translated) => Assert.Single(translated.Operation.Methods).Name;
}
