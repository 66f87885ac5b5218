using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>What XML cannot represent is reported and remains text; descriptions without XML are unchanged.</summary>
public class XmlTranslationTests
{
    [Theory]
    [InlineData(
        """{ "properties": { "o": { "properties": { "a": {} }, "xml": { "attribute": true } } } }""", "an object cannot be an attribute or text")]
    [InlineData("""{ "properties": { "a b": { "type": "string" } } }""", "'a b' is not a name in XML")]
    [InlineData(
        """{ "properties": { "a": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } } }""",
        "an array in an array has no element of its own; add 'xml: { wrapped: true }'")]
    [InlineData(
        """{ "properties": { "a": { "type": "string" }, "b": { "type": "string", "xml": { "name": "a" } } } }""",
        "the properties 'a' and 'b' have one name in XML")]
    [InlineData("""{ "properties": { "s": { "$ref": "#/components/schemas/Pet", "xml": { "nodeType": "none" } } } }""", "contains itself")]
    public void What_XML_cannot_represent_is_reported_and_remains_text(string pet, string reason)
    {
        Translated translated = Translated.Post(
            """{ "application/xml": { "schema": { "$ref": "#/components/schemas/Pet" } } }""", $$""" "schemas": { "Pet": {{pet}} } """);

        Assert.Contains(
            translated.Problems,
            problem => problem.Id == "OAG0360" && DiagnosticConversion.ToDiagnostic(problem).ToString().Contains(reason, StringComparison.Ordinal));
        Assert.Equal("text", translated.Operation.Body!.Name);
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }""")]
    [InlineData("""{ "type": "array", "xml": { "wrapped": true }, "items": { "$ref": "#/components/schemas/Pet" } }""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Pet" } }""")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "$ref": "#/components/schemas/Pet" }] }""")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Pet" } } }""")]
    [InlineData("""{ "properties": { "a": { "type": "array", "items": { "$ref": "#/components/schemas/List" } } } }""")]
    [InlineData("""{ "type": "array", "items": { "oneOf": [{ "$ref": "#/components/schemas/Pet" }] } }""")]
    [InlineData("""{ "oneOf": [{ "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }, { "type": "string" }] }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Pet" }] }""")]
    public void Lists_and_maps_of_themselves_are_translated(string pet)
    {
        string list = """{ "type": "array", "xml": { "wrapped": true }, "items": { "$ref": "#/components/schemas/List" } }""";
        Translated translated = Translated.Post(
            """{ "application/xml": { "schema": { "$ref": "#/components/schemas/Pet" } } }""",
            $$""" "schemas": { "Pet": {{pet}}, "List": {{list}} } """);

        Assert.NotNull(translated.Operation.Body);
    }

    [Fact]
    public void An_inline_root_without_a_name_remains_text_in_requests()
    {
        Translated translated = Translated.Post("""{ "application/xml": { "schema": { "properties": { "a": { "type": "string" } } } } }""", "");

        Assert.Equal("text", translated.Operation.Body!.Name);
    }

    [Fact]
    public void A_description_without_XML_has_no_class_for_it()
    {
        GeneratedProject generated = Compile.Description("""
            { "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "paths": { "/a": { "get": { "responses": { "200": { "description": "",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/TestXml" } } } } } } } },
            "components": { "schemas": { "TestXml": { "properties": { "a": { "type": "string", "xml": { "attribute": true } } } } } } }
            """, path: "test.openapi.json");

        Assert.Contains("class TestXml", generated.File("TestXml.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(generated.Files.Values, text => text.Contains("XmlContent", StringComparison.Ordinal));
    }
}
