using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class InflectionTests
{
    [Theory]
    [InlineData("pets", "pet")]
    [InlineData("Pets", "Pet")]
    [InlineData("categories", "category")]
    [InlineData("boxes", "box")]
    [InlineData("branches", "branch")]
    [InlineData("addresses", "address")]
    [InlineData("houses", "house")]
    [InlineData("statuses", "status")]
    [InlineData("Indices", "Index")]
    [InlineData("people", "person")]
    [InlineData("URLs", "URL")]
    [InlineData("status", "status")]
    [InlineData("address", "address")]
    [InlineData("analysis", "analysis")]
    [InlineData("series", "series")]
    [InlineData("is", "is")]
    [InlineData("IDs", "ID")]
    [InlineData("ties", "tie")]
    [InlineData("pet", "pet")]
    public void A_plural_becomes_a_singular(string word, string singular)
    {
        Assert.Equal(singular, Inflection.Singular(word));
        Assert.Equal(singular != word, Inflection.IsPlural(word));
        Assert.True(Inflection.AreAlike(word, singular.ToUpperInvariant()));
    }
}
