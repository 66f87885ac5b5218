using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Json;

/// <summary>Tests which constraints of an argument need no lambda.</summary>
public class CheckCodeTests
{
    private static readonly ScalarType Number = new(Scalar.Int32);

    [Theory]
    [InlineData("1", "200", "1, 200")]
    [InlineData("1", null, "1")]
    [InlineData("-5.0", null, "-5")]
    [InlineData(null, "1e3", "long.MinValue, 1000")]
    [InlineData(null, null, "long.MinValue")]
    [InlineData("0.5", null, null)]
    [InlineData("1", "99999999999999999999", null)]
    [InlineData("-9223372036854775808", null, null)]
    public void Bounds_of_integers_are_arguments(string? minimum, string? maximum, string? arguments) =>
        Assert.Equal(
            arguments,
            CheckCode.RangeOfInteger(Constraints.None with { Minimum = Inclusive(minimum), Maximum = Inclusive(maximum) }, Number));

    [Fact]
    public void Other_constraints_and_types_are_not_ranges_of_integers()
    {
        Constraints range = Constraints.None with { Minimum = Inclusive("1") };

        Assert.Null(CheckCode.RangeOfInteger(null, Number));
        Assert.Null(CheckCode.RangeOfInteger(range with { Minimum = new Bound("1", IsExclusive: true) }, Number));
        Assert.Null(CheckCode.RangeOfInteger(range with { MultipleOf = "2" }, Number));
        Assert.Null(CheckCode.RangeOfInteger(range, new ScalarType(Scalar.Double)));
    }

    [Fact]
    public void Lengths_of_the_strings_of_a_list_are_arguments()
    {
        Constraints lengths = Constraints.None with { Elements = Constraints.None with { Length = new Count(0, 5000) } };
        ListType strings = new(new ScalarType(Scalar.String));

        Assert.Equal(new Count(0, 5000), CheckCode.LengthOfStrings(lengths, strings));
        Assert.Null(CheckCode.LengthOfStrings(lengths with { AreItemsUnique = true }, strings));
        Assert.Null(CheckCode.LengthOfStrings(lengths, new MapType(new ScalarType(Scalar.String))));
        Assert.Null(CheckCode.LengthOfStrings(Constraints.None, strings));
    }

    private static Bound? Inclusive(string? number) => number is null ? null : new Bound(number, IsExclusive: false);
}
