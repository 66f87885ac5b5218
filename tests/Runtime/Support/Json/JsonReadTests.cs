using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class JsonReadTests
{
    [Fact]
    public void Messages_quote_forty_characters_of_a_value()
    {
        string text = new('x', 40);
        Assert.Equal($"expected a UUID, found the string \"{text}\".", Problem(text));
        Assert.Equal($"expected a UUID, found the string \"{text}...\".", Problem(text + "y"));

        static string Problem(string text) => Assert.ThrowsAny<JsonException>(() => JsonText.Read($"\"{text}\"", JsonRead.Guid)).Message;
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("-3.0", -3)]
    [InlineData("1e2", 100)]
    [InlineData("\"7\"", 7)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("\"-2147483648\"", int.MinValue)]
    public void Integers_are_read_in_any_notation(string json, int value)
    {
        Assert.Equal(value, JsonText.Read(json, JsonRead.Int32));
        Assert.Equal(value, JsonText.Read(json, JsonRead.Int64));
        Assert.Equal(value, JsonText.Read(json, JsonRead.Int64String));
    }

    [Theory]
    [InlineData("3.5", "expected an integer, found the number 3.5.")]
    [InlineData("2147483648", "expected an integer from -2147483648 to 2147483647, found the number 2147483648.")]
    [InlineData("1e400", "expected an integer, found the number 1e400.")]
    [InlineData("\"many\"", "expected an integer, found the string \"many\".")]
    [InlineData("true", "expected a number, found true.")]
    [InlineData("null", "expected a number, found null.")]
    public void Invalid_integers_throw(string json, string message) =>
        Assert.Equal(message, Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.Int32)).Message);

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("\"NaN\"")]
    public void Numbers_out_of_range_throw(string json)
    {
        Assert.Throws<JsonMismatchException>(() => JsonText.Read(json, JsonRead.Double));
    }

    [Fact]
    public void Strings_of_every_length_are_read()
    {
        for (int length = 0; length <= 70; length++)
        {
            string ascii = string.Concat(Enumerable.Range(0, length).Select(index => (char)('0' + (index % 42))));
            Assert.Equal(ascii, JsonText.Read($"\"{ascii}\"", JsonRead.String));
            for (int place = 0; place < length; place++)
            {
                string other = ascii[..place] + "\u00e9" + ascii[(place + 1)..];
                Assert.Equal(other, JsonText.Read($"\"{other}\"", JsonRead.String));
                string escaped = ascii[..place] + "\\u0041" + ascii[(place + 1)..];
                Assert.Equal(ascii[..place] + "A" + ascii[(place + 1)..], JsonText.Read($"\"{escaped}\"", JsonRead.String));
            }
        }
    }

    [Fact]
    public void Long_texts_are_truncated_in_messages() =>
        Assert.Equal(
            $"expected true or false, found the string \"{new string('x', 40)}...\".",
            Assert.Throws<JsonException>(() => JsonText.Read($"\"{new string('x', 50)}\"", JsonRead.Boolean)).Message);

    [Fact]
    public void Numbers_keep_their_digits()
    {
        Assert.Equal(9223372036854775807, JsonText.Read("9223372036854775807", JsonRead.Int64));
        Assert.Equal(18446744073709551615, JsonText.Read("18446744073709551615", JsonRead.UInt64));
        Assert.Equal(18446744073709551615, JsonText.Read("\"18446744073709551615\"", JsonRead.UInt64String));
        Assert.Equal("\"18446744073709551615\"", JsonText.Write(18446744073709551615, JsonWrite.UInt64String));
        Assert.Equal("\"1.10\"", JsonText.Write(JsonText.Read("\"1.10\"", JsonRead.DecimalString), JsonWrite.DecimalString));
        Assert.Equal("79228162514264337593543950335", JsonText.Read("79228162514264337593543950335", JsonRead.Decimal).ToString());
        Assert.Equal("1.10", JsonText.Read("1.10", JsonRead.Decimal).ToString());
        Assert.Equal(long.MinValue, JsonText.Read("\"-9223372036854775808\"", JsonRead.Int64));
        Assert.Equal(0UL, JsonText.Read("\"0\"", JsonRead.UInt64));
        Assert.Equal(0.1, JsonText.Read("0.1", JsonRead.Double));
        Assert.Equal(0, JsonText.Read("0.0", JsonRead.Double));
        Assert.Equal(9e9, JsonText.Read("9e9", JsonRead.Double));
        Assert.Equal(0, JsonText.Read("0", JsonRead.Double));
        Assert.Equal(999999999, JsonText.Read("999999999", JsonRead.Double));
        Assert.Equal(9999999999, JsonText.Read("9999999999", JsonRead.Double));
        Assert.Equal(-12, JsonText.Read("-12", JsonRead.Double));
        Assert.Equal(1e300, JsonText.Read("1e300", JsonRead.Double));
        Assert.Equal(0.1, JsonText.Read("\"0.1\"", JsonRead.Double));
    }

    [Theory]
    [InlineData("62f44730-dd91-461e-bd6a-aedd9e0ad79d")]
    [InlineData("62F44730DD91461EBD6AAEDD9E0AD79D")]
    [InlineData("{62f44730-dd91-461e-bd6a-aedd9e0ad79d}")]
    public void UUIDs_are_read_in_common_formats(string text) =>
        Assert.Equal(new Guid("62f44730-dd91-461e-bd6a-aedd9e0ad79d"), JsonText.Read($"\"{text}\"", JsonRead.Guid));

    [Theory]
    [InlineData("AQL6/w==")]
    [InlineData("AQL6_w")]
    [InlineData("AQL6/w")]
    public void Bytes_are_read_from_Base64_and_Base64url(string text)
    {
        Assert.Equal([1, 2, 250, 255], JsonText.Read($"\"{text}\"", JsonRead.BytesBase64));
        Assert.Equal([1, 2, 250, 255], JsonText.Read($"\"{text}\"", JsonRead.BytesBase64Url));
    }

    [Fact]
    public void Invalid_Base64_throws() =>
        Assert.Equal(
            "expected base64, found the string \"#\".",
            Assert.Throws<JsonMismatchException>(() => JsonText.Read("\"#\"", JsonRead.BytesBase64)).Message);

    [Theory]
    [InlineData("https://a.example/b", true)]
    [InlineData("/b?c", false)]
    [InlineData("", false)]
    public void URLs_can_be_relative(string text, bool isAbsolute) =>
        Assert.Equal(isAbsolute, JsonText.Read($"\"{text}\"", JsonRead.Uri).IsAbsoluteUri);

    [Fact]
    public void Lists_and_maps_contain_the_values_of_their_readers()
    {
        Assert.Equal(
            [1, 2],
            JsonText.Read("[1,2]", (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.List(ref reader, context, JsonRead.Int32)));
        Assert.Equal(
            new Dictionary<string, int> { ["a"] = 3, ["b"] = 2 },
            JsonText.Read(
                """{"a":1,"b":2,"a":3}""",
                (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.Map(ref reader, context, JsonRead.Int32)));
    }

    [Fact]
    public void Null_is_read_by_nullable_readers()
    {
        Assert.Null(
            JsonText.Read("null", (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.OrNull(ref reader, context, JsonRead.String)));
        Assert.Null(
            JsonText.Read("null", (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.ValueOrNull(ref reader, context, JsonRead.Int32)));
        Assert.Throws<JsonException>(() => JsonText.Read("null", JsonRead.String));
        Assert.Equal("a", JsonText.Read(
            "\"a\"", (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.OrNull(ref reader, context, JsonRead.String)));
        Assert.Equal(1, JsonText.Read(
            "1", (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.ValueOrNull(ref reader, context, JsonRead.Int32)));
    }

    [Fact]
    public void Additional_properties_can_have_a_type() => Assert.Equal(
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
        JsonText.Read("""{"a":1,"b":2}""", (ref Utf8JsonReader reader, JsonReadContext context) =>
        {
            Dictionary<string, int>? extra = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                extra = JsonRead.Extra(ref reader, context, extra, JsonRead.Int32);
            }

            return extra;
        }));

    [Fact]
    public void A_number_across_buffer_segments_is_read()
    {
        Utf8JsonReader reader = new(JsonSegment.Sequence("[1"u8.ToArray(), "e2]"u8.ToArray()));
        reader.Read();
        reader.Read();

        Assert.Equal(100, JsonRead.Int32(ref reader, JsonReadContext.Complete));
        Assert.Equal(100, JsonRead.Double(ref reader, JsonReadContext.Complete));
        Assert.Equal("the number 1e2", JsonRead.Found(ref reader));
    }

    [Fact]
    public void Open_JSON_keeps_digits_and_the_last_of_two_properties()
    {
        JsonNode node = JsonText.Read("""{"a":1,"b":[1.50,null,{"c":"d"}],"a":2e3}""", JsonRead.Node);

        Assert.Equal("""{"a":2e3,"b":[1.50,null,{"c":"d"}]}""", node.ToJsonString());
        Assert.Equal(2000, node["a"]!.GetValue<double>());
        Assert.Equal("d", (string?)node["b"]![2]!["c"]);
    }

    [Fact]
    public void Open_JSON_is_null_only_for_nullable_readers()
    {
        Assert.Null(JsonText.Read("null", JsonRead.NodeOrNull));
        Assert.Throws<JsonException>(() => JsonText.Read("null", JsonRead.Node));
        Assert.Equal("expected an object, found an array.", Assert.Throws<JsonException>(() => JsonText.Read("[]", JsonRead.Object)).Message);
    }
}
