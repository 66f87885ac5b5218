using System.Text.Json;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>The targets that run on request: a description is fetched from a local server, and its changes are shown.</summary>
public class RefreshTargetTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_description_is_fetched_compared_and_replaced()
    {
        using var server = new DescriptionServer { Text = Description("1", "integer") };
        Consumer consumer = package.NewConsumer();
        consumer.Project(
            "net10.0;net8.0",
            items: $"""
                <OpenApiDescription Include="pets.json" Url="{server.Address}pets.json" AllowHttp="true"
                    Namespace="Acme.Pets" ClientName="Store" />
                """);
        consumer.Write("Program.cs", "Console.WriteLine(typeof(Acme.Pets.Store));");

        Assert.Contains("OAG0802", (await consumer.Dotnet("build --nologo -v q")).Failed().Output, StringComparison.Ordinal);
        string created = (await consumer.Dotnet("build -t:OpenApiRefresh --nologo")).Succeeded().Output;
        Assert.Contains("pets.json was created.", created, StringComparison.Ordinal);
        Assert.Single(server.Requests);

        // The server is not needed for a build, nor are the tasks.
        await consumer.Build("-p:_OpenApiTasks=/missing.dll");
        Assert.Single(server.Requests);

        server.Text = Description("2", "string");
        string failed = (await consumer.Dotnet("build -t:OpenApiRefresh -p:OpenApiFailOnBreaking=true --nologo")).Failed().Output;
        Assert.Contains("error OAG0820: 'Pet.Age' changed from 'long?' to 'string?'.", failed, StringComparison.Ordinal);
        Assert.Contains("the file was not replaced", failed, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"1\"", File.ReadAllText(Path.Combine(consumer.Folder, "pets.json")), StringComparison.Ordinal);

        string replaced = (await consumer.Dotnet("build -t:OpenApiRefresh --nologo")).Succeeded().Output;
        Assert.Contains("breaking: 'Pet.Age' changed from 'long?' to 'string?'.", replaced, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"2\"", File.ReadAllText(Path.Combine(consumer.Folder, "openapi.lock.json")), StringComparison.Ordinal);

        // The report of the same comparison, from the file that was kept.
        consumer.Write("obj/openapi/pets.changes.sarif", "");
        string diff = (await consumer.Dotnet("build -t:OpenApiDiff -p:Against=obj/openapi/previous --nologo")).Succeeded().Output;
        Assert.Contains("pets.json: 1 breaking", diff, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(consumer.Folder, "obj/openapi/pets.changes.sarif")));
        JsonElement result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        JsonElement at = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("pets.json", at.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(20, at.GetProperty("region").GetProperty("startLine").GetInt32());

        await consumer.Build("-p:OpenApiReport=true");
        string report = File.ReadAllText(Path.Combine(consumer.Folder, "obj/openapi/pets.report.html"));
        Assert.Contains("<td data-column=\"method\">PetsClient.FirstAsync()</td>", report, StringComparison.Ordinal);
    }

    private static string Description(string version, string type) => $$"""
        {
          "openapi": "3.0.3",
          "info": { "title": "Pets", "version": "{{version}}" },
          "paths": {
            "/pets": {
              "get": {
                "operationId": "first", "tags": ["pets"],
                "responses": { "200": { "$ref": "#/components/responses/Pet" } }
              }
            }
          },
          "components": {
            "responses": {
              "Pet": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }
            },
            "schemas": {
              "Pet": {
                "type": "object",
                "properties": {
                  "age": { "type": "{{type}}" }
                }
              }
            }
          }
        }
        """;
}
