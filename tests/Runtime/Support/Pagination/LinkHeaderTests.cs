using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class LinkHeaderTests
{
    [Theory]
    [InlineData("<a>; rel=next", "a")]
    [InlineData("<a>; rel=\"next\"", "a")]
    [InlineData("<a>;REL=\"prev NEXT\"", "a")]
    [InlineData("<a>; rel=prev, <b>; rel=next", "b")]
    [InlineData(",, <a> ; rel = prev ,<b> ; title=\"a, b; rel=next \\\" <c>\" ; rel = \"next\"", "b")]
    [InlineData("<a,b;c>; rel=next", "a,b;c")]
    [InlineData("<a>; rel; rel=next", null)]
    [InlineData("<a>; rel=prev; rel=next", null)]
    [InlineData("<a>; rel=next; anchor=\"#x\"", null)]
    [InlineData("<a>; rel=nextish", null)]
    [InlineData("<a", null)]
    [InlineData("a; rel=next", null)]
    [InlineData("<a>; title=\"unfinished; rel=next", null)]
    [InlineData("", null)]
    public void The_first_link_with_the_relation_next_is_used(string header, string? target) =>
        Assert.Equal(target, LinkHeader.Next(new ResponseHeaders(("Link", header))));

    [Fact]
    public void A_response_can_have_several_headers_or_none()
    {
        Assert.Equal("b", LinkHeader.Next(new ResponseHeaders(("link", "<a>; rel=last"), ("LINK", "<b>; rel=next"))));
        Assert.Null(LinkHeader.Next(new ResponseHeaders()));
    }
}
