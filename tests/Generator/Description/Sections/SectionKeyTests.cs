using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description.Sections;

public class SectionKeyTests
{
    [Theory]
    [InlineData("/components/schemas/Pet", "components schemas Pet")]
    [InlineData("/components/schemas/Pet/properties/name", "components schemas Pet")]
    [InlineData("/components/schemas", null)]
    [InlineData("/components/securitySchemes/token", null)]
    [InlineData("/definitions/Pet/properties/name", "definitions  Pet")]
    [InlineData("/paths/~1pets/get", "paths  /pets")]
    [InlineData("/webhooks/added", "webhooks  added")]
    [InlineData("/info/title", null)]
    [InlineData("", null)]
    public void A_location_is_in_a_section(string pointer, string? section)
    {
        Assert.True(JsonPointer.TryParse(pointer, out JsonPointer parsed));
        PointerPath path = parsed.Tokens.Aggregate(PointerPath.Root, (at, step) => at.Child(step));

        Assert.Equal(section, TextOf(SectionKey.Of(parsed)));
        Assert.Equal(section, TextOf(SectionKey.Of(path)));
    }

    [Theory]
    [InlineData("/paths", "/pets", "paths  /pets")]
    [InlineData("/components/schemas", "Pet", "components schemas Pet")]
    [InlineData("/components", "schemas", null)]
    [InlineData("/components/schemas/Pet", "properties", null)]
    [InlineData("/info", "title", null)]
    [InlineData("", "paths", null)]
    public void A_member_can_be_a_section(string container, string name, string? section)
    {
        Assert.True(JsonPointer.TryParse(container, out JsonPointer parsed));
        PointerPath path = parsed.Tokens.Aggregate(PointerPath.Root, (at, step) => at.Child(step));

        Assert.Equal(section, TextOf(SectionKey.OfMember(path, name)));
    }

    private static string? TextOf(SectionKey? key) => key is { } found ? $"{found.Container} {found.Kind} {found.Name}" : null;
}
