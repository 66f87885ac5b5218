using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class ComponentUsesTests
{
    [Theory]
    [InlineData(""" "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/A" } } } } """, "")]
    [InlineData(""" "requestBody": { "content": { "Multipart/Mixed": { "schema": { "$ref": "#/A" } } } } """, "")]
    [InlineData(""" "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/A" } } } } """, "#/A")]
    [InlineData(""" "requestBody": { "content": { "application/json": { "content": { "a": { "$ref": "#/A" } } } } } """, "#/A")]
    [InlineData(""" "parameters": [{ "$ref": "#/A" }, { "schema": { "$ref": "#/B" } }, { "$ref": "#/A" }] """, "#/A #/B")]
    [InlineData(""" "x-links": { "multipart/mixed": { "$ref": "#/A" } } """, "#/A")]
    [InlineData(""" "x-links": [{ "multipart/mixed": { "$ref": "#/A" } }] """, "#/A")]
    [InlineData(""" "x-links": { "$ref": { "$ref": "#/A" } } """, "#/A")]
    public void References_outside_multipart_bodies_are_found(string operation, string found)
    {
        Document document = Reading.Read($$"""{ "openapi": "3.1.0", "paths": { "/a": { "post": { {{operation}} } } } }""").Document!;

        Assert.Equal(found, string.Join(' ', ComponentUses.OutsideMultipart(document)));
    }

    [Fact]
    public void A_name_in_the_root_is_no_media_type()
    {
        Document document = Reading.Read("""{ "openapi": "3.1.0", "paths": {}, "multipart/mixed": { "$ref": "#/A" } }""").Document!;

        Assert.Equal(["#/A"], ComponentUses.OutsideMultipart(document));
    }
}
