using Truto.Generated.SourceGeneration.Description.References;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class FileLinksTests
{
    [Theory]
    [InlineData("""{ "$ref": "common.json#/A" }""", "/p/specs/common.json")]
    [InlineData("""{ "$ref" : "./a/common.json" }""", "/p/specs/a/common.json")]
    [InlineData("""{ "$ref": "..\/shared\/common.json#\/A" }""", "/p/shared/common.json")]
    [InlineData("$ref: common.yaml", "/p/specs/common.yaml")]
    [InlineData("a: { $ref: common.yaml }", "/p/specs/common.yaml")]
    [InlineData("a: [{ $ref: 'my types, all.yaml#/A' }]", "/p/specs/my types, all.yaml")]
    [InlineData("'$ref':\n  \"my%20types.yaml#/A\"", "/p/specs/my types.yaml /p/specs/my%20types.yaml")]
    [InlineData("$ref: a.yaml#/A\nb: { $ref: b.yaml#/B }\nc: { $ref: a.yaml#/C }", "/p/specs/a.yaml /p/specs/b.yaml")]
    [InlineData("$ref: '#/components/schemas/A'", "")]
    [InlineData("$ref: https://example.com/a.yaml", "")]
    [InlineData("words about $ref and a.yaml", "")]
    [InlineData("$ref:", "")]
    [InlineData("$ref", "")]
    public void References_to_files_are_found(string text, string paths) => Assert.Equal(
        paths,
        string.Join(" ", FileLinks.Of("/p/specs/openapi.yaml", text).Order(StringComparer.Ordinal)));
}
