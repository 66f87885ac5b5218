using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests the messages about JSON that a reader cannot read: what it expected and what it found.</summary>
public class UnexpectedJsonTests
{
    [Fact]
    public void JSON_of_another_type_is_reported()
    {
        (string Wanted, Func<string, string> Problem)[] readers =
        [
            ("a string", Of(JsonRead.String)), ("a number", Of(JsonRead.Int32)), ("a number", Of(JsonRead.Double)),
            ("a number", Of(JsonRead.Decimal)),
            ("a UUID", Of(JsonRead.Guid)), ("a URI", Of(JsonRead.Uri)), ("base64", Of(JsonRead.BytesBase64)), ("base64", Of(JsonRead.BytesBase64Url)),
            ("a date and time", Of(JsonRead.DateTimeOffset)), ("a date and time", Of(JsonRead.DateTimeOffsetHttp)),
            ("a number", Of(JsonRead.DateTimeOffsetUnixSeconds)), ("a date", Of(JsonRead.Date)), ("a time", Of(JsonRead.Time)),
            ("a duration", Of(JsonRead.Duration)), ("an object", Of(JsonRead.Object)),
            ("an array", Of((ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.List(ref reader, context, JsonRead.Int32))),
            ("an object", Of((ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.Map(ref reader, context, JsonRead.Int32))),
        ];

        Assert.Equal(
            readers.Select(reader => $"expected {reader.Wanted}, found true."),
            readers.Select(reader => reader.Problem("true")));
        Assert.Equal("expected a value, found null.", Of(JsonRead.Node)("null"));
    }

    [Fact]
    public void Text_in_another_format_is_reported()
    {
        (string Wanted, Func<string, string> Problem)[] readers =
        [
            ("an integer", Of(JsonRead.Int64)), ("a number", Of(JsonRead.Double)), ("a decimal number", Of(JsonRead.Decimal)),
            ("a UUID", Of(JsonRead.Guid)), ("a URI", Of(JsonRead.Uri)), ("base64", Of(JsonRead.BytesBase64Url)),
            ("a date and time", Of(JsonRead.DateTimeOffset)), ("a date and time", Of(JsonRead.DateTimeOffsetHttp)),
            ("a date", Of(JsonRead.Date)), ("a time", Of(JsonRead.Time)), ("a duration", Of(JsonRead.Duration)),
        ];

        Assert.Equal(
            readers.Select(reader => $"expected {reader.Wanted}, found the string \"http://[\"."),
            readers.Select(reader => reader.Problem("\"http://[\"")));
        Assert.Equal("expected seconds since 1970, found the number 1e20.", Of(JsonRead.DateTimeOffsetUnixSeconds)("1e20"));
    }

    [Theory]
    [InlineData("{}", "an object")]
    [InlineData("[]", "an array")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("-1.50", "the number -1.50")]
    [InlineData("\"\\u0061b\"", "the string \"ab\"")]
    public void What_was_found_is_named(string json, string found) =>
        Assert.Equal(found, JsonText.Read(json, (ref Utf8JsonReader reader, JsonReadContext _) => JsonRead.Found(ref reader)));

    [Fact]
    public void The_end_of_a_value_and_of_the_text_are_named()
    {
        Utf8JsonReader reader = new("[]"u8);
        Assert.Equal("nothing", JsonRead.Found(ref reader));
        reader.Read();
        reader.Read();
        Assert.Equal("the end", JsonRead.Found(ref reader));
    }

    private static Func<string, string> Of<T>(JsonReader<T> read) => json => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, read)).Message;
}
