using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Bodies;

/// <summary>Requests and responses classify the same content as bytes.</summary>
public class BinaryContentTests
{
    [Theory]
    [InlineData("*/*", """{ "contentMediaType": "image/png" }""")]
    [InlineData("*/*", """{ "type": "string", "contentMediaType": "application/octet-stream" }""")]
    [InlineData("application/*", """{ "contentMediaType": "application/octet-stream" }""")]
    [InlineData("application/*", """{ "type": "string", "contentMediaType": "application/vnd.ms-excel" }""")]
    [InlineData("*/*", """{ "$ref": "#/components/schemas/Picture" }""")]
    [InlineData("*/*", "{}")]
    [InlineData("image/*", "{}")]
    [InlineData("image/png", "{}")]
    [InlineData("image/png", """{ "type": "string" }""")]
    [InlineData("text/plain", """{ "type": "string", "contentMediaType": "application/octet-stream" }""")]
    [InlineData("application/octet-stream", """{ "type": "string" }""")]
    [InlineData("application/json", """{ "type": "string", "format": "binary" }""")]
    [InlineData("application/jsonl", """{ "type": "string" }""")]
    [InlineData("application/vnd.acme.document", """{ "type": "string" }""")]
    [InlineData("application/vnd.acme.document", """{ "$ref": "#/components/schemas/Pet" }""")]
    public void Bytes_are_bytes_in_requests_and_responses(string mediaType, string schema) =>
        Assert.Equal(("BinaryContent", "stream"), Both(mediaType, schema));

    [Theory]
    [InlineData("*/*", """{ "type": "string", "contentMediaType": "text/csv" }""", "String", "text")]
    [InlineData("*/*", """{ "type": "string", "contentMediaType": "image/png", "contentEncoding": "base64" }""", "BytesBase64", "text")]
    [InlineData("text/csv", """{ "contentMediaType": "text/csv" }""", "String", "text")]
    [InlineData("application/yaml", """{ "type": "string" }""", "String", "text")]
    [InlineData("application/sdp", """{ "type": "string" }""", "String", "text")]
    [InlineData("application/json", """{ "type": "string", "contentMediaType": "application/jwt" }""", "String", "String")]
    [InlineData(
        "application/json",
        """{ "contentMediaType": "application/json", "contentSchema": { "type": "integer" }, "type": "string" }""",
        "String",
        "String")]
    [InlineData("application/*", """{ "$ref": "#/components/schemas/Pet" }""", "Pet", "Pet")]
    public void Other_content_is_not_bytes_in_requests_or_responses(string mediaType, string schema, string sent, string received) =>
        Assert.Equal((sent, received), Both(mediaType, schema));

    [Theory]
    [InlineData("*/*", """{ "contentMediaType": "image/png" }""", "image/png")]
    [InlineData("*/*", """{ "type": "string", "contentMediaType": "text/csv" }""", "text/csv")]
    [InlineData("application/*", """{ "contentMediaType": "application/vnd.*" }""", "application/octet-stream")]
    [InlineData("application/pdf", """{ "contentMediaType": "image/png" }""", "application/pdf")]
    public void A_range_is_sent_with_the_contentMediaType_of_its_schema(string mediaType, string schema, string sent)
    {
        Translated translated = Document($$"""
            "post": { "requestBody": { "content": { "{{mediaType}}": { "schema": {{schema}} } } }, "responses": { "204": { "description": "" } } }
            """);

        Assert.Equal(sent, translated.Operation.Body!.MediaType);
    }

    [Theory]
    [InlineData("application/pdf", "GetAsync:Pet<application/json> GetStreamAsync:stream<application/pdf>")]
    [InlineData("application/xml", "GetAsync:Pet<application/json>")]
    public void Bytes_are_not_an_alternative_format_of_JSON(string mediaType, string methods)
    {
        const string Schema = """{ "$ref": "#/components/schemas/Pet" }""";
        Translated translated = Document($$"""
            "get": {
              "responses": {
                "200": { "description": "", "content": { "{{mediaType}}": { "schema": {{Schema}} }, "application/json": { "schema": {{Schema}} } } }
              }
            }
            """);

        Assert.Equal(
            methods,
            string.Join(
                " ", translated.Operation.Methods.Select(method => $"{method.Name}:{Translated.Text(method.Result)}<{method.Result.Accept}>")));
    }

    private static (string Sent, string Received) Both(string mediaType, string schema)
    {
        string content = $$"""{ "{{mediaType}}": { "schema": {{schema}} } }""";
        Translated translated = Document($$"""
            "post": {
              "requestBody": { "required": true, "content": {{content}} },
              "responses": { "200": { "description": "", "content": {{content}} } }
            }
            """);
        SourceGeneration.Model.ClientOperation operation = translated.Operation;
        return (Translated.Text(operation.Body!.Type), Translated.Text(operation.Methods[0].Result));
    }

    private static Translated Document(string operation) => Translated.Document($$"""
        { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": { "/a": { {{operation}} } },
          "components": {
            "schemas": { "Picture": { "contentMediaType": "image/png" }, "Pet": { "type": "object", "properties": { "name": { "type": "string" } } } }
          } }
        """);
}
