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

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5.0", "5")]
    [InlineData("-5e0", "-5")]
    [InlineData("1e2", "100")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", null)]
    [InlineData("5.5", null)]
    [InlineData("5.0000000000000000000000000000000001", null)]
    [InlineData("1e30", null)]
    [InlineData("five", null)]
    public void Whole_numbers_have_digits_in_any_notation(string number, string? digits) => Assert.Equal(digits, Numbers.Digits(number));
}
