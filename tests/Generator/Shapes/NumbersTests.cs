using Truto.Generated.SourceGeneration.Shapes;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes;

public class NumbersTests
{
    [Theory]
    [InlineData("1.00", "1")]
    [InlineData("1.10", "1.1")]
    [InlineData("100", "100")]
    [InlineData("1e2", "100")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("one", null)]
    public void Decimals_are_written_without_redundant_zeros(string text, string? digits) => Assert.Equal(digits, Numbers.Decimal(text));
}
