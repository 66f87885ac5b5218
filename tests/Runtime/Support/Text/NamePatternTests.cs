using System.Text;
using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class NamePatternTests
{
    private static readonly NamePattern[] Patterns =
    [
        NamePattern.StartsWith("x-"),
        NamePattern.EndsWith("_id"),
        NamePattern.Of("n", "09", 1, 3),
        NamePattern.Of("k", "azAZ", 2),
        NamePattern.Of("only", "", 0, 0),
        NamePattern.Contains("é"),
        NamePattern.Matches(@"^(?:a+)+\z"),
    ];

    [Theory]
    [InlineData("x-", 0)]
    [InlineData("x-a_id", 0)]
    [InlineData("X-a", -1)]
    [InlineData("a_id", 1)]
    [InlineData("n1", 2)]
    [InlineData("n123", 2)]
    [InlineData("n1234", -1)]
    [InlineData("n", -1)]
    [InlineData("nA", -1)]
    [InlineData("kaZ", 3)]
    [InlineData("ka", -1)]
    [InlineData("only", 4)]
    [InlineData("onlyx", -1)]
    [InlineData("Café", 5)]
    [InlineData("Cafe\u0301", -1)]
    [InlineData("aaa", 6)]
    [InlineData("aaa\n", -1)]
    [InlineData("", -1)]
    public void A_name_is_of_the_first_pattern_that_it_fits(string name, int expected) => Assert.Equal(expected, Find(name, Patterns));

    [Fact]
    public void Any_takes_the_empty_name() => Assert.Equal(0, Find("", NamePattern.Any));

    [Fact]
    public void A_name_with_slow_matching_matches_no_pattern() =>
        Assert.Equal(-1, Find(new string('a', 60) + "!", NamePattern.Matches(@"^(?=\w)(\w+\s?)*\z")));

    private static int Find(string name, params NamePattern[] patterns)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{{JsonSerializer.Serialize(name)}:1}}"));
        reader.Read();
        reader.Read();
        return NamePattern.Find(ref reader, JsonReadContext.Complete, patterns);
    }
}
