using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class SpelledDigitsTests
{
    [Fact]
    public void Every_digit_has_a_word() => Assert.Equal(
        ["ZeroX", "OneX", "TwoX", "ThreeX", "FourX", "FiveX", "SixX", "SevenX", "EightX", "NineX"],
        Enumerable.Range(0, 10).Select(digit => Identifier.Pascal(digit + "x")));

    [Fact]
    public void Ordinals_have_words() => Assert.Equal(
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth"],
        ((string[])["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th"]).Select(Identifier.Pascal));

    [Theory]
    [InlineData("3", "3")]
    [InlineData("3 d", "Three d")]
    [InlineData("3d secure", "Three d secure")]
    [InlineData("1st line", "First line")]
    [InlineData("0th line", "Zero th line")]
    [InlineData("3 d2", "3 d2")]
    [InlineData("3 d 2", "3 d 2")]
    [InlineData("3d4 secure", "3d4 secure")]
    [InlineData("33 d", "33 d")]
    [InlineData("d 3", "d 3")]
    [InlineData("/ 3", "/ 3")]
    [InlineData("9 a", "Nine a")]
    [InlineData(": a", ": a")]
    public void Only_a_single_digit_at_the_start_is_spelled(string words, string expected) =>
        Assert.Equal(expected, string.Join(' ', SpelledDigits.AtStart(words.Split(' '))));
}
