using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class LineMapTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 1, 0)]
    [InlineData("ab\r\ncd", 5, 1, 1)]
    [InlineData("ab\rcd", 3, 1, 0)]
    [InlineData("ab", 2, 0, 2)]
    [InlineData("ab\r", 3, 1, 0)]
    [InlineData("ab\r\n", 3, 0, 3)]
    [InlineData("ab\n\rcd", 4, 2, 0)]
    [InlineData("ab\n\ncd", 3, 1, 0)]
    public void Offsets_become_lines_and_columns(string text, int offset, int line, int column)
    {
        SourceLocation place = new LineMap(text).LocationOf("a.json", new TextRange(offset, 0));

        Assert.Equal((line, column), (place.StartLine, place.StartColumn));
    }

    [Fact]
    public void A_range_has_a_start_and_an_end()
    {
        SourceLocation place = new LineMap("ab\ncd\nef").LocationOf("a.json", TextRange.Between(1, 7));

        Assert.Equal(new SourceLocation("a.json", 1, 6, 0, 1, 2, 1), place);
    }

    [Theory]
    [InlineData("ab\ncd\nef", "ab\ncd\n\nef", 5, true)]
    [InlineData("ab\ncd\nef", "ab\ncd\n\nef", 7, false)]
    [InlineData("ab\ncd\nef", "ab\ncd ef", 5, true)]
    [InlineData("ab\ncd\nef", "ab\ncd ef", 6, false)]
    [InlineData("ab\ncd", "a\nbcd", 3, false)]
    [InlineData("ab\ncd", "a\nbcd", 1, true)]
    public void Lines_of_two_texts_are_compared_until_an_offset(string text, string other, int end, bool areEqual) =>
        Assert.Equal(areEqual, new LineMap(text).AreEqualUntil(end, new LineMap(other)));
}
