using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Bodies;

public class MultipartTranslationTests
{
    [Theory]
    [InlineData("""{ "type": "string", "format": "binary" }""", "", "3.0.3", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("""
        { "type": "array", "items": { "type": "string", "format": "binary" } }
        """, "", "3.0.3", "File(f, application/octet-stream)", "BinaryContent[]")]
    [InlineData("""
        { "anyOf": [{ "type": "string", "format": "binary" }, { "type": "array", "items": { "type": "string", "format": "binary" } }] }
        """, "", "3.0.3", "File(f, application/octet-stream)", "BinaryContent[]")]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "image/png, image/jpeg" }""", "3.0.3", "File(f, image/png)", "BinaryContent")]
    [InlineData("""{ "contentMediaType": "image/png" }""", "", "3.1.0", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("{}", "", "3.1.0", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("{}", "", "3.0.3", "Value(f, )", "json?")]
    [InlineData("""{ "contentMediaType": "application/vnd.ms-excel" }""", "", "3.1.0", "File(f, application/octet-stream)", "BinaryContent")]
    [InlineData("""{ "type": "string", "contentMediaType": "text/csv" }""", "", "3.1.0", "Value(f, )", "String")]
    [InlineData("""
        { "type": "array", "items": { "type": "string", "format": "binary" } }
        """, """{ "style": "form", "explode": false }""", "3.1.0", "File(f, application/octet-stream)", "BinaryContent[]")]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "text/csv" }""", "3.0.3", "Value(f, text/csv)", "String")]
    [InlineData("""{ "type": "string", "format": "byte" }""", "", "3.0.3", "Value(f, )", "BytesBase64")]
    [InlineData("""
        { "type": "string", "contentEncoding": "base64" }
        """, "", "3.1.0", "Value(f, application/octet-stream) Content-Transfer-Encoding=base64", "BytesBase64")]
    [InlineData("""{ "type": "object" }""", """{ "contentType": "multipart/mixed" }""", "3.2.0", "Nested(f, multipart/mixed)", "MultipartBody")]
    [InlineData("""
        { "type": "array", "items": { "type": "integer" } }
        """, """{ "style": "form", "explode": false }""", "3.1.0", "Styled(f, Form False)", "Int64[]")]
    [InlineData("""
        { "type": "array", "items": { "type": "integer" } }
        """, """{ "style": "form", "explode": false }""", "3.0.3", "Value(f, )", "Int64[]")]
    [InlineData("""{ "type": "object" }""", """{ "style": "deepObject" }""", "3.1.0", "Styled(f, DeepObject True)", "jsonobject")]
    [InlineData("""
        { "type": "string" }
        """, """{ "headers": { "X-A": { "schema": { "type": "string", "enum": ["b"] } } } }""", "3.0.3", "Value(f, ) X-A=b", "String")]
    [InlineData("""
        { "type": "string" }
        """, """{ "headers": { "X-A": { "schema": { "type": "integer" } }, "content-type": {} } }""", "3.0.3", "Value(f, ) X-A:FXA Int64", "String")]
    public void Schema_and_encoding_decide_the_part(string schema, string encoding, string version, string part, string type)
    {
        Translated translated = Translated.Document($$"""
            { "openapi": "{{version}}", "info": { "title": "Pets", "version": "1" },
              "paths": { "/a": { "post": { "responses": {}, "requestBody": { "content": { "multipart/form-data": {
              "schema": { "properties": { "f": {{schema}} } } {{(encoding.Length > 0 ? $$"""
                  , "encoding": { "f": {{encoding}} }
                  """ : "")}} } } } } } } }
            """);

        SourceGeneration.Model.MultipartPart only = Assert.Single(Assert.IsType<PartsFormat>(translated.Operation.Body!.Format).Parts);
        Assert.Equal((part, type), (Text(only), Translated.Text(only.Type)));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_file_that_can_be_another_value_is_bytes_and_is_reported()
    {
        Translated translated = Translated.Post("""
            { "multipart/form-data": { "schema": { "properties": {
              "image": { "oneOf": [{ "type": "string", "format": "binary" }, { "type": "object" }] } } } } }
            """);

        Assert.Equal("Image:BinaryContent", Properties(translated, "CreateARequest"));
        Assert.Equal(["OAG0351"], translated.ProblemIds);
    }

    [Fact]
    public void A_component_for_multipart_only_has_a_multipart_class()
    {
        Translated translated = Translated.Paths(
            """
            "/a": {
              "post": { "requestBody": { "content": {
                "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" } } } }, "responses": {} },
              "put": { "requestBody": { "content": {
                "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" } } } }, "responses": {} } },
            "/b": { "patch": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Both" } },
              "application/json": { "schema": { "$ref": "#/components/schemas/Both" } } } }, "responses": {} } }
            """,
            """
            "schemas": {
              "Upload": { "required": ["file"], "properties": {
                "file": { "type": "string", "format": "binary" }, "name": { "type": "string" }, "id": { "type": "string", "readOnly": true } } },
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
    public void A_different_encoding_has_another_class()
    {
        Translated translated = Translated.Paths(
            """
            "/a": {
              "post": { "requestBody": { "content": {
                "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" } } } }, "responses": {} },
              "put": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Upload" },
                "encoding": { "name": { "contentType": "image/png" } } } } }, "responses": {} } }
            """,
            """ "schemas": { "Upload": { "properties": { "file": { "type": "string", "format": "binary" }, "name": { "type": "string" } } } } """);

        Assert.Equal("File:BinaryContent Name:String", Properties(translated, "Upload"));
        Assert.Equal("File:BinaryContent Name:BinaryContent", Properties(translated, "ReplaceARequest"));
    }

    [Theory]
    [InlineData("""{ "type": "file" }""", "")]
    [InlineData("""{ "type": "file" }""", """, "collectionFormat": "multi" """)]
    [InlineData("""{ "type": "string", "format": "binary" }""", "")]
    [InlineData("""{ "type": "string", "format": "binary" }""", """, "collectionFormat": "ssv" """)]
    public void Each_file_in_an_array_of_2_0_is_a_part(string items, string members)
    {
        Translated translated = Translated.Document($$"""
            { "swagger": "2.0", "info": { "title": "Pets", "version": "1" }, "paths": { "/a": { "post": { "responses": {}, "parameters": [
              { "name": "photos", "in": "formData", "type": "array", "items": {{items}} {{members}} },
              { "name": "title", "in": "formData", "type": "string" } ] } } } }
            """);

        Assert.Equal("multipart/form-data", translated.Operation.Body!.MediaType);
        IReadOnlyList<SourceGeneration.Model.MultipartPart> parts = [.. Assert.IsType<PartsFormat>(translated.Operation.Body.Format).Parts];
        Assert.Equal(
            ["File(photos, application/octet-stream) BinaryContent[]", "Value(title, ) String"],
            parts.Select(part => $"{Text(part)} {Translated.Text(part.Type)}"));
    }

    [Fact]
    public void A_style_that_the_version_ignores_is_reported()
    {
        Translated translated = Translated.Post("""
            { "multipart/form-data": { "schema": { "properties": { "f": { "type": "object" } } }, "encoding": { "f": { "style": "deepObject" } } } }
            """);

        Assert.Equal(["OAG0352"], translated.ReadProblems.Select(problem => problem.Id));
    }

    private static string Properties(Translated translated, string type) => string.Join(" ", translated.Type<MultipartType>(type).Properties
        .Select(property => $"{property.Name}:{Translated.Text(property.Type)}{(property.IsRequired ? "!" : "")}"));

    private static string Text(SourceGeneration.Model.MultipartPart part) => part switch
    {
        ValuePart one => $"Value({one.WireName}, {one.ContentType})",
        FilePart one => $"File({one.WireName}, {one.ContentType})",
        NestedPart one => $"Nested({one.WireName}, {one.ContentType})",
        StyledPart one => $"Styled({one.WireName}, {one.Style.Style} {one.Style.IsExploded})",
        _ => throw new InvalidOperationException(part.ToString()),
    }
    + string.Concat(part.Headers.Select(header => " " + header.WireName + header.Value switch
    {
        FixedHeader value => "=" + value.Value,
        PropertyHeader value => $":{value.Property} {Translated.Text(value.Type)}",
        _ => throw new InvalidOperationException(header.ToString()),
    }));
}
