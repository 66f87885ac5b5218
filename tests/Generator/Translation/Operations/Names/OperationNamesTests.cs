using Xunit;
using static Truto.Generated.Tests.Generator.Translation.Operations.Names.OperationText;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Names;

/// <summary>Declared names, and what happens if names of operations collide.</summary>
public class OperationNamesTests
{
    [Fact]
    public void A_declared_name_is_used() => Assert.Equal(
        "MakeAsync", MethodOf(Translated.Paths($$"""{{"\"/x\""}}: { "get": { "operationId": "create", "x-csharp-name": "Make", {{Ok}} } }""")));

    [Fact]
    public void A_declared_name_has_priority_over_earlier_derived_names() => Assert.Equal(
        ["Pets.CreatePetAsync", "Pets.CreateAsync"],
        Translated.Paths($$"""
            "/a": { "get": { "tags": ["pets"], "operationId": "createPet", {{Ok}} } },
            "/b": { "get": { "tags": ["pets"], "operationId": "make", "x-csharp-name": "Create", {{Ok}} } }
            """).Methods);

    [Theory]
    [InlineData("create", "createPet", "CreateAsync CreatePetAsync")] // The complete operationId.
    [InlineData("archive", "archiveAsync", "ArchiveAsync StartArchiveAsync")]
    [InlineData("get", "GET", "GetAsync GetBAsync")] // A noun of the path.
    public void Equal_names_are_distinguished_by_words(string first, string second, string methods) => Assert.Equal(
        methods,
        string.Join(' ', Translated.Paths($$"""
            "/a": { "get": { "tags": ["pets"], "operationId": "{{first}}", {{Ok}} } },
            "/b": { "get": { "tags": ["pets"], "operationId": "{{second}}", {{Ok}} } }
            """).Methods.Select(method => method["Pets.".Length..])));

    [Fact]
    public void An_operation_that_only_starts_is_named_Start() => Assert.Equal(
        ["Pets.StartArchiveAsync", "Pets.ArchiveAsync"],
        Translated.Paths("""
            "/a": {
              "post": { "tags": ["pets"], "operationId": "archiveAsync", "responses": { "202": { "description": "" } } },
              "put": { "tags": ["pets"], "operationId": "archive", "responses": { "200": { "description": "" } } } }
            """).Methods);

    [Fact]
    public void An_operation_has_priority_over_a_method_for_a_media_type() => Assert.Equal(
        ["Pets.GetAsync", "Pets.GetAsStreamAsync", "Pets.GetStreamAsync"],
        Translated.Paths($$"""
            "/a": { "get": { "tags": ["pets"], "operationId": "get",
              "responses": {
                "200": { "description": "", "content": { "application/json": { "schema": { "type": "integer" } }, "image/png": {} } }
              } } },
            "/b": { "get": { "tags": ["pets"], "operationId": "getStream", {{Ok}} } }
            """).Methods);

    [Fact]
    public void A_later_operation_does_not_rename_earlier_ones()
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

        Assert.All(
            Enumerable.Range(1, operations.Length),
            count => Assert.Equal(all[..count], Translated.Paths(string.Join(", ", operations[..count])).Methods));
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Long_names_are_shortened_by_words()
    {
        Assert.Equal(
            "ListSelectedForSecretsOfAnOrganizationAndEnvironmentsAsync",
            MethodOf("x", "listRepositoriesThatAreSelectedForSecretsOfAnOrganizationAndEnvironments"));
        Assert.Equal("ReplaceA" + new string('a', 59) + "Async", MethodOf("x", "replace_" + new string('a', 60)));
    }
}
