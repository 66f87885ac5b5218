using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support.Json;

public class OwnTypeConverterTests
{
    [Fact]
    public void A_class_and_an_instance_convert()
    {
        var instance = new CodeConverter();

        Assert.Equal("\"a\"", JsonWrite.Text(new Code("a"), OwnTypeConverter<Code>.Of<CodeConverter>().Writer));
        Assert.Equal("b", Read(OwnTypeConverter<Code>.Of(instance), "\"b\"").Text);
        Assert.Same(OwnTypeConverter<Code>.Of<CodeConverter>(), OwnTypeConverter<Code>.Of<CodeConverter>());
        Assert.Same(OwnTypeConverter<Code>.Of(instance), OwnTypeConverter<Code>.Of(instance));
        Assert.NotSame(OwnTypeConverter<Code>.Of(instance), OwnTypeConverter<Code>.Of(new CodeConverter()));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("\"null\"")]
    public void A_value_that_is_refused_is_a_mismatch_without_the_text_of_the_exception(string json)
    {
        JsonException exception = Assert.ThrowsAny<JsonException>(() => Read(OwnTypeConverter<Code>.Of<CodeConverter>(), json));

        Assert.Contains("a value of 'Code'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("7")]
    public void A_type_that_parses_itself_reads_strings_and_numbers(string json)
    {
        int value = Read(ParsableConverter<int>.Instance, json);

        Assert.Equal(7, value);
        Assert.Equal("\"7\"", JsonWrite.Text<int>(value, ParsableConverter<int>.Instance.Writer));
        Assert.Equal("7", JsonWrite.Text<int>(value, ParsableNumberConverter<int>.Instance.Writer));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    public void Text_that_does_not_parse_is_a_mismatch(string json) =>
        Assert.Contains(
            "a value of 'Int32'",
            Assert.ThrowsAny<JsonException>(() => Read(ParsableConverter<int>.Instance, json)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_value_of_a_value_type_is_its_JSON_in_a_query()
    {
        Assert.Equal("7", WireValue.Json<int>(7, ParsableConverter<int>.Instance.Writer).Text);
        Assert.Null(WireValue.Json<int>(null, ParsableConverter<int>.Instance.Writer).Text);
    }

    [Fact]
    public void Read_only_values_are_copies()
    {
        List<int> items = [1];
        Dictionary<string, int> entries = new() { ["a"] = 1 };

        Assert.Equal(items, ReadOnlyValues.List(items));
        Assert.NotSame(items, ReadOnlyValues.List(items));
        Assert.Null(ReadOnlyValues.List<int>(null));
        Assert.Equal(entries, ReadOnlyValues.Map(entries));
        Assert.NotSame(entries, ReadOnlyValues.Map(entries));
        Assert.Null(ReadOnlyValues.Map<int>(null));
    }

    private static T Read<T>(JsonConverterOf<T> converter, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return converter.Read(ref reader, JsonReadContext.Complete);
    }

    private sealed record Code(string Text);

    private sealed class CodeConverter : JsonConverter<Code>
    {
        public override Code? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
        {
            "" => throw new FormatException("secret"),
            "null" => null,
            var text => new Code(text!),
        };

        public override void Write(Utf8JsonWriter writer, Code value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
