using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Responses;

/// <summary>Event streams and JSON sequences in descriptions of all versions.</summary>
public class StreamTranslationTests
{
    [Theory]
    [InlineData("application/jsonl", """ "schema": { "$ref": "#/components/schemas/Pet" } """, "items of Pet")]
    [InlineData("application/x-ndjson", """ "itemSchema": { "$ref": "#/components/schemas/Pet" } """, "items of Pet")]
    [InlineData("application/json-seq", """ "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } """, "items of Pet")]
    [InlineData("application/geo+json-seq", "", "items of json")]
    [InlineData("application/jsonl", """ "itemSchema": { "type": "object", "properties": { "a": { "type": "string" } } } """, "items of ListItem")]
    [InlineData("application/stream+json", """ "schema": { "type": "integer" } """, "items of Int64")]
    [InlineData("application/jsonl", """ "schema": { "type": "string", "format": "binary" } """, "stream")]
    [InlineData("application/x-ndjson", """ "schema": { "type": "string" } """, "stream")]
    [InlineData("text/event-stream", "", "events of text")]
    [InlineData("text/event-stream; charset=utf-8", """ "schema": { "type": "string" } """, "events of text")]
    [InlineData("text/event-stream", """ "schema": { "$ref": "#/components/schemas/Pet" } """, "events of Pet")]
    [InlineData("text/event-stream", """ "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } """, "events of Pet")]
    [InlineData(
        "text/event-stream",
        """ "schema": { "type": "object", "properties": { "id": { "type": "string" }, "data": { "type": "string" } } } """,
        "events of ListEvent")]
    [InlineData(
        "text/event-stream",
        """ "schema": { "properties": { "event": { "type": "string" }, "data": { "$ref": "#/components/schemas/Pet" } } } """,
        "events of Pet")]
    [InlineData(
        "text/event-stream", """ "itemSchema": { "properties": { "data": { "type": "string" } }, "required": ["data"] } """, "events of text")]
    [InlineData(
        "text/event-stream",
        """
        "itemSchema": { "properties": { "data": { "contentMediaType": "application/json",
        "contentSchema": { "$ref": "#/components/schemas/Pet" } } } }
        """,
        "events of Pet")]
    [InlineData(
        "text/event-stream",
        """
        "itemSchema": { "properties": { "data": { "type": "string", "contentMediaType": "application/json",
        "contentSchema": { "type": "integer" } } } }
        """,
        "events of Int64")]
    [InlineData("text/event-stream", """ "itemSchema": { "properties": { "data": { "contentMediaType": "text/plain" } } } """, "events of text")]
    [InlineData(
        "text/event-stream",
        """ "itemSchema": { "properties": { "data": { "type": "string", "contentMediaType": "text/plain" } } } """,
        "events of text")]
    [InlineData(
        "text/event-stream",
        """ "itemSchema": { "properties": { "data": { "contentMediaType": "text/plain", "contentSchema": { "type": "string" } } } } """,
        "events of text")]
    [InlineData("text/event-stream", """ "itemSchema": { "contentMediaType": "text/csv" } """, "events of text")]
    [InlineData(
        "text/event-stream", """ "itemSchema": { "properties": { "data": { "contentMediaType": "application/json" } } } """, "events of json")]
    [InlineData("text/event-stream", """ "itemSchema": { "$ref": "#/components/schemas/Pet" } """, "events of Pet")]
    public void The_schema_decides_the_items_of_a_stream(string mediaType, string members, string result) =>
        Assert.Equal(result, Translated.Text(Of(mediaType, members).Operation.Methods[0].Result));

    [Fact]
    public void Events_with_different_types_are_cases()
    {
        Translated translated = Of("text/event-stream", """
            "itemSchema": {
              "type": "object",
              "properties": { "event": { "type": "string" }, "data": { "type": "string" } },
              "oneOf": [
                {
                  "properties": {
                    "event": { "const": "pet.added" },
                    "data": { "contentMediaType": "application/json", "contentSchema": { "$ref": "#/components/schemas/Pet" } }
                  }
                },
                { "properties": { "event": { "const": "note" } } },
                { "properties": { "event": { "const": "end" }, "data": { "contentMediaType": "text/plain", "const": "bye" } } },
                { "properties": { "event": { "const": "count" }, "data": { "contentSchema": { "type": "integer" } } } },
                {
                  "properties": { "event": { "const": "box" }, "data": { "contentSchema": { "properties": { "size": { "type": "integer" } } } } }
                } ] }
            """);

        Assert.Equal(
            "events of ListEvent(pet.added=Pet note=text end=text count=Int64 box=ListEventBox)",
            Translated.Text(translated.Operation.Methods[0].Result));
    }

    [Fact]
    public void Branches_are_resolved_and_the_end_marker_is_not_an_event()
    {
        Translated translated = Of(
            "text/event-stream",
            """
            "schema": { "oneOf": [ { "$ref": "#/components/schemas/Added" }, { "$ref": "#/components/schemas/Gone" },
            { "$ref": "#/components/schemas/Done" } ] }
            """);

        Assert.Equal("events of ListEvent(added=Pet gone=Int64)", Translated.Text(translated.Operation.Methods[0].Result));
    }

    [Fact]
    public void Recursive_branches_are_read_once()
    {
        string recursive = string.Join(", ", Enumerable.Repeat("""{ "$ref": "#/components/schemas/Any" }""", 20));

        Translated translated = Translated.Paths(
            """
            "/a": { "get": { "operationId": "list", "responses": { "200": { "description": "",
              "content": { "text/event-stream": { "itemSchema": { "$ref": "#/components/schemas/Any" } } } } } } }
            """,
            $$"""
            "schemas": {
              "Any": { "oneOf": [ { "$ref": "#/components/schemas/Added" }, { "$ref": "#/components/schemas/Gone" }, {{recursive}} ] },
              "Added": { "properties": { "event": { "enum": ["added"] }, "data": { "type": "boolean" } } },
              "Gone": { "properties": { "event": { "enum": ["gone"] }, "data": { "type": "integer" } } } }
            """);

        Assert.Equal("events of ListEvent(added=Boolean gone=Int64)", Translated.Text(translated.Operation.Methods[0].Result));
    }

    [Fact]
    public void A_stream_besides_JSON_has_its_own_method()
    {
        Translated translated = Translated.Document(Text("""
            "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } },
            "text/event-stream": { "schema": { "$ref": "#/components/schemas/Pet" } },
            "application/jsonl": { "schema": { "$ref": "#/components/schemas/Pet" } }
            """));

        Assert.Equal(
            ["ListAsync:Pet:application/json", "ListLinesAsync:items of Pet:application/jsonl", "ListEventsAsync:events of Pet:text/event-stream"],
            translated.Operation.Methods.Select(method => $"{method.Name}:{Translated.Text(method.Result)}:{method.Result.Accept}"));
    }

    private static Translated Of(string mediaType, string members) => Translated.Document(Text($$"""{{"\"" + mediaType + "\""}}: { {{members}} }"""));

    private static string Text(string content) => $$"""
        { "openapi": "3.2.0", "info": { "title": "Pets", "version": "1" },
          "paths": { "/pets": { "get": { "operationId": "list", "responses": { "200": { "description": "", "content": { {{content}} } } } } } },
          "components": { "schemas": {
            "Pet": { "properties": { "name": { "type": "string" } } },
            "Added": { "properties": { "event": { "type": "string", "enum": ["added"] }, "data": { "$ref": "#/components/schemas/Pet" } } },
            "Gone": { "oneOf": [ { "properties": { "event": { "type": "string", "enum": ["gone"] }, "data": { "type": "integer" } } } ] },
            "Done": { "properties": { "event": { "type": "string", "enum": ["done"] }, "data": { "type": "string", "enum": ["[DONE]"] } } } } } }
        """;
}
