using Truto.Generated.SourceGeneration.Patterns;
using Xunit;

namespace Truto.Generated.Tests.Generator.Patterns;

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
    [InlineData("(a", "a '(' is not closed")]
    [InlineData("a)", "a ')' has no matching '(' at character 2")]
    [InlineData("[a-z", "a '[' is not closed at character 5")]
    [InlineData(@"[a\]", "a '[' is not closed at character 5")]
    [InlineData("[z-a]", "a range ends before it starts at character 5")]
    [InlineData("*a", "a quantifier has nothing to repeat at character 1")]
    [InlineData("a**", "a quantifier has nothing to repeat at character 3")]
    [InlineData("(+)", "a quantifier has nothing to repeat at character 2")]
    [InlineData("a{3,2}", "the maximum of a quantifier is less than its minimum at character 2")]
    [InlineData("(?i)a", "the group syntax is unknown at character 1")]
    [InlineData("(?P<n>a)", "the group syntax is unknown at character 1")]
    [InlineData("(?<1>a)", "a group has no name at character 1")]
    [InlineData("a\\", "a backslash at the end escapes nothing at character 2")]
    [InlineData(@"\p{L", "a Unicode property has no name at character 1")]
    public void What_it_does_not_read_is_told_with_its_place(string text, string fault) => Assert.Equal(fault, EcmaPattern.Read(text).Fault);
}
