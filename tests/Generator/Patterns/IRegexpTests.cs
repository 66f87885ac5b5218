using Truto.Generated.SourceGeneration.Patterns;
using Xunit;

namespace Truto.Generated.Tests.Generator.Patterns;

public class IRegexpTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a|bc|", "bc", true)]
    [InlineData("a|bc|", "", true)]
    [InlineData("a|bc|", "b", false)]
    [InlineData("(a|b)*c", "ababc", true)]
    [InlineData("(a*)*", "aaa", true)]
    [InlineData("(a|)+b", "aab", true)]
    [InlineData("a+", "", false)]
    [InlineData("a?b", "b", true)]
    [InlineData("a{2}", "aa", true)]
    [InlineData("a{2}", "aaa", false)]
    [InlineData("a{2,}", "aaaa", true)]
    [InlineData("a{2,3}", "a", false)]
    [InlineData("a{2,3}", "aaa", true)]
    [InlineData("a{2,3}", "aaaa", false)]
    [InlineData("a{0}b", "b", true)]
    [InlineData("(ab){2}c", "ababc", true)]
    [InlineData("[a-c]", "b", true)]
    [InlineData("[^a-c]", "b", false)]
    [InlineData("[-a]", "-", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("[^-]", "-", false)]
    [InlineData(@"[\]\-^]", "-", true)]
    [InlineData(@"[\p{Lu}x]", "x", true)]
    [InlineData(@"[^\p{Lu}x]", "A", false)]
    [InlineData(@"\p{L}\P{L}", "\u00e91", true)]
    [InlineData(@"\p{Nd}", "a", false)]
    [InlineData("[\U00010000-\U00010010]", "\U00010005", true)]
    [InlineData(".", "\U00010005", true)]
    [InlineData(".", "\n", false)]
    [InlineData(@"\n\r\t\.\\", "\n\r\t.\\", true)]
    [InlineData("^a$", "a", true)]
    [InlineData("a^b", "ab", false)]
    public void A_whole_text_matches_or_does_not(string expression, string text, bool matches) =>
        Assert.Equal(matches, Read(expression).IsMatch(text, NoLimit));

    [Theory]
    [InlineData("b+", "abba", true)]
    [InlineData("^b", "abba", false)]
    [InlineData("a$", "abba", true)]
    [InlineData("c", "abba", false)]
    [InlineData("", "abba", true)]
    [InlineData("", "", true)]
    public void A_part_of_a_text_matches_or_does_not(string expression, string text, bool matches) =>
        Assert.Equal(matches, Read(expression).IsFoundIn(text, NoLimit));

    [Theory]
    [InlineData("a**", "a quantifier has nothing to repeat at character 3")]
    [InlineData("+", "a quantifier has nothing to repeat at character 1")]
    [InlineData("(a", "a '(' is not closed at character 1")]
    [InlineData("a)", "a ')' has no matching '(' at character 2")]
    [InlineData("(?:a)", "a group must not begin with '?' at character 2")]
    [InlineData("[a", "a '[' is not closed at character 1")]
    [InlineData("[]", "a set has no characters at character 3")]
    [InlineData("[b-a]", "the end of a range is before its start at character 5")]
    [InlineData("[a-b-c]", "'-' in a set must be escaped at character 5")]
    [InlineData(@"[a-\p{L}]", "a category cannot end a range at character 4")]
    [InlineData("a{3,2}", "the maximum of a quantifier is less than its minimum at character 2")]
    [InlineData("a{x}", "a quantifier must be {n}, {n,} or {n,m} at character 2")]
    [InlineData(@"\d", @"'\d' is not an escape of I-Regexp at character 1")]
    [InlineData(@"\", @"'\ ' is not an escape of I-Regexp at character 1")]
    [InlineData(@"\p{Xx}", @"'\p' must be followed by a general category of Unicode, such as {Lu} at character 1")]
    [InlineData("a]", "']' must be escaped at character 2")]
    [InlineData("a{6000}", "the expression is too large at character 8")]
    [InlineData("((a{99}){99}){99}", "the expression is too large at character 13")]
    public void An_expression_that_is_not_one_has_a_problem(string expression, string problem) =>
        Assert.Equal((null, problem), IRegexp.Read(expression));

    [Fact]
    public void Nested_groups_are_limited() =>
        Assert.Equal("groups are nested too deeply at character 51", IRegexp.Read(new string('(', 100_000)).Problem);

    // Trying one alternative after the other would take longer than the age of the universe.
    [Fact]
    public void A_match_takes_linear_time()
    {
        long steps = 0;

        Assert.False(Read("(a*)*(a|a)*(a?){20}b").IsMatch(new string('a', 20_000), count => steps += count));
        Assert.InRange(steps, 20_000, 20_000 * 200);
    }

    [Fact]
    public void A_match_ends_where_no_alternative_is_left()
    {
        long steps = 0;

        Assert.False(Read("[A-Z]+[0-9]").IsMatch("AB" + new string('z', 20_000), count => steps += count));
        Assert.InRange(steps, 1, 50);
    }

    private static void NoLimit(long steps)
    {
    }

    private static IRegexp Read(string expression)
    {
        (IRegexp? found, string? problem) = IRegexp.Read(expression);
        Assert.Null(problem);
        return found!;
    }
}
