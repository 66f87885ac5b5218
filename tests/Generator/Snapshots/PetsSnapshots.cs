using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Snapshots;

public class PetsSnapshots
{
    private const string Description = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Pets", "version": "1.0.0" },
          "servers": [ { "url": "https://pets.example/v1" } ],
          "paths": {
            "/pets/{petId}": {
              "get": {
                "operationId": "getPet",
                "tags": [ "pets" ],
                "summary": "One pet.",
                "parameters": [ { "name": "petId", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } } ],
                "responses": {
                  "200": { "description": "The pet.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
                  "default": {
                    "description": "What went wrong.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
                  }
                }
              }
            }
          },
          "components": {
            "schemas": {
              "Pet": {
                "type": "object",
                "description": "An animal that lives with people.",
                "required": [ "id", "name" ],
                "properties": {
                  "id": { "type": "integer", "format": "int64" },
                  "name": { "type": "string" },
                  "born": { "type": [ "string", "null" ], "format": "date" },
                  "species": { "$ref": "#/components/schemas/Species" },
                  "tags": { "type": "array", "items": { "type": "string" } },
                  "friend": { "$ref": "#/components/schemas/Cat" }
                }
              },
              "Species": { "type": "string", "enum": [ "cat", "dog" ] },
              "Problem": { "type": "object", "properties": { "code": { "type": "integer" }, "message": { "type": "string", "x-error": "message" } } }
            }
          }
        }
        """;

    private const string Source = """
        #nullable enable
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme.App.Pets;
        using Truto.Generated;

        internal static class Program
        {
            public static string Run()
            {
                using var http = new HttpClient(new Answering());
                Pet pet = new PetsClient(http, new ApiClientOptions()).Pets.GetAsync(5).Result;
                return $"{pet.Id} {pet.Name} {pet.Born:yyyy} {pet.Species} {pet.Friend?.ToJsonString()}";
            }

            private sealed class Answering : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent("{\"id\":5,\"name\":\"Rex\",\"born\":\"2020-02-29\",\"species\":\"axolotl\",\"friend\":[1]}"),
                    });
            }
        }
        """;

    [Fact]
    public void A_tiny_description_with_a_dangling_reference()
    {
        GeneratedProject generated = Compile.Description(Description, Source, "pets.openapi.json");

        Snapshot.Verify(generated);
        Assert.Equal("5 Rex 2020 axolotl [1]", generated.Run("Program", "Run"));
    }
}
