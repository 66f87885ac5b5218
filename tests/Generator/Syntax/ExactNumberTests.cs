using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class ExactNumberTests
{
    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("1e3", "1000", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("0.1", "0.10000000000000001", -1)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("-1e-5", "-0.00001", 0)]
    [InlineData("79228162514264337593543950336", "79228162514264337593543950335.9", 1)]
    public void Numbers_are_compared_exactly(string left, string right, int order) =>
        Assert.Equal(order, Math.Sign(ExactNumber.Of(left)!.Value.CompareTo(ExactNumber.Of(right)!.Value)));

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("19.99", "0.01", true)]
    [InlineData("19.995", "0.01", false)]
    [InlineData("1e20", "3", false)]
    [InlineData("-6", "3", true)]
    [InlineData("7", "2", false)]
    [InlineData("300", "1e2", true)]
    public void Multiples_are_computed_exactly(string number, string factor, bool isMultiple) =>
        Assert.Equal(isMultiple, ExactNumber.Of(number)!.Value.IsMultipleOf(ExactNumber.Of(factor)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("1x")]
    [InlineData("Infinity")]
    [InlineData("1e1000000000")]
    [InlineData("1e99999999999")]
    public void Other_texts_and_enormous_numbers_are_not_compared(string text) => Assert.Null(ExactNumber.Of(text));

    [Theory]
    [InlineData("5.0", 5L)]
    [InlineData("-5e0", -5L)]
    [InlineData("1e2", 100L)]
    [InlineData("150e-1", 15L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("0.5", null)]
    [InlineData("1e30", null)]
    public void Integers_have_a_value_whatever_their_notation(string number, long? value) =>
        Assert.Equal(value, ExactNumber.Of(number)!.Value.ToInt64());

    [Fact]
    public void Numbers_of_up_to_500_digits_are_compared()
    {
        string most = new('9', 500);
        Assert.Equal(1, ExactNumber.Of(most)!.Value.CompareTo(ExactNumber.Of("1e499")!.Value));
        Assert.Equal(1, ExactNumber.Of("1E500")!.Value.CompareTo(ExactNumber.Of(most)!.Value));
        Assert.Equal(1, ExactNumber.Of("1e-500")!.Value.CompareTo(ExactNumber.Of("0")!.Value));
        Assert.All(["9" + most, "1e501", "1e-501", "0.1e-500"], text => Assert.Null(ExactNumber.Of(text)));
    }

    [Theory]
    [InlineData("0", true, 0)]
    [InlineData("-0.0", true, 0)]
    [InlineData("0.1", false, 1)]
    [InlineData("-1e3", false, -1)]
    public void A_number_has_a_sign(string text, bool isZero, int sign)
    {
        ExactNumber number = ExactNumber.Of(text)!.Value;

        Assert.Equal((isZero, sign), (number.IsZero, number.Sign));
    }

    [Fact]
    public void Constants_equal_their_JSON_numbers()
    {
        Assert.Equal(0, ExactNumber.Of(0.1)!.Value.CompareTo(ExactNumber.Of("0.1")!.Value));
        Assert.Equal(0, ExactNumber.Of(1e-7)!.Value.CompareTo(ExactNumber.Of("0.0000001")!.Value));
        Assert.Equal(0, ExactNumber.Of(1.50m)!.Value.CompareTo(ExactNumber.Of("1.5")!.Value));
        Assert.Equal(0, ExactNumber.Of(ulong.MaxValue)!.Value.CompareTo(ExactNumber.Of("18446744073709551615")!.Value));
        Assert.Equal(0, ExactNumber.Of(0.1f)!.Value.CompareTo(ExactNumber.Of("0.1")!.Value));
        object[] integers = [(sbyte)7, (byte)7, (short)7, (ushort)7, 7, 7U, 7L];
        Assert.All(integers, one => Assert.Equal(7, ExactNumber.Of(one)!.Value.ToInt64()));
        Assert.Null(ExactNumber.Of(double.NaN));
        Assert.Null(ExactNumber.Of((object?)"1"));
    }
}
