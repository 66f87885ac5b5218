using Truto.Generated.SourceGeneration.Emission.Text;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

/// <summary>Tests literals of several lines.</summary>
public class LongLiteralTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("id,name", "\"id,name\"")]
    public void A_short_text_is_one_literal(string text, string code) => Assert.Equal(code, LongLiteral.Of(text, ','));

    [Fact]
    public void A_long_text_is_cut_after_separators_and_stays_the_same()
    {
        string text = string.Join(',', Enumerable.Range(0, 40).Select(number => "name" + number));

        string[] parts = LongLiteral.Of(text, ',').Split("\n+ ");

        Assert.True(parts.Length > 1);
        Assert.All(parts.SkipLast(1), part => Assert.EndsWith(",\"", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.InRange(part.Length, 3, 92));
        Assert.Equal(text, string.Concat(parts.Select(part => part[1..^1])));
    }

    [Fact]
    public void A_long_item_is_not_cut()
    {
        string item = new('a', 200);

        Assert.Equal($"\"x,\"\n+ \"{item},\"\n+ \"y\"", LongLiteral.Of($"x,{item},y", ','));
    }
}
