using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

public class DeclaredNameTests
{
    [Theory]
    [InlineData("Stage", true)]
    [InlineData("record", true)]
    [InlineData("class", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    public void A_declared_name_is_an_identifier_that_is_not_reserved(string name, bool isValid) => Assert.Equal(isValid, DeclaredName.IsValid(name));
}
