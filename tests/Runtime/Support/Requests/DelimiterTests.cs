using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class DelimiterTests
{
    [Theory]
    [InlineData(ArgumentStyle.SpaceDelimited, "q=a%20b%2Cc", "a b,c")]
    [InlineData(ArgumentStyle.PipeDelimited, "q=a%7Cb%2Cc", "a|b,c")]
    [InlineData(ArgumentStyle.TabDelimited, "q=a%09b%2Cc", "a\tb,c")]
    [InlineData(ArgumentStyle.Form, "q=a,b%2Cc", "a,b,c")]
    public void A_style_determines_what_separates_items(ArgumentStyle style, string query, string header)
    {
        QueryWriter writer = new();
        writer.Value("q", WireValue.List(["a", "b,c"]), style, explode: false);

        Assert.Equal(query, writer.ToString());
        Assert.Equal(header, string.Join(Delimiter.Plain(style), "a", "b,c"));
    }
}
