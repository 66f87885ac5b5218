using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class VerbsTests
{
    [Theory]
    [InlineData("cancel", false, true)]
    [InlineData("mark uncollectible", false, true)]
    [InlineData("add to set", false, true)]
    [InlineData("refund", false, true)]
    [InlineData("refunds", false, false)]
    [InlineData("report runs", false, false)]
    [InlineData("process payment", false, true)]
    [InlineData("login links", false, false)]
    [InlineData("import by url", false, true)]
    [InlineData("upcoming", false, false)]
    [InlineData("search", true, true)]
    [InlineData("find by tags", true, true)]
    [InlineData("cancel", true, false)]
    [InlineData("report", true, false)]
    public void Actions_are_distinguished_from_resources(string words, bool isRead, bool isAction) =>
        Assert.Equal(isAction, Verbs.IsAction(words.Split(' '), isRead));

    [Theory]
    [InlineData("all", true)]
    [InlineData("current", true)]
    [InlineData("archived", true)]
    [InlineData("available", true)]
    [InlineData("project", false)]
    [InlineData("red", false)]
    [InlineData("used", false)]
    public void Qualifiers_replace_the_noun(string word, bool isQuality) => Assert.Equal(isQuality, Verbs.IsQuality(word));

    [Theory]
    [InlineData("list", true)]
    [InlineData("search", true)]
    [InlineData("bulk", true)]
    [InlineData("create", false)]
    [InlineData("pets", false)]
    public void Some_verbs_and_quantities_are_about_many_objects(string word, bool isAboutMany) =>
        Assert.Equal(isAboutMany, Verbs.IsAboutMany(word));

    [Theory]
    [InlineData("create", true)]
    [InlineData("report", false)]
    [InlineData("pet", false)]
    public void Some_verbs_are_never_nouns(string word, bool isOnlyVerb) => Assert.Equal(isOnlyVerb, Verbs.IsOnlyVerb(word));
}
