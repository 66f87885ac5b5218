using Truto.Generated.SourceGeneration.Patterns;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class EcmaPatternTests
{
    [Theory]
    [InlineData("")]
    [InlineData("^x-")]
    [InlineData(@"^[a-z0-9_\-]+(?:\.[a-z]{2,6})*$")]
    [InlineData(@"^(?=.*\d)(?!.*\s).{8,}$")]
    [InlineData(@"(?<year>\d{4})-\k<year>")]
    [InlineData(@"^\p{Lu}\P{L}[\p{N}_]\u{1F600}\u00e9\x41\cJ\0$")]
    [InlineData("a{,5}b{c}d}]")]
    [InlineData("[]a[^]")]
    [InlineData("(?=a)*a+?b??c{1,2}?")]
    [InlineData(@"[\]\\^-]\/\@")]
    [InlineData("\U0001F600+")]
    public void What_ECMA_262_reads_is_a_pattern(string text) => Assert.Null(EcmaPattern.Read(text).Fault);

    [Theory]
    [InlineData("(a", "a parenthesis is not closed")]
    [InlineData("a)", "a parenthesis closes nothing at 2")]
    [InlineData("[a-z", "a bracket is not closed at 5")]
    [InlineData(@"[a\]", "a bracket is not closed at 5")]
    [InlineData("[z-a]", "a range has its ends in the wrong order at 5")]
    [InlineData("*a", "there is nothing to repeat at 1")]
    [InlineData("a**", "there is nothing to repeat at 3")]
    [InlineData("(+)", "there is nothing to repeat at 2")]
    [InlineData("a{3,2}", "a repetition has its limits in the wrong order at 2")]
    [InlineData("(?i)a", "a group is of a kind that does not exist at 1")]
    [InlineData("(?P<n>a)", "a group is of a kind that does not exist at 1")]
    [InlineData("(?<1>a)", "a group has no name at 1")]
    [InlineData("a\\", "a backslash escapes nothing at 2")]
    [InlineData(@"\p{L", "a property of Unicode has no name at 1")]
    public void What_it_does_not_read_is_told_with_its_place(string text, string fault) => Assert.Equal(fault, EcmaPattern.Read(text).Fault);
}
