using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class CookieWriterTests
{
    [Fact]
    public void Pairs_are_separated_by_a_semicolon_and_a_space()
    {
        CookieWriter cookies = new();
        cookies.Value("a", "1", ArgumentStyle.Form, explode: true);
        cookies.Value("b", WireValue.List(["2", "3"]), ArgumentStyle.Form, explode: false);
        cookies.Value("c", WireValue.List(["4", "5"]), ArgumentStyle.Form, explode: true);
        cookies.Value("d", (string?)null, ArgumentStyle.Form, explode: true);

        Assert.Equal("a=1; b=2,3; c=4; c=5", cookies.ToString());
    }

    [Theory]
    [InlineData(true, "x=1; y=2")]
    [InlineData(false, "o=x,1,y,2")]
    public void An_object_has_pairs_or_one_value(bool explode, string expected)
    {
        CookieWriter cookies = new();
        cookies.Value("o", WireValue.Json(new JsonObject { ["x"] = 1, ["y"] = 2 }, JsonWrite.Node), ArgumentStyle.Form, explode);

        Assert.Equal(expected, cookies.ToString());
    }

    [Theory]
    [InlineData(ArgumentStyle.Form, "a=x%2Fy%3D%C3%BC")]
    [InlineData(ArgumentStyle.SpaceDelimited, "a=x%2Fy%3D%C3%BC")]
    public void Names_and_values_are_encoded(ArgumentStyle style, string expected)
    {
        CookieWriter cookies = new();
        cookies.Value("a", "x/y=ü", style, explode: true);

        Assert.Equal(expected, cookies.ToString());
    }

    [Fact]
    public void The_style_cookie_encodes_nothing()
    {
        CookieWriter cookies = new();
        cookies.Value("a", "!x/y=%~", ArgumentStyle.Cookie, explode: true);

        Assert.Equal("a=!x/y=%~", cookies.ToString());
    }

    [Theory]
    [InlineData("a b", 1)]
    [InlineData("a\"", 1)]
    [InlineData(",", 0)]
    [InlineData("ab;c", 2)]
    [InlineData("\\", 0)]
    [InlineData("a\r\nb", 1)]
    [InlineData("a\u007f", 1)]
    [InlineData("ü", 0)]
    public void The_style_cookie_rejects_what_a_cookie_cannot_contain(string value, int position)
    {
        CookieWriter cookies = new();
        ArgumentException refused = Assert.Throws<ArgumentException>(() => cookies.Value("a", value, ArgumentStyle.Cookie, explode: true));

        Assert.Equal(
            $"A cookie cannot contain the character at position {position} of its value; encode it as the API expects.",
            refused.Message);
    }
}
