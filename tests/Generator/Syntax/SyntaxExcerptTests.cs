using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class SyntaxExcerptTests
{
    [Theory]
    [InlineData("short", 40, "short")]
    [InlineData("1234567890", 10, "1234567890")]
    [InlineData("12345678901", 10, "1234567890...")]
    [InlineData("a\nb\u0000", 40, "a\uFFFDb\uFFFD")]
    [InlineData("😀", 40, "\uFFFD\uFFFD")]
    public void A_part_of_a_text_is_shown_on_one_line(string piece, int longest, string expected) =>
        Assert.Equal(expected, SyntaxExcerpt.Of(piece, longest));
}
