using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class TitleNameTests
{
    [Theory]
    [InlineData("Acme API (2020-09-14)", "Acme")]
    [InlineData("Acme API 9", "Acme")]
    [InlineData("Acme 1Password", "Acme1Password")]
    [InlineData("API 1Password", "Api1Password")]
    [InlineData("54", "_54")]
    [InlineData("v", "V")]
    public void Versions_are_removed_but_not_other_words_with_digits(string title, string name) => Assert.Equal(name, TitleName.Of(title));

    [Theory]
    [InlineData("To Do API", "ToDo")]
    [InlineData("The", "The")]
    [InlineData("The Acme API", "Acme")]
    public void An_article_or_a_preposition_is_removed_only_before_a_name(string title, string name) => Assert.Equal(name, TitleName.Of(title));

    [Theory]
    [InlineData("Acme - everything that shops of any size need to sell")]
    [InlineData("Acme: everything that shops of any size need to sell")]
    [InlineData("Acme - sells, buys, rents and repairs everything for shops")]
    [InlineData("Acme: sells - and also buys, rents and repairs - everything for shops")]
    public void Only_the_first_part_of_a_sentence_is_a_name(string title) => Assert.Equal("Acme", TitleName.Of(title));

    [Fact]
    public void A_name_has_at_most_40_characters()
    {
        string longest = "A" + new string('a', 39);

        Assert.Equal(longest, TitleName.Of(longest));
        Assert.Null(TitleName.Of(longest + "a"));
    }
}
