using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class OperationTests
{
    [Fact]
    public void An_operation_knows_its_names_words_and_place()
    {
        Operation operation = Reading.Operation(
            """
            "operationId": "pets.list", "tags": ["Pets", "All"], "summary": "Lists.", "description": "Lists all.", "deprecated": true, "x-paging": {}
            """);

        Assert.Equal("GET /pets", operation.ToString());
        Assert.Equal(
            ("pets.list", "Lists.", "Lists all.", true),
            (operation.OperationId, operation.Summary, operation.Description, operation.IsDeprecated));
        Assert.Equal(["Pets", "All"], operation.Tags);
        Assert.Equal("#/paths/~1pets/get", operation.Pointer);
        Assert.NotNull(operation.Extension("x-paging"));
        Assert.Null(operation.RequestBody);
        Assert.Null(operation.Security);
    }

    [Fact]
    public void Empty_security_is_told_apart_from_none() => Assert.Empty(Reading.Operation("\"security\": []").Security!);

    [Fact]
    public void All_methods_are_operations_in_document_order()
    {
        Document document = Reading.Document(
            """
            { "openapi": "3.2.0", "paths": { "/a": { "trace": {}, "get": {}, "summary": "x", "query": {}, "x-get": {},
              "additionalOperations": { "COPY": {} } } } }
            """);

        Assert.Equal(["TRACE", "GET", "QUERY", "COPY"], document.Paths.Single().Operations.Select(operation => operation.Method));
    }

    [Fact]
    public void Parameters_of_the_path_are_replaced_by_the_operations_own()
    {
        Operation operation = Reading.Document(
            """
            {
              "openapi": "3.0.3",
              "paths": { "/pets/{id}": {
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "description": "of the path" },
                  { "name": "X-Trace", "in": "header", "description": "of the path" },
                  { "name": "id", "in": "query" }],
                "get": { "parameters": [
                  { "name": "limit", "in": "query" },
                  { "name": "x-trace", "in": "header", "description": "own" }] } } }
            }
            """).Paths.Single().Operations.Single();

        Assert.Equal(
            ["Path id of the path", "Header x-trace own", "Query id ", "Query limit "],
            operation.Parameters.Select(parameter => $"{parameter.In} {parameter.Name} {parameter.Description}"));
        Assert.Equal("#/paths/~1pets~1{id}/parameters/0", operation.Parameters[0].Pointer);
    }

    [Fact]
    public void Servers_of_the_operation_come_before_those_of_the_path()
    {
        PathItem path = Reading.Document(
            """
            { "openapi": "3.0.3", "paths": { "/a": { "servers": [{ "url": "/path" }], "get": { "servers": [{ "url": "/own" }] }, "put": {} } } }
            """).Paths.Single();

        Assert.Equal(["/own", "/path"], path.Operations.Select(operation => operation.Servers.Single().Url));
    }

    [Fact]
    public void Bodies_and_responses_have_a_shape_for_each_media_type()
    {
        Operation operation = Reading.Operation(
            """
            "requestBody": { "required": true, "description": "A pet.", "content": {
              "application/json": { "schema": { "type": "object" } },
              "application/x-www-form-urlencoded": { "schema": {}, "encoding": { "photo": { "contentType": "image/png", "style": "form",
                "explode": false } } } } },
            "responses": {
              "200": { "description": "Fine.", "headers": { "x-total": { "required": true, "schema": { "type": "integer" } } },
                "content": { "application/json": { "schema": {} } } },
              "2XX": {}, "default": {}, "x-note": {} }
            """);

        Assert.Equal((true, "A pet."), (operation.RequestBody!.IsRequired, operation.RequestBody.Description));
        Assert.Equal(["application/json", "application/x-www-form-urlencoded"], operation.RequestBody.Content.Select(mediaType => mediaType.Name));
        PropertyEncoding encoding = operation.RequestBody.Content[1].Encoding.Single();
        Assert.Equal(
            ("photo", "image/png", ParameterStyle.Form, false),
            (encoding.PropertyName, encoding.ContentType, encoding.Style, encoding.Explode));
        Assert.Equal(["200", "2XX", "default"], operation.Responses.Select(response => response.Status));
        Header header = operation.Responses[0].Headers.Single();
        Assert.Equal(("x-total", true, JsonTypes.Integer), (header.Name, header.IsRequired, header.Schema!.Types));
        Assert.Null(operation.Responses[0].Content.Single().Schema!.BooleanSchemaValue);
    }

    [Fact]
    public void Streams_have_a_schema_for_each_item()
    {
        MediaType mediaType = Reading.Operation(
            """
            "responses": { "200": { "content": { "text/event-stream": { "itemSchema": { "type": "string" } } } } }
            """).Responses.Single().Content.Single();

        Assert.Equal(JsonTypes.String, mediaType.ItemSchema!.Types);
        Assert.Null(mediaType.Schema);
    }
}
