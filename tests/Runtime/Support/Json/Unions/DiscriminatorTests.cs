using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests the properties that select a class.</summary>
public class DiscriminatorTests
{
    [Theory]
    [InlineData("""{"a":{"kind":"no"},"kind":"cat"}""", "cat")]
    [InlineData("""{"kind":1.0}""", "1.0")]
    [InlineData("""{"kind":true}""", "true")]
    [InlineData("""{"kind":false}""", "false")]
    [InlineData("""{"kind":null}""", null)]
    [InlineData("""{"kind":{}}""", null)]
    [InlineData("{}", null)]
    [InlineData("""["kind","cat"]""", null)]
    [InlineData("\"kind\"", null)]
    public void A_discriminator_is_the_text_of_a_scalar(string json, string? value) => Assert.Equal(
        value, JsonText.Read(json, static (ref Utf8JsonReader reader, JsonReadContext _) => JsonRead.Discriminator(ref reader, "kind"u8)));

    [Fact]
    public void A_class_accepts_each_of_its_values()
    {
        Assert.Equal("cat", Discriminators.OneOf("cat", "cat", "kitten"));
        Assert.Equal("kitten", Discriminators.OneOf("kitten", "cat", "kitten"));
        Assert.StartsWith(
            "'dog' is not a discriminator value of this class; use 'cat' or 'kitten'.",
            Assert.Throws<ArgumentException>(() => Discriminators.OneOf("dog", "cat", "kitten")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("1.5", false)]
    [InlineData("\"1\"", false)]
    [InlineData("9223372036854775807.0", true)]
    [InlineData("9223372036854775808.0", false)]
    [InlineData("-9223372036854775808.0", true)]
    [InlineData("-9223372036854775809.0", false)]
    public void Integers_of_64_bits_are_distinguished_from_other_numbers(string json, bool isInteger) =>
        Assert.Equal(isInteger, JsonText.Read(json, static (ref Utf8JsonReader reader, JsonReadContext _) => JsonRead.IsInteger(ref reader)));
}
