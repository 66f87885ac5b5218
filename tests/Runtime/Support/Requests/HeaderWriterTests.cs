using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class HeaderWriterTests
{
    [Fact]
    public void Null_and_empty_lists_are_not_sent()
    {
        Assert.Null(HeaderWriter.Write("X-Ids", (string?)null));
        Assert.Null(HeaderWriter.Write("X-Ids", WireValue.List(null)));
        Assert.Null(HeaderWriter.Write("X-Ids", WireValue.List([])));
        Assert.Null(HeaderWriter.Write("X-Ids", WireValue.List([]), explode: true));
        Assert.Null(HeaderWriter.Write("X-Ids", WireValue.Json(new JsonObject(), JsonWrite.Node)));
    }

    [Fact]
    public void Empty_texts_are_sent()
    {
        Assert.Equal("", HeaderWriter.Write("X-Id", ""));
        Assert.Equal("", HeaderWriter.Write("X-Ids", WireValue.List([""])));
        Assert.Equal("a,b", HeaderWriter.Write("X-Ids", WireValue.List(["a", "b"])));
        Assert.Equal("a=1,b=2", HeaderWriter.Write("X-Ids", WireValue.Json(new JsonObject { ["a"] = 1, ["b"] = 2 }, JsonWrite.Node), explode: true));
    }

    [Fact]
    public void Styles_separate_items()
    {
        Assert.Equal("a|b", HeaderWriter.Write("X-Ids", WireValue.List(["a", "b"]), ArgumentStyle.PipeDelimited));
        Assert.Equal("a b", HeaderWriter.Write("X-Ids", WireValue.List(["a", "b"]), ArgumentStyle.SpaceDelimited));
        Assert.Equal("a,1,b,2", HeaderWriter.Write("X-Ids", WireValue.Json(new JsonObject { ["a"] = 1, ["b"] = 2 }, JsonWrite.Node)));
    }

    [Fact]
    public void A_line_break_is_refused() =>
        Assert.Throws<ArgumentException>(() => HeaderWriter.Write("X-Id", "a\r\nX-Evil: 1"));
}
