using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class SymbolsTests
{
    [Theory]
    [InlineData(" !\"#$%&'()", "SpaceExclamationQuoteHashDollarPercentAmpersandApostropheOpenParenthesisCloseParenthesis")]
    [InlineData("*+,-./:;<=", "AsteriskPlusCommaMinusDotSlashColonSemicolonLessEqual")]
    [InlineData(">?@[\\]", "GreaterQuestionAtOpenBracketBackslashCloseBracket")]
    [InlineData("^_`{|}~", "CaretUnderscoreBacktickOpenBracePipeCloseBraceTilde")]
    [InlineData("→\u0001", "U2192U0001")]
    public void Every_symbol_of_ASCII_has_a_word(string text, string expected) => Assert.Equal(expected, Identifier.SpelledPascal(text));

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("=", "Equal")]
    [InlineData("==", "EqualEqual")]
    [InlineData("!=", "NotEqual")]
    [InlineData("<>", "NotEqual")]
    [InlineData("!", "Not")]
    [InlineData("<", "LessThan")]
    [InlineData("<=", "LessThanOrEqual")]
    [InlineData(">", "GreaterThan")]
    [InlineData(">=", "GreaterThanOrEqual")]
    [InlineData("&&", "And")]
    [InlineData("||", "Or")]
    [InlineData("=>", null)]
    public void Operators_have_their_names(string text, string? expected) => Assert.Equal(expected, Symbols.Operator(text));

    [Fact]
    public void A_surrogate_pair_is_one_symbol()
    {
        Assert.Equal(("U1f44d", 1), NameAt("👍", 0));
        Assert.Equal(("Ud83d", 0), NameAt("\ud83d", 0));
        Assert.Equal(("Ud83d", 0), NameAt("\ud83dx", 0));
        Assert.Equal(("Udc4d", 0), NameAt("\udc4d", 0));
        Assert.Equal(("Plus", 1), NameAt("a+", 1));
    }

    private static (string Name, int Last) NameAt(string text, int index) => (Symbols.Name(text, ref index), index);
}
