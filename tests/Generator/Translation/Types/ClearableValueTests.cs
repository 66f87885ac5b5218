using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

public class ClearableValueTests
{
    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "type": "string", "enum": [""] }] }""", "X:Int64?")]
    [InlineData("""{ "oneOf": [{ "enum": [""] }, { "type": "string" }] }""", "X:String?")]
    [InlineData("""{ "anyOf": [{ "properties": { "a": {} } }, { "const": "" }] }""", "X:TX?")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/components/schemas/U" }, { "enum": [""] }] }""", "X:U?")]
    public void Null_is_sent_as_the_empty_string_that_clears_a_value(string schema, string property)
    {
        Translated translated = Of("", schema);

        Assert.Equal(property, translated.Properties("T"));
        Assert.True(Assert.Single(translated.Type<ObjectType>("T").Properties).IsClearable);
        Assert.DoesNotContain(translated.Api.Types, type => type is UnionType);
    }

    [Theory]
    [InlineData("\"required\": [\"x\"],", """{ "anyOf": [{ "type": "integer" }, { "enum": [""] }] }""")]
    [InlineData("", """{ "anyOf": [{ "type": "integer" }, { "enum": [""] }], "readOnly": true }""")]
    [InlineData("", """{ "anyOf": [{ "type": ["integer", "null"] }, { "enum": [""] }] }""")]
    [InlineData("", """{ "anyOf": [{ "type": "integer" }, { "enum": ["", "now"] }] }""")]
    [InlineData("", """{ "anyOf": [{ "type": "integer" }, { "type": "boolean" }, { "enum": [""] }] }""")]
    [InlineData("", """{ "anyOf": [{ "type": "integer" }, { "enum": [""] }, { "type": "null" }] }""")]
    public void An_empty_string_is_a_case_where_null_has_a_meaning(string keywords, string schema) =>
        Assert.False(Assert.Single(Of(keywords, schema).Type<ObjectType>("T").Properties).IsClearable);

    private static Translated Of(string keywords, string schema) => Translated.Schemas(
        $$"""
            {{"\"T\""}}: { "type": "object", {{keywords}} "properties": { "x": {{schema}} } },
            "U": { "properties": { "b": { "type": "string" } } }
            """,
            "3.1.0");
}
