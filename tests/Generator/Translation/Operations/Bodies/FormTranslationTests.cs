using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Bodies;

public class FormTranslationTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "application/json" }""", "f JSON")]
    [InlineData("""{ "type": "string" }""", """{ "contentType": "text/plain" }""", "")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "contentType": "application/json" }""", "")]
    [InlineData("""{ "type": "object" }""", """{ "style": "deepObject", "explode": true }""", "f DeepObject True")]
    [InlineData("""{ "type": "object" }""", """{ "style": "deepObject" }""", "f DeepObject True")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "explode": false }""", "f Form False")]
    [InlineData(
        """{ "type": "array", "items": { "type": "string" } }""", """{ "style": "pipeDelimited", "explode": false }""", "f PipeDelimited False")]
    [InlineData("""{ "type": "string" }""", """{ "allowReserved": true }""", "f Form False reserved")]
    [InlineData("""{ "type": "string" }""", """{ "style": "form" }""", "")]
    public void The_encoding_decides_how_a_form_field_is_written(string schema, string encoding, string fields)
    {
        Translated translated = Translated.Post($$"""
            {
              "application/x-www-form-urlencoded": {
                "schema": { "properties": { "f": {{schema}} } },
                "encoding": { "f": {{encoding}}, "nobody": { "style": "form" } }
              }
            }
            """);

        Assert.Equal(fields, string.Join(" ", Assert.IsType<FormFormat>(translated.Operation.Body!.Format).Fields.Select(field =>
            field.WireName
                + " "
                + (field.Style.IsJson ? "JSON" : $"{field.Style.Style} {field.Style.IsExploded}{(field.Style.AllowsReserved ? " reserved" : "")}"))));
    }

    [Fact]
    public void Arrays_in_forms_of_2_0_are_separated_by_commas_by_default()
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
            Assert.IsType<FormFormat>(translated.Operation.Body!.Format).Fields.Select(field =>
                $"{field.WireName} {field.Style.Style} {field.Style.IsExploded}"));
    }
}
