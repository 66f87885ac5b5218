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
    public void Offsets_become_lines_and_columns(string text, int offset, int line, int column)
    {
        SourceLocation place = new LineMap(text).LocationOf("a.json", new TextRange(offset, 0));

        Assert.Equal((line, column), (place.StartLine, place.StartColumn));
    }
}
