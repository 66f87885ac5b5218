using System.Text;
using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Json;

/// <summary>Which case of a union JSON is found to be of.</summary>
public class JsonCasesTests
{
    private static readonly JsonCases Cases = new(
        ["type"],
        JsonCase.Object(new JsonMembers("Text", ["type", "text"], required: ["type", "text"])).With("type", "text", "markdown"),
        JsonCase.Object(new JsonMembers("Image", ["type", "url"], required: ["type"])).With("type", "image"),
        JsonCase.OneOf(new JsonNames("red", "blue")),
        JsonCase.Of(JsonKinds.String),
        JsonCase.Of(JsonKinds.Integer),
        JsonCase.Of(JsonKinds.Fraction));

    [Theory]
    [InlineData("""{"type":"text","text":""}""", 0)]
    [InlineData("""{"text":"","type":"markdown"}""", 0)]
    [InlineData("""{"\u0074ype":"im\u0061ge"}""", 1)]
    [InlineData("""{"type":"text"}""", -1)]
    [InlineData("""{"type":"text","text":null}""", -1)]
    [InlineData("""{"type":{"type":"image"}}""", -1)]
    [InlineData("\"red\"", 2)]
    [InlineData("\"green\"", 3)]
    [InlineData("1.0", 4)]
    [InlineData("9223372036854775807", 4)]
    [InlineData("9223372036854775808", 5)]
    [InlineData("1e400", 5)]
    [InlineData("true", -1)]
    [InlineData("null", -1)]
    public void The_case_is_told_by_kind_constants_and_required_members(string json, int expected) =>
        Assert.Equal(expected, Find(json, JsonReadContext.Complete, isFinal: true));

    [Fact]
    public void What_the_caller_excluded_is_not_missed() =>
        Assert.Equal(0, Find("""{"type":"text"}""", JsonReadContext.Without(["text"]), isFinal: true));

    [Fact]
    public void A_value_in_the_middle_of_more_is_looked_through_too() =>
        Assert.Equal(1, Find("""{"x":[{}],"type":"image"} """, JsonReadContext.Complete, isFinal: false));

    [Fact]
    public void What_stands_behind_a_discriminator_is_still_to_be_read()
    {
        var reader = new Utf8JsonReader("""{"a":{"kind":"no"},"kind":"cat"}"""u8);
        reader.Read();

        Assert.Equal("cat", JsonRead.Discriminator(ref reader, "kind"u8));
        Assert.Null(JsonRead.Discriminator(ref reader, "other"u8));
        Assert.Equal(JsonTokenType.StartObject, reader.TokenType);
    }

    private static int Find(string json, JsonReadContext context, bool isFinal)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinal, state: default);
        reader.Read();
        return Cases.Read(ref reader, context, static (ref Utf8JsonReader _, JsonReadContext _, int which) => which);
    }
}
