using Truto.Generated.SourceGeneration.Translation.Operations;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations;

public class PercentEncodingTests
{
    [Theory]
    [InlineData("a-b._~9", "a-b._~9", "a-b._~9")]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d", "a/b%3Fc%23d")]
    [InlineData("100%", "100%25", "100%25")]
    [InlineData("%2f%2", "%252f%252", "%2f%252")]
    [InlineData("é", "%C3%A9", "%C3%A9")]
    [InlineData("\U0001F436", "%F0%9F%90%B6", "%F0%9F%90%B6")]
    public void A_value_keeps_reserved_characters_only_if_allowed(string value, string encoded, string withReserved) => Assert.Equal(
        (encoded, withReserved),
        (PercentEncoding.EncodeValue(value, allowsReserved: false), PercentEncoding.EncodeValue(value, allowsReserved: true)));

    [Theory]
    [InlineData("/a b/é", "/a%20b/%C3%A9")]
    [InlineData("/a%20b:c?d=e&f[]", "/a%20b:c?d=e&f%5B%5D")]
    public void A_template_keeps_every_character_of_a_URL(string text, string encoded) => Assert.Equal(encoded, PercentEncoding.EncodeTemplate(text));
}
