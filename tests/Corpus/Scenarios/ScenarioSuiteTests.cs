using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>The scenario harness accepts correct clients and detects differences.</summary>
public class ScenarioSuiteTests
{
    private const string Document = """
        {
          "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
          "paths": {
            "/pet": {
              "get": {
                "operationId": "getPet",
                "responses": {
                  "200": {
                    "description": "", "headers": { "x-count": { "schema": { "type": "integer" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } }
                  },
                  "4XX": {
                    "description": "",
                    "content": { "application/json": { "schema": { "type": "object", "properties": { "code": { "type": "integer" } } } } }
                  }
                }
              },
              "put": {
                "operationId": "putPet",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
                "responses": { "204": { "description": "" } }
              }
            },
            "/styles{label}/{matrix}": {
              "get": {
                "operationId": "styles",
                "parameters": [
                  {
                    "name": "label",
                    "in": "path",
                    "required": true,
                    "style": "label",
                    "explode": true,
                    "schema": { "type": "array", "items": { "type": "integer" } }
                  },
                  {
                    "name": "matrix",
                    "in": "path",
                    "required": true,
                    "style": "matrix",
                    "schema": { "type": "object", "additionalProperties": { "type": "integer" } }
                  },
                  { "name": "map", "in": "query", "explode": true, "schema": { "type": "object", "additionalProperties": { "type": "integer" } } },
                  {
                    "name": "piped",
                    "in": "query",
                    "style": "pipeDelimited",
                    "explode": false,
                    "schema": { "type": "array", "items": { "type": "string" } }
                  }
                ],
                "responses": { "204": { "description": "" } }
              }
            },
            "/parts": {
              "post": {
                "operationId": "parts",
                "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {
                  "type": "object",
                  "required": ["name"],
                  "properties": { "name": { "type": "string" }, "photos": { "type": "array", "items": { "contentMediaType": "image/png" } } } } } } },
                "responses": { "204": { "description": "" } }
              }
            },
            "/xml": {
              "get": {
                "operationId": "getXml",
                "responses": { "200": { "description": "", "content": { "application/xml": { "schema": { "$ref": "#/components/schemas/Pet" } } } } }
              },
              "put": {
                "operationId": "sendXml",
                "requestBody": { "required": true, "content": { "application/xml": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
                "responses": { "204": { "description": "" } }
              }
            },
            "/bytes": {
              "post": {
                "operationId": "bytes",
                "requestBody": { "required": true, "content": { "application/octet-stream": {} } },
                "responses": { "204": { "description": "" } }
              }
            },
            "/events": {
              "get": {
                "operationId": "events",
                "responses": {
                  "200": { "description": "", "content": { "text/event-stream": { "schema": { "$ref": "#/components/schemas/Pet" } } } }
                }
              }
            },
            "/closed": {
              "get": {
                "operationId": "closed", "security": [{ "key": [] }, { "token": [] }],
                "responses": { "204": { "description": "" } }
              }
            }
          },
          "components": {
            "schemas": { "Pet": { "type": "object", "properties": { "name": { "type": "string" } } } },
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "x-key" }, "token": { "type": "http", "scheme": "bearer" } }
          }
        }
        """;

    private const string Scenarios = """
        [
          {
            "scenario": "reads",
            "uri": "/pet",
            "method": "get",
            "status": 200,
            "respType": "application/json",
            "respBody": "{\"name\":\"Rex\"}",
            "respHeaders": { "x-count": "3" }
          },
          {
            "scenario": "reads what is undeclared",
            "uri": "/pet",
            "method": "get",
            "status": 200,
            "respType": "application/json",
            "respBody": "{\"age\":3}"
          },
          {
            "scenario": "reads a header of another type",
            "uri": "/pet",
            "method": "get",
            "status": 200,
            "respType": "application/json",
            "respBody": "{}",
            "respHeaders": { "x-count": "many" }
          },
          { "scenario": "reads an error", "uri": "/pet", "method": "get", "status": 404, "respType": "application/json", "respBody": "{\"code\":7}" },
          {
            "scenario": "reads what is undeclared in an error",
            "uri": "/pet",
            "method": "get",
            "status": 404,
            "respType": "application/json",
            "respBody": "{\"cause\":7}"
          },
          { "scenario": "sends", "uri": "/pet", "method": "put", "reqType": "application/json", "body": "{\"name\":\"Rex\"}", "status": 204 },
          {
            "scenario": "sends what is undeclared",
            "uri": "/pet",
            "method": "put",
            "reqType": "application/json",
            "body": "{\"age\":3}",
            "status": 204
          },
          { "scenario": "sends what the data lacks", "uri": "/pet", "method": "put", "status": 204 },
          {
            "scenario": "sends styles",
            "uri": "/styles.1.2/;matrix=a,1,b,2",
            "method": "get",
            "query": { "x": "1", "y": "2", "piped": "a|b" },
            "status": 204
          },
          {
            "scenario": "sends to another address",
            "uri": "/styles.1.2/;matrix=a,1,b,2",
            "method": "get",
            "query": { "x": "1", "y": "2", "piped": ["a", "b"] },
            "status": 204
          },
          { "scenario": "sends parts", "uri": "/parts", "method": "post", "reqType": "multipart/form-data", "parts": { "name": "Rex" }, "status": 204,
            "files": [
              { "fieldname": "photos", "originalname": "a.png", "mimetype": "image/png", "buffer": "base64:AAEC" },
              { "fieldname": "photos", "originalname": "b.png", "mimetype": "image/png", "buffer": "b" }
            ] },
          {
            "scenario": "sends a part that is undeclared",
            "uri": "/parts",
            "method": "post",
            "reqType": "multipart/form-data",
            "parts": { "name": "Rex", "age": 3 },
            "status": 204
          },
          {
            "scenario": "sends XML",
            "uri": "/xml",
            "method": "put",
            "reqType": "application/xml",
            "body": "<Pet>\n  <name>Rex</name>\n</Pet>",
            "status": 204
          },
          {
            "scenario": "reads XML that is undeclared",
            "uri": "/xml",
            "method": "get",
            "respType": "application/xml",
            "respBody": "<Pet><name>Rex</name><age>3</age></Pet>",
            "status": 200
          },
          {
            "scenario": "sends bytes",
            "uri": "/bytes",
            "method": "post",
            "reqType": "application/octet-stream",
            "body": "base64:AAEC",
            "status": 204
          },
          { "scenario": "reads events", "uri": "/events", "method": "get", "status": 200, "respType": "text/event-stream",
            "respBody": "id: 1\nevent: add\nretry: 10\ndata: {\"name\":\ndata: \"Rex\"}\n\ndata: {}\n\ndata: [DONE]\n\n" },
          { "scenario": "proves itself by a key", "uri": "/closed", "method": "get", "headers": { "x-key": "s3cret" }, "status": 204 },
          {
            "scenario": "proves itself by a token",
            "uri": "/closed",
            "method": "get",
            "headers": { "authorization": "Bearer s3cret" },
            "status": 204
          },
          { "scenario": "proves itself by nothing known", "uri": "/closed", "method": "get", "headers": { "x-other": "s3cret" }, "status": 204 }
        ]
        """;

    [Fact]
    public async Task Correct_clients_pass_and_differences_are_detected()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            DirectoryInfo documents = folder.CreateSubdirectory("pets/3.1.0");
            await File.WriteAllTextAsync(Path.Combine(documents.FullName, "openapi.json"), Document, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "scenarios.json"), Complete(), TestContext.Current.CancellationToken);
            using var suite = new ScenarioSuite(folder.FullName, "3.1.0");

            Assert.Equal(
                [
                    "reads what is undeclared: response: /age is kept, which its schema does not declare",
                    "reads a header of another type: response header x-count: many became null in GetPetHeaders",
                    "reads what is undeclared in an error: error: /cause is kept, which its schema does not declare",
                    "sends what is undeclared: body: /age is kept, which its schema does not declare",
                    "sends to another address: query: piped=a&piped=b&x=1&y=2 became piped=a|b&x=1&y=2",
                    "sends a part that is undeclared: InvalidOperationException: no property for the part age",
                    "reads XML that is undeclared: response: 'age' is kept, which its schema does not declare",
                    "proves itself by nothing known: header x-other: s3cret became nothing",
                ],
                (await suite.Failures()).Select(one => $"{one.Scenario}: {one.What}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Complete()
    {
        JsonArray all = JsonNode.Parse(Scenarios)!.AsArray();
        foreach (JsonObject scenario in all.Select(one => one!.AsObject()))
        {
            scenario["spec"] = "pets";
            scenario["ops"] = new JsonArray();
        }

        return JsonSerializer.Serialize(all);
    }
}
