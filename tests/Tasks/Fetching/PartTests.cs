using Truto.Generated.Tasks;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Fetching;

/// <summary>Fetching the files that a description refers to.</summary>
public sealed class PartTests : RefreshTest
{
    private const string Pet = "Pet: { type: object, properties: { id: { $ref: 'ids.yaml#/Id' } } }\n";

    [Fact]
    public void Files_that_a_description_refers_to_are_fetched_beside_it()
    {
        using var server = new ScriptedServer(
            Json("schemas/my%20pets.yaml#/Pet"),
            ScriptedServer.Response(Pet, "Content-Type: application/yaml\r\nETag: \"pet\""),
            ScriptedServer.Response("Id: { type: string }\n", "Content-Type: application/yaml"));

        Refresh(server.Url + "/v1/pets.json?ref=main");

        Assert.Empty(Engine.Errors);
        Assert.Equal(Pet, Folder.Read("schemas/my pets.yaml"));
        Assert.Equal("Id: { type: string }\n", Folder.Read("schemas/ids.yaml"));
        Assert.Equal(
            ["GET /v1/pets.json?ref=main", "GET /v1/schemas/my%20pets.yaml?ref=main", "GET /v1/schemas/ids.yaml?ref=main"],
            server.Requests.Select(request => request.Split(" HTTP")[0]));
        string locked = Folder.Read("openapi.lock.json");
        Assert.Contains("\"schemas/my pets.yaml\": {", locked, StringComparison.Ordinal);
        Assert.Contains($"\"url\": \"{server.Url}/v1/schemas/ids.yaml\"", locked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_replaced_although_the_description_did_not_change()
    {
        using var server = new ScriptedServer(
            Json("pet.yaml#/Pet", "ETag: \"one\""),
            ScriptedServer.Response("Pet: { type: string }\n", "ETag: \"a\""),
            ScriptedServer.Response("", "ETag: \"one\"", "304 Not Modified"),
            ScriptedServer.Response("Pet: { type: integer }\n", "ETag: \"b\""),
            ScriptedServer.Response("", "ETag: \"one\"", "304 Not Modified"),
            ScriptedServer.Response("", "ETag: \"b\"", "304 Not Modified"));
        Refresh(server.Url + "/pets.json");

        Refresh(server.Url + "/pets.json");
        string replaced = Folder.Read("pet.yaml");
        Refresh(server.Url + "/pets.json");

        Assert.Equal("Pet: { type: integer }\n", replaced);
        Assert.Equal("Pet: { type: string }\n", Folder.Read("obj/previous/pet.yaml"));
        Assert.Contains("If-None-Match: \"b\"", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Contains("pet.yaml is up to date (fetched ", Engine.Text, StringComparison.Ordinal);
        Assert.Empty(Engine.Errors);
    }

    [Theory]
    [InlineData("../pet.yaml", "'pets.json' refers to '../pet.yaml', which was not fetched: it would be outside the folder of the project")]
    [InlineData("/etc/pet.yaml", "it would be outside the folder of the project")]
    [InlineData("//other.example/pet.yaml", "it would be outside the folder of the project")]
    [InlineData("Program.cs", "its name must end in .json, .yaml or .yml")]
    [InlineData("appsettings.json", "the file exists and was not fetched before; move it, or set OpenApiRefreshOverwrite to true")]
    public void A_description_cannot_write_other_files_of_the_project(string reference, string expected)
    {
        Folder.Write("appsettings.json", "{ \"mine\": true }");
        using var server = new ScriptedServer(Json(reference), ScriptedServer.Response("{ \"theirs\": true }"));

        Refresh(server.Url + "/pets.json");

        Assert.Contains(expected, Engine.Single("OAG0818"), StringComparison.Ordinal);
        Assert.Equal("{ \"mine\": true }", Folder.Read("appsettings.json"));
        Assert.False(File.Exists(Folder.PathOf("pets.json")));
    }

    [Fact]
    public void A_file_that_must_not_be_fetched_can_be_one_of_the_project()
    {
        Folder.Write("pet.txt", "Pet: { type: string }\n");
        using var server = new ScriptedServer(Json("pet.txt#/Pet"));

        Refresh(server.Url + "/pets.json");

        Assert.Empty(Engine.Errors);
        Assert.Single(server.Requests);
        Assert.Contains("pet.txt", Folder.Read("pets.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptions_with_too_many_bytes_in_all_are_refused()
    {
        string large = "Pet: { type: string }\n" + new string('\n', 3900);
        using var server = new ScriptedServer(Json("pet.yaml#/Pet"), ScriptedServer.Response(large));

        Refresh(server.Url + "/pets.json");

        Assert.Contains("a description can refer to 500 files, of 4000 bytes in all", Engine.Single("OAG0818"), StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.PathOf("pets.json")));
    }

    [Theory]
    [InlineData("<html></html>", "Content-Type: text/html", "OAG0809", "a web page")]
    [InlineData("Pet: { type: ", "Content-Type: text/plain", "OAG0809", "line 1: ")]
    [InlineData("- a\n", "Content-Type: text/plain", "OAG0809", "it is no object")]
    public void A_file_that_is_none_leaves_everything_as_it_is(string body, string headers, string code, string expected)
    {
        using var server = new ScriptedServer(Json("pet.yaml#/Pet"), ScriptedServer.Response(body, headers));

        Refresh(server.Url + "/pets.json");

        Assert.Contains(expected, Engine.Single(code), StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.PathOf("pets.json")));
        Assert.False(File.Exists(Folder.PathOf("openapi.lock.json")));
    }

    [Fact]
    public void Files_that_refer_to_each_other_are_fetched_once()
    {
        using var server = new ScriptedServer(
            Json("a.yaml#/A"), ScriptedServer.Response("A: { $ref: 'b.yaml#/B' }\n"), ScriptedServer.Response("B: { $ref: 'a.yaml#/A' }\n"));

        Refresh(server.Url + "/pets.json");

        Assert.Empty(Engine.Errors);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public void A_change_in_a_file_is_one_of_the_description()
    {
        Folder.Write("pets.json", Pets("\"type\": \"string\""));
        Folder.Write("obj/fetched/pets.json", Pets("\"$ref\": \"ids.yaml#/Id\""));
        Folder.Write("obj/fetched/ids.yaml", "Id: { type: boolean }\n");
        CompareDescriptions compare = Folder.CompilerTask<CompareDescriptions>(Engine, "pets.json");
        compare.Fetched =
        [
            .. new[] { "pets.json", "ids.yaml" }.Select(name => new PathItem(
                Folder.PathOf(name), Folder.PathOf("obj/fetched/" + name), isSame: false, Folder.PathOf("pets.json"))),
        ];

        Assert.True(compare.Execute(), Engine.Text);
        Assert.Contains("pets.json: 1 breaking", Engine.Text, StringComparison.Ordinal);
        Assert.Contains("'Pet.Id' changed from 'string?' to 'bool?'", Engine.Text, StringComparison.Ordinal);

        static string Pets(string id) => $$"""
            { "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, "paths": {},
              "components": { "schemas": { "Pet": { "type": "object", "properties": { "id": { {{id}} } } } } } }
            """;
    }

    private static string Json(string reference, string headers = "Content-Type: application/json") => ScriptedServer.Response(
        $$"""
        { "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, "paths": {},
          "components": { "schemas": { "Pet": { "$ref": "{{reference}}" } } } }
        """,
        headers);
}
