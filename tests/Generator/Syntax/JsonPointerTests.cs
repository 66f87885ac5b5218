using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Json;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class JsonPointerTests
{
    // The examples of RFC 6901, section 5.
    private const string Example = """{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8,"m~1n":9}""";

    [Theory]
    [InlineData("/foo/0", "bar")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    [InlineData("/m~01n", "9")]
    public void A_pointer_finds_its_value(string pointer, string expected) =>
        Assert.Equal(expected, (Evaluate(JsonPointer.TryParse, pointer) as ScalarNode)?.Text);

    [Theory]
    [InlineData("#/foo/0", "bar")]
    [InlineData("#/", "0")]
    [InlineData("#/a~1b", "1")]
    [InlineData("#/c%25d", "2")]
    [InlineData("#/e%5Ef", "3")]
    [InlineData("#/g%7Ch", "4")]
    [InlineData("#/i%5Cj", "5")]
    [InlineData("#/k%22l", "6")]
    [InlineData("#/%20", "7")]
    [InlineData("#/m~0n", "8")]
    [InlineData("#/m~01n", "9")]
    public void A_fragment_is_percent_decoded(string fragment, string expected) =>
        Assert.Equal(expected, (Evaluate(JsonPointer.TryParseFragment, fragment) as ScalarNode)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    public void An_empty_fragment_is_the_whole_value(string fragment) =>
        Assert.IsType<ObjectNode>(Evaluate(JsonPointer.TryParseFragment, fragment));

    [Theory]
    [InlineData("/foo/2")]
    [InlineData("/foo/01")]
    [InlineData("/foo/00")]
    [InlineData("/foo/")]
    [InlineData("/foo/ 0")]
    [InlineData("/foo/+0")]
    [InlineData("/foo/-")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/99999999999")]
    [InlineData("/foo/bar")]
    [InlineData("/absent/x")]
    [InlineData("/a~1b/x")]
    public void A_pointer_to_a_missing_value_returns_null(string pointer) => Assert.Null(Evaluate(JsonPointer.TryParse, pointer));

    [Theory]
    [InlineData("foo")]
    [InlineData("/~")]
    [InlineData("/a~2b")]
    [InlineData("/a~1b~")]
    [InlineData("/a~0b~2")]
    public void A_malformed_pointer_is_rejected(string pointer) => Assert.False(JsonPointer.TryParse(pointer, out _));

    [Fact]
    public void Names_are_escaped_when_written()
    {
        JsonPointer pointer = JsonPointer.Root.Append("paths").Append("/a/{id~}").Append("get");

        Assert.Equal("#/paths/~1a~1{id~0}/get", pointer.ToFragment());
        Assert.True(JsonPointer.TryParseFragment("#/paths/~1a~1%7Bid~0%7D/get", out JsonPointer parsed));
        Assert.Equal(pointer, parsed);
        Assert.Equal(pointer.GetHashCode(), parsed.GetHashCode());
    }

    private delegate bool Parser(string text, out JsonPointer pointer);

    private static Node? Evaluate(Parser parse, string text)
    {
        Assert.True(parse(text, out JsonPointer pointer));
        return pointer.Evaluate(JsonReader.Read("a.json", Example, CancellationToken.None).Root!);
    }
}
