using System.Text;
using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support.Json;

public sealed class JsonPointersTests
{
    private const string Text = """ {"a":[1,{"b/c":"x","~":[[]]}],"":{"é":null}} """;

    [Theory]
    [InlineData("{\"a\"", "", JsonTokenType.StartObject)]
    [InlineData("\"a\"", "/a", JsonTokenType.PropertyName)]
    [InlineData("[1", "/a", JsonTokenType.StartArray)]
    [InlineData("1,", "/a/0", JsonTokenType.Number)]
    [InlineData("{\"b/c\"", "/a/1", JsonTokenType.StartObject)]
    [InlineData("\"x\"", "/a/1/b~1c", JsonTokenType.String)]
    [InlineData("[]", "/a/1/~0/0", JsonTokenType.StartArray)]
    [InlineData("}],", "/a/1", JsonTokenType.EndObject)]
    [InlineData("null", "//é", JsonTokenType.Null)]
    public void A_position_has_the_pointer_of_its_value(string found, string expected, JsonTokenType token)
    {
        byte[] json = Encoding.UTF8.GetBytes(Text);
        JsonPointers pointers = new(json);

        Assert.Equal(expected, pointers.At(Position(found)));
        Assert.Equal(token, pointers.Token);
    }

    [Fact]
    public void Positions_can_have_any_order()
    {
        JsonPointers pointers = new(Encoding.UTF8.GetBytes(Text));

        Assert.Equal("//é", pointers.At(Position("null")));
        Assert.Equal("/a/0", pointers.At(Position("1,")));
        Assert.Equal("/a/0", pointers.At(Position("1,")));
        Assert.Equal("/a/1/b~1c", pointers.At(Position("\"x\"")));
    }

    private static int Position(string found) => Encoding.UTF8.GetByteCount(Text[..Text.IndexOf(found, StringComparison.Ordinal)]);
}
