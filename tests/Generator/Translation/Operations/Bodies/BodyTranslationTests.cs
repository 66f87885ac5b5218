using Truto.Generated.SourceGeneration.Model;
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
    [InlineData("""{ "application/x-www-form-urlencoded": { "schema": { "properties": { "a": { "type": "string" } } } } }""", "CreateARequest request", "application/x-www-form-urlencoded")]
    [InlineData("""{ "application/x-www-form-urlencoded": { "schema": { "additionalProperties": { "type": "string" } } } }""", "{String} request", "application/x-www-form-urlencoded")]
    [InlineData("""{ "multipart/form-data": {} }""", "MultipartBody request", "multipart/form-data")]
    [InlineData("""{ "multipart/form-data; boundary=x": { "schema": {} } }""", "MultipartBody request", "multipart/form-data")]
    [InlineData("""{ "multipart/form-data": { "schema": { "properties": { "a": { "type": "string" } } } } }""", "CreateARequest request", "multipart/form-data")]
    [InlineData("""{ "multipart/mixed": { "schema": { "type": "array", "items": { "type": "string", "format": "binary" } } } }""", "BinaryContent[] request", "multipart/mixed")]
    [InlineData("""{ "application/jsonl": { "schema": { "type": "array", "items": { "type": "integer" } } } }""", "Int64[] items", "application/jsonl")]
    [InlineData("""{ "application/x-ndjson": { "schema": { "properties": { "a": { "type": "string" } } } } }""", "CreateARequestItem[] items", "application/x-ndjson")]
    [InlineData("""{ "application/jsonl": { "schema": { "type": "string" } } }""", "BinaryContent content", "application/jsonl")]
    [InlineData("""{ "application/x-ndjson": { "schema": { "type": "string", "format": "binary" } } }""", "BinaryContent content", "application/x-ndjson")]
    [InlineData("""{ "application/x-ndjson": { "schema": { "type": "array", "items": { "type": "string" } } } }""", "String[] items", "application/x-ndjson")]
    public void A_body_is_what_its_media_type_is_made_of(string content, string argument, string sent)
    {
        Translated translated = Post(content);

        Assert.Equal($"nothing CreateAsync({argument})", translated.Signature("CreateAsync"));
        Assert.Equal(sent, translated.Operation.Body!.MediaType);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "application/yaml": { "schema": { "type": "object" } } }""", "String text", "a string")]
    [InlineData("""{ "application/pdf": { "schema": { "type": "object" } } }""", "BinaryContent content", "bytes (BinaryContent)")]
    [InlineData("""{ "text/csv": { "schema": { "type": "array", "items": { "type": "string" } } } }""", "String text", "a string")]
    [InlineData("""{ "multipart/form-data": { "schema": { "type": "array", "items": { "type": "string" } } } }""", "MultipartBody request", "a MultipartBody")]
    [InlineData("""{ "application/x-www-form-urlencoded": { "schema": { "type": "string" } } }""", "jsonobject request", "JSON")]
    public void What_is_not_written_from_its_schema_is_sent_as_it_is_given_with_a_reason(string content, string argument, string given)
    {
        Translated translated = Post(content);

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
    public void Each_kind_of_body_is_a_method_and_json_has_the_plain_name(string mediaTypes, string methods)
    {
        string content = string.Join(", ", mediaTypes.Split(", ").Select(type => $$"""{{"\"" + type + "\""}}: { "schema": { "$ref": "#/components/schemas/Pet" } }"""));

        Translated translated = Post("{ " + content + " }", """ "schemas": { "Pet": { "properties": { "a": { "type": "string" } } } } """);

        Assert.Equal(methods, string.Join(" ", translated.Methods.Select(method => method["A.".Length..^"Async".Length])));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Kinds_of_json_with_schemas_of_their_own_are_methods_of_their_own()
    {
        Translated translated = Post("""
            { "application/vnd.acme.big+json": { "schema": { "type": "integer" } }, "application/json": { "schema": { "type": "string" } }, "text/plain": {} }
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
    [InlineData("delete", """{ "type": "object", "properties": {}, "additionalProperties": true }""", false, "nothing DeleteAsync(jsonobject request)")]
    [InlineData("delete", """{ "type": "object", "properties": { "force": { "type": "boolean" } } }""", false, "nothing DeleteAsync(DeleteRequest request)")]
    [InlineData("post", """{ "type": "object", "properties": {} }""", false, "nothing PostAsync(jsonobject request)")]
    public void A_body_without_properties_is_no_parameter_of_methods_that_have_none(string method, string schema, bool isRequired, string signature)
    {
        Translated translated = Translated.Paths(
            $$"""
            "/pets": { "{{method}}": { "operationId": "{{method}}", "requestBody": { "required": {{(isRequired ? "true" : "false")}},
              "content": { "application/x-www-form-urlencoded": { "encoding": {}, "schema": {{schema}} } } }, "responses": { "204": { "description": "" } } } }
            """,
            """ "schemas": { "Empty": { "type": "object", "properties": {} } } """);

        Assert.Equal(signature, translated.Signature(char.ToUpperInvariant(method[0]) + method[1..] + "Async"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_body_keeps_off_the_names_of_arguments()
    {
        Translated translated = Translated.Paths("""
            "/a": { "post": { "parameters": [{ "name": "request", "in": "query", "schema": { "type": "string" } }],
              "requestBody": { "content": { "application/json": {}, "multipart/form-data": {} } }, "responses": {} } }
            """);

        Assert.Equal("nothing CreateAsync(Query String request, json body)", translated.Signature("CreateAsync"));
        Assert.Equal("nothing CreateMultipartAsync(Query String request, MultipartBody body)", translated.Signature("CreateMultipartAsync"));
    }

    [Theory]
    [InlineData("""{ "type": "string", "format": "binary" }""", "", "3.0.3", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("""{ "type": "array", "items": { "type": "string", "format": "binary" } }""", "", "3.0.3", "File(f, application/octet-stream)", "BinaryContent[]")]
    [InlineData("""{ "anyOf": [{ "type": "string", "format": "binary" }, { "type": "array", "items": { "type": "string", "format": "binary" } }] }""", "", "3.0.3", "File(f, application/octet-stream)", "BinaryContent[]")]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "image/png, image/jpeg" }""", "3.0.3", "File(f, image/png)", "BinaryContent")]
    [InlineData("""{ "contentMediaType": "image/png" }""", "", "3.1.0", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("{}", "", "3.1.0", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("{}", "", "3.0.3", "Value(f, )", "json?")]
    [InlineData("""{ "contentMediaType": "application/vnd.ms-excel" }""", "", "3.1.0", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("""{ "type": "string", "contentMediaType": "text/csv" }""", "", "3.1.0", "Value(f, )", "String")]
    [InlineData("""{ "type": "array", "items": { "type": "string", "format": "binary" } }""", """{ "style": "form", "explode": false }""", "3.1.0", "File(f, application/octet-stream)", "BinaryContent[]")]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "text/csv" }""", "3.0.3", "Value(f, text/csv)", "String")]
    [InlineData("""{ "type": "string", "format": "byte" }""", "", "3.0.3", "Value(f, )", "BytesBase64")]
    [InlineData("""{ "type": "string", "contentEncoding": "base64" }""", "", "3.1.0", "Value(f, application/octet-stream) Content-Transfer-Encoding=base64", "BytesBase64")]
    [InlineData("""{ "type": "object" }""", """{ "contentType": "multipart/mixed" }""", "3.2.0", "Nested(f, multipart/mixed)", "MultipartBody")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", """{ "style": "form", "explode": false }""", "3.1.0", "Styled(f, Form False)", "Int64[]")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", """{ "style": "form", "explode": false }""", "3.0.3", "Value(f, )", "Int64[]")]
    [InlineData("""{ "type": "object" }""", """{ "style": "deepObject" }""", "3.1.0", "Styled(f, DeepObject True)", "jsonobject")]
    [InlineData("""{ "type": "string" }""", """{ "headers": { "X-A": { "schema": { "type": "string", "enum": ["b"] } } } }""", "3.0.3", "Value(f, ) X-A=b", "String")]
    [InlineData("""{ "type": "string" }""", """{ "headers": { "X-A": { "schema": { "type": "integer" } }, "content-type": {} } }""", "3.0.3", "Value(f, ) X-A:FXA Int64", "String")]
    public void A_part_is_what_its_schema_and_encoding_say(string schema, string encoding, string version, string part, string type)
    {
        Translated translated = Translated.Document($$"""
            { "openapi": "{{version}}", "info": { "title": "Pets", "version": "1" }, "paths": { "/a": { "post": { "responses": {}, "requestBody": { "content": { "multipart/form-data": {
              "schema": { "properties": { "f": {{schema}} } } {{(encoding.Length > 0 ? $$""", "encoding": { "f": {{encoding}} }""" : "")}} } } } } } } }
            """);

        SourceGeneration.Model.MultipartPart only = Assert.Single(Assert.IsType<PartsFormat>(translated.Operation.Body!.Format).Parts);
        Assert.Equal((part, type), (Text(only), Translated.Text(only.Type)));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_file_that_may_be_something_else_is_bytes_with_a_reason()
    {
        Translated translated = Post("""
            { "multipart/form-data": { "schema": { "properties": { "image": { "oneOf": [{ "type": "string", "format": "binary" }, { "type": "object" }] } } } } }
            """);

        Assert.Equal("Image:BinaryContent", Properties(translated, "CreateARequest"));
        Assert.Equal(["OAG0351"], translated.ProblemIds);
    }

    [Fact]
    public void A_component_that_is_only_a_form_is_a_class_of_parts()
    {
        Translated translated = Translated.Paths(
            """
            "/a": { "post": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" } } } }, "responses": {} },
                    "put": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" } } } }, "responses": {} } },
            "/b": { "patch": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Both" } },
              "application/json": { "schema": { "$ref": "#/components/schemas/Both" } } } }, "responses": {} } }
            """,
            """
            "schemas": {
              "Upload": { "required": ["file"], "properties": { "file": { "type": "string", "format": "binary" }, "name": { "type": "string" }, "id": { "type": "string", "readOnly": true } } },
              "Both": { "properties": { "file": { "type": "string", "format": "binary" } } }
            }
            """);

        Assert.Equal("File:BinaryContent! Name:String", Properties(translated, "Upload"));
        Assert.Equal("File:String", translated.Properties("Both"));
        Assert.Equal("File:BinaryContent", Properties(translated, "BothForm"));
        Assert.Equal(["Both", "BothForm", "Upload"], translated.Api.Types.Select(type => type.Name).Order());
        Assert.Equal("nothing CreateAsync(Upload request)", translated.Signature("CreateAsync"));
        Assert.Equal("nothing ReplaceAsync(Upload request)", translated.Signature("ReplaceAsync"));
    }

    [Fact]
    public void A_form_that_is_encoded_otherwise_is_another_class()
    {
        Translated translated = Translated.Paths(
            """
            "/a": { "post": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" } } } }, "responses": {} },
                    "put": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" }, "encoding": { "name": { "contentType": "image/png" } } } } }, "responses": {} } }
            """,
            """ "schemas": { "Upload": { "properties": { "file": { "type": "string", "format": "binary" }, "name": { "type": "string" } } } } """);

        Assert.Equal("File:BinaryContent Name:String", Properties(translated, "Upload"));
        Assert.Equal("File:BinaryContent Name:BinaryContent", Properties(translated, "ReplaceARequest"));
    }

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "application/json" }""", "f JSON")]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "text/plain" }""", "")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "contentType": "application/json" }""", "")]
    [InlineData("""{ "type": "object" }""", """{ "style": "deepObject", "explode": true }""", "f DeepObject True")]
    [InlineData("""{ "type": "object" }""", """{ "style": "deepObject" }""", "f DeepObject True")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "explode": false }""", "f Form False")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "style": "pipeDelimited", "explode": false }""", "f PipeDelimited False")]
    [InlineData("""{ "type": "string" }""", """{ "allowReserved": true }""", "f Form False reserved")]
    [InlineData("""{ "type": "string" }""", """{ "style": "form" }""", "")]
    public void A_field_of_a_form_is_written_as_its_encoding_says(string schema, string encoding, string fields)
    {
        Translated translated = Post($$"""
            { "application/x-www-form-urlencoded": { "schema": { "properties": { "f": {{schema}} } }, "encoding": { "f": {{encoding}}, "nobody": { "style": "form" } } } }
            """);

        Assert.Equal(fields, string.Join(" ", Assert.IsType<FormFormat>(translated.Operation.Body!.Format).Fields.Select(field =>
            field.WireName + " " + (field.Style.IsJson ? "JSON" : $"{field.Style.Word} {field.Style.IsExploded}{(field.Style.AllowsReserved ? " reserved" : "")}"))));
    }

    [Fact]
    public void A_form_of_2_0_is_separated_by_commas_unless_it_says_otherwise()
    {
        Translated translated = Translated.Document("""
            { "swagger": "2.0", "info": { "title": "Pets", "version": "1" }, "paths": { "/a": { "post": { "responses": {}, "parameters": [
              { "name": "csv", "in": "formData", "type": "array", "items": { "type": "string" } },
              { "name": "multi", "in": "formData", "type": "array", "items": { "type": "string" }, "collectionFormat": "multi" },
              { "name": "pipes", "in": "formData", "type": "array", "items": { "type": "string" }, "collectionFormat": "pipes" },
              { "name": "one", "in": "formData", "type": "string" } ] } } } }
            """);

        Assert.Equal(
            ["csv Form False", "multi Form True", "pipes PipeDelimited False"],
            Assert.IsType<FormFormat>(translated.Operation.Body!.Format).Fields.Select(field => $"{field.WireName} {field.Style.Word} {field.Style.IsExploded}"));
    }

    [Theory]
    [InlineData("""{ "type": "file" }""", "")]
    [InlineData("""{ "type": "file" }""", """, "collectionFormat": "multi" """)]
    [InlineData("""{ "type": "string", "format": "binary" }""", "")]
    [InlineData("""{ "type": "string", "format": "binary" }""", """, "collectionFormat": "ssv" """)]
    public void Each_file_of_an_array_of_a_2_0_form_is_a_part(string items, string members)
    {
        Translated translated = Translated.Document($$"""
            { "swagger": "2.0", "info": { "title": "Pets", "version": "1" }, "paths": { "/a": { "post": { "responses": {}, "parameters": [
              { "name": "photos", "in": "formData", "type": "array", "items": {{items}} {{members}} }, { "name": "title", "in": "formData", "type": "string" } ] } } } }
            """);

        Assert.Equal("multipart/form-data", translated.Operation.Body!.MediaType);
        IReadOnlyList<SourceGeneration.Model.MultipartPart> parts = [.. Assert.IsType<PartsFormat>(translated.Operation.Body.Format).Parts];
        Assert.Equal(["File(photos, application/octet-stream) BinaryContent[]", "Value(title, ) String"], parts.Select(part => $"{Text(part)} {Translated.Text(part.Type)}"));
    }

    [Fact]
    public void A_style_that_the_version_ignores_is_told()
    {
        Translated translated = Post("""
            { "multipart/form-data": { "schema": { "properties": { "f": { "type": "object" } } }, "encoding": { "f": { "style": "deepObject" } } } }
            """);

        Assert.Equal(["OAG0352"], translated.ReadProblems.Select(problem => problem.Id));
    }

    private static Translated Post(string content, string components = "") => Translated.Paths(
        $$"""{{"\"/a\""}}: { "post": { "requestBody": { "content": {{content}} }, "responses": { "204": { "description": "" } } } }""", components);

    private static string Properties(Translated translated, string type) => string.Join(" ", translated.Type<MultipartType>(type).Properties
        .Select(property => $"{property.Name}:{Translated.Text(property.Type)}{(property.IsRequired ? "!" : "")}"));

    private static string Text(SourceGeneration.Model.MultipartPart part) => part switch
    {
        ValuePart one => $"Value({one.WireName}, {one.ContentType})",
        FilePart one => $"File({one.WireName}, {one.ContentType})",
        NestedPart one => $"Nested({one.WireName}, {one.ContentType})",
        StyledPart one => $"Styled({one.WireName}, {one.Style.Word} {one.Style.IsExploded})",
        _ => throw new InvalidOperationException(part.ToString()),
    }
    + string.Concat(part.Headers.Select(header => " " + header.WireName + header.Value switch
    {
        FixedHeader value => "=" + value.Value,
        PropertyHeader value => $":{value.Property} {Translated.Text(value.Type)}",
        _ => throw new InvalidOperationException(header.ToString()),
    }));
}
