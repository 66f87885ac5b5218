using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Bodies;

public class BodyTranslationTests
{
    [Theory]
    [InlineData("""{ "application/json": { "schema": { "type": "string" } } }""", "String request", "application/json")]
    [InlineData("""{ "application/json; charset=utf-8": {} }""", "json request", "application/json; charset=utf-8")]
    [InlineData("""{ "application/merge-patch+json": { "schema": { "type": "string" } } }""", "String request", "application/merge-patch+json")]
    [InlineData("""{ "*/*": { "schema": { "type": "string" } } }""", "String request", "application/json")]
    [InlineData("""{ "*/*": { "schema": {} } }""", "BinaryContent content", "application/octet-stream")]
    [InlineData("""{ "*/*": {} }""", "BinaryContent content", "application/octet-stream")]
    [InlineData("""{ "application/json": { "schema": { "type": "string", "format": "binary" } } }""", "BinaryContent content", "application/json")]
    [InlineData("""{ "image/png": {} }""", "BinaryContent content", "image/png")]
    [InlineData("""{ "image/png": {}, "image/jpeg": {} }""", "BinaryContent content", "image/png")]
    [InlineData("""{ "image/*": {}, "image/jpeg": {} }""", "BinaryContent content", "image/jpeg")]
    [InlineData("""{ "application/octet-stream": { "schema": { "type": "string" } } }""", "BinaryContent content", "application/octet-stream")]
    [InlineData("""{ "application/pdf": { "schema": { "type": "string", "format": "binary" } } }""", "BinaryContent content", "application/pdf")]
    [InlineData("""{ "text/plain": {} }""", "String text", "text/plain")]
    [InlineData("""{ "text/plain": { "schema": { "type": "integer" } } }""", "Int64 text", "text/plain")]
    [InlineData("""{ "application/sdp": { "schema": { "type": "string" } } }""", "String text", "application/sdp")]
    [InlineData("""{ "application/xml": { "schema": { "type": "string" } } }""", "String text", "application/xml")]
    [InlineData("""{ "application/x-www-form-urlencoded": {} }""", "jsonobject request", "application/x-www-form-urlencoded")]
    [InlineData(
        """{ "application/x-www-form-urlencoded": { "schema": { "properties": { "a": { "type": "string" } } } } }""",
        "CreateARequest request",
        "application/x-www-form-urlencoded")]
    [InlineData(
        """{ "application/x-www-form-urlencoded": { "schema": { "additionalProperties": { "type": "string" } } } }""",
        "{String} request",
        "application/x-www-form-urlencoded")]
    [InlineData("""{ "multipart/form-data": {} }""", "MultipartBody request", "multipart/form-data")]
    [InlineData("""{ "multipart/form-data; boundary=x": { "schema": {} } }""", "MultipartBody request", "multipart/form-data")]
    [InlineData(
        """{ "multipart/form-data": { "schema": { "properties": { "a": { "type": "string" } } } } }""",
        "CreateARequest request",
        "multipart/form-data")]
    [InlineData(
        """{ "multipart/mixed": { "schema": { "type": "array", "items": { "type": "string", "format": "binary" } } } }""",
        "BinaryContent[] request",
        "multipart/mixed")]
    [InlineData(
        """{ "application/jsonl": { "schema": { "type": "array", "items": { "type": "integer" } } } }""", "Int64[] items", "application/jsonl")]
    [InlineData(
        """{ "application/x-ndjson": { "schema": { "properties": { "a": { "type": "string" } } } } }""",
        "CreateARequestItem[] items",
        "application/x-ndjson")]
    [InlineData("""{ "application/jsonl": { "schema": { "type": "string" } } }""", "BinaryContent content", "application/jsonl")]
    [InlineData(
        """{ "application/x-ndjson": { "schema": { "type": "string", "format": "binary" } } }""", "BinaryContent content", "application/x-ndjson")]
    [InlineData(
        """{ "application/x-ndjson": { "schema": { "type": "array", "items": { "type": "string" } } } }""", "String[] items", "application/x-ndjson")]
    public void The_media_type_decides_the_parameter(string content, string argument, string sent)
    {
        Translated translated = Translated.Post(content);

        Assert.Equal($"nothing CreateAsync({argument})", translated.Signature("CreateAsync"));
        Assert.Equal(sent, translated.Operation.Body!.MediaType);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "application/yaml": { "schema": { "type": "object" } } }""", "String text", "a string")]
    [InlineData("""{ "application/pdf": { "schema": { "type": "object" } } }""", "BinaryContent content", "bytes (BinaryContent)")]
    [InlineData("""{ "text/csv": { "schema": { "type": "array", "items": { "type": "string" } } } }""", "String text", "a string")]
    [InlineData(
        """{ "multipart/form-data": { "schema": { "type": "array", "items": { "type": "string" } } } }""",
        "MultipartBody request",
        "a MultipartBody")]
    [InlineData("""{ "application/x-www-form-urlencoded": { "schema": { "type": "string" } } }""", "jsonobject request", "JSON")]
    public void A_body_that_the_caller_serializes_is_reported(string content, string argument, string given)
    {
        Translated translated = Translated.Post(content);

        Assert.Equal($"nothing CreateAsync({argument})", translated.Signature("CreateAsync"));
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0350", "POST /a", given), (problem.Id, problem.Arguments[0], problem.Arguments[2]));
    }

    [Theory]
    [InlineData("application/json, multipart/form-data, application/x-www-form-urlencoded", "Create CreateMultipart CreateForm")]
    [InlineData("multipart/form-data, application/x-www-form-urlencoded, application/json", "Create CreateMultipart CreateForm")]
    [InlineData("application/x-www-form-urlencoded, multipart/form-data", "Create CreateMultipart")]
    [InlineData("application/json, text/json, application/*+json, */*", "Create")]
    [InlineData("application/json-patch+json, application/merge-patch+json, application/json", "Create CreateJsonPatch CreateMergePatch")]
    [InlineData("application/json, application/vnd.acme.pet+json", "Create")]
    [InlineData("application/json, text/plain, application/octet-stream, application/yaml", "Create CreateText CreateBinary CreateYaml")]
    [InlineData("application/pdf, application/json, image/jpeg, image/png", "Create CreateBinary")]
    [InlineData("application/xml, application/json", "Create CreateXml")]
    [InlineData("application/x-www-form-urlencoded, text/csv", "Create CreateCsv")]
    public void Each_body_variant_has_a_method_and_JSON_has_no_suffix(string mediaTypes, string methods)
    {
        string content = string.Join(
            ", ", mediaTypes.Split(", ").Select(type => $$"""{{"\"" + type + "\""}}: { "schema": { "$ref": "#/components/schemas/Pet" } }"""));

        Translated translated = Translated.Post("{ " + content + " }", """ "schemas": { "Pet": { "properties": { "a": { "type": "string" } } } } """);

        Assert.Equal(methods, string.Join(" ", translated.Methods.Select(method => method["A.".Length..^"Async".Length])));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void JSON_media_types_with_different_schemas_have_their_own_methods()
    {
        Translated translated = Translated.Post("""
            {
              "application/vnd.acme.big+json": { "schema": { "type": "integer" } },
              "application/json": { "schema": { "type": "string" } },
              "text/plain": {}
            }
            """);

        Assert.Equal("nothing CreateAsync(String request)", translated.Signature("CreateAsync"));
        Assert.Equal("nothing CreateVndAcmeBigAsync(Int64 request)", translated.Signature("CreateVndAcmeBigAsync"));
        Assert.Equal("nothing CreateTextAsync(String text)", translated.Signature("CreateTextAsync"));
    }

    [Theory]
    [InlineData("get", """{ "type": "object", "properties": {} }""", false, "nothing GetAsync()")]
    [InlineData("head", """{ "type": "object", "properties": {}, "additionalProperties": false }""", false, "headers HeadAsync()")]
    [InlineData("delete", """{ "type": "object", "additionalProperties": false }""", false, "nothing DeleteAsync()")]
    [InlineData("delete", """{ "$ref": "#/components/schemas/Empty" }""", false, "nothing DeleteAsync()")]
    [InlineData("delete", """{ "type": "object", "properties": {} }""", true, "nothing DeleteAsync(jsonobject request!)")]
    [InlineData("delete", """{ "type": "object" }""", false, "nothing DeleteAsync(jsonobject request)")]
    [InlineData(
        "delete", """{ "type": "object", "properties": {}, "additionalProperties": true }""", false, "nothing DeleteAsync(jsonobject request)")]
    [InlineData(
        "delete", """{ "type": "object", "properties": { "force": { "type": "boolean" } } }""", false, "nothing DeleteAsync(DeleteRequest request)")]
    [InlineData("post", """{ "type": "object", "properties": {} }""", false, "nothing PostAsync(jsonobject request)")]
    public void An_empty_body_is_not_a_parameter_of_GET_HEAD_and_DELETE(string method, string schema, bool isRequired, string signature)
    {
        Translated translated = Translated.Paths(
            $$"""
            "/pets": { "{{method}}": { "operationId": "{{method}}", "requestBody": { "required": {{(isRequired ? "true" : "false")}},
              "content": { "application/x-www-form-urlencoded": { "encoding": {}, "schema": {{schema}} } } },
              "responses": { "204": { "description": "" } } } }
            """,
            """ "schemas": { "Empty": { "type": "object", "properties": {} } } """);

        Assert.Equal(signature, translated.Signature(char.ToUpperInvariant(method[0]) + method[1..] + "Async"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_body_parameter_has_a_unique_name()
    {
        Translated translated = Translated.Paths("""
            "/a": { "post": { "parameters": [{ "name": "request", "in": "query", "schema": { "type": "string" } }],
              "requestBody": { "content": { "application/json": {}, "multipart/form-data": {} } }, "responses": {} } }
            """);

        Assert.Equal("nothing CreateAsync(Query String request, json body)", translated.Signature("CreateAsync"));
        Assert.Equal("nothing CreateMultipartAsync(Query String request, MultipartBody body)", translated.Signature("CreateMultipartAsync"));
    }
}
