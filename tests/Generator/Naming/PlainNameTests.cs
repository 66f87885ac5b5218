using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

/// <summary>Which names need no list of words; <see cref="IdentifierTests"/> compares these names with those of the complete rules.</summary>
public class PlainNameTests
{
    [Theory]
    [InlineData("created_at", "CreatedAt", "createdAt")]
    [InlineData("created-at", "CreatedAt", "createdAt")]
    [InlineData("created.at", "CreatedAt", "createdAt")]
    [InlineData("created at", "CreatedAt", "createdAt")]
    [InlineData("created/at", "CreatedAt", "createdAt")]
    [InlineData("AzaZ", "AzaZ", "azaZ")]
    [InlineData("ZazA", "ZazA", "zazA")]
    [InlineData("a0_9z", "A0_9z", "a0_9z")]
    [InlineData("z_a_z", "ZAZ", "zAZ")]
    public void Words_of_ASCII_letters_are_plain(string text, string pascal, string camel)
    {
        Assert.Equal(pascal, PlainName.Of(text, firstLower: false));
        Assert.Equal(camel, PlainName.Of(text, firstLower: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("URL")]
    [InlineData("2fa")]
    [InlineData("_id")]
    [InlineData("größe")]
    [InlineData("filter[name]")]
    public void Other_texts_need_the_complete_rules(string text) => Assert.Null(PlainName.Of(text, firstLower: false));

    [Fact]
    public void A_plain_name_has_at_most_100_characters()
    {
        string longest = new('a', 100);

        Assert.Equal("A" + longest[1..], PlainName.Of(longest, firstLower: false));
        Assert.Null(PlainName.Of(longest + "a", firstLower: false));
    }
}
