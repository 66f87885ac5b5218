using Truto.Generated.SourceGeneration.Emission.Documentation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Documentation;

/// <summary>Tests the conversion of CommonMark and HTML to documentation comments.</summary>
public class MarkupTests
{
    [Theory]
    [InlineData("**Note:** it is *not* final", "<b>Note:</b> it is <i>not</i> final")]
    [InlineData("__Note__ _not_ ***both***", "<b>Note</b> <i>not</i> <b>both</b>")]
    [InlineData("**bold with *italic* in it**", "<b>bold with <i>italic</i> in it</b>")]
    [InlineData("**[a guide](https://a.example/)**", "<b><see\u0001href=\"https://a.example/\">a guide</see></b>")]
    [InlineData("[**bold** `code`](https://a.example/)", "<see\u0001href=\"https://a.example/\"><b>bold</b> <c>code</c></see>")]
    [InlineData("snake_case_name and 2*3*4", "snake_case_name and 2*3*4")]
    [InlineData("2 * 3 * 4 and *.txt or *.md", "2 * 3 * 4 and *.txt or *.md")]
    [InlineData("**never closed", "**never closed")]
    [InlineData("*a **b* c**", "<i>a **b</i> c**")]
    [InlineData("`**code**` and ``a ` b``", "<c>**code**</c> and <c>a ` b</c>")]
    [InlineData(@"\*not emphasis\* \d", @"*not emphasis* \d")]
    [InlineData("# Title\nText.", "<para>Title</para>\n<para>Text.</para>")]
    [InlineData("Title\n=====\nText.\n\n---\nMore.", "<para>Title</para>\n<para>Text.</para>\n<para>More.</para>")]
    [InlineData("1. one\n2. two\n+ three", "<para>1. one</para>\n<para>2. two</para>\n<para>+ three</para>")]
    [InlineData("> quoted\n> text", "quoted text")]
    [InlineData("First  \nsecond", "<para>First</para>\n<para>second</para>")]
    [InlineData("| Name | Means |\n|------|:-----:|\n| a | `b` |", "<para>Name | Means</para>\n<para>a | <c>b</c></para>")]
    [InlineData("![a picture](https://a.example/x.png) of it", "a picture of it")]
    [InlineData("<https://a.example/?a=1&b=2>", "<see\u0001href=\"https://a.example/?a=1&amp;b=2\">https://a.example/?a=1&amp;b=2</see>")]
    [InlineData("[one](https://a.example/A_(b) \"Title\")!", "<see\u0001href=\"https://a.example/A_(b)\">one</see>!")]
    public void CommonMark_becomes_xml(string text, string xml) => Assert.Equal(xml, XmlDoc.Text(text));

    [Theory]
    [InlineData("<p>One <b>bold</b>.</p>\n<p>Two <em>italic</em>.</p>", "<para>One <b>bold</b>.</para>\n<para>Two <i>italic</i>.</para>")]
    [InlineData("One<br>two<br />three", "<para>One</para>\n<para>two</para>\n<para>three</para>")]
    [InlineData(
        "Kinds:<ul><li>first</li><li><p>second</p></li></ul>end",
        "<para>Kinds:</para>\n<para>- first</para>\n<para>- second</para>\n<para>end</para>")]
    [InlineData("Use <code>a &lt; b</code>", "Use <c>a &lt; b</c>")]
    [InlineData("<pre><code>x &lt; y\n\n  z</code></pre>after", "<para><c>x &lt; y</c></para>\n<para><c>z</c></para>\n<para>after</para>")]
    [InlineData(
        "See <a href=\"https://a.example/?a=1&amp;b=2\" target=_blank>the guide</a>.",
        "See <see\u0001href=\"https://a.example/?a=1&amp;b=2\">the guide</see>.")]
    [InlineData("See <a href='/guide'>the guide</a>, <a href=javascript:alert()>no</a>", "See the guide, no")]
    [InlineData(
        "<table><tr><th>Name</th><th>Means</th></tr><tr><td>a</td><td>b\nc</td></tr></table>",
        "<para>Name | Means</para>\n<para>a | b c</para>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "<para>a | b</para>\n<para>c | d</para>")]
    [InlineData("a &amp; b &lt;id&gt; &nbsp;&mdash; &#8364; &unknown; AT&T", "a &amp; b &lt;id&gt;  — € &amp;unknown; AT&amp;T")]
    [InlineData("<!-- hidden -->shown", "shown")]
    [InlineData("<img src=x alt=\"a picture\"> here", "a picture here")]
    [InlineData("<span style='color:red'>red</span> H<sub>2</sub>O", "red H2O")]
    [InlineData("<b>never closed", "&lt;b&gt;never closed")]
    [InlineData("<b>one <i>two</b> three</i>", "<b>one <i>two</i></b> three")]
    [InlineData("never opened</b>", "never opened")]
    [InlineData("Bearer <token> from <table> or List<string>", "Bearer &lt;token&gt; from &lt;table&gt; or List&lt;string&gt;")]
    [InlineData("`<p>` is <P CLASS=\"x>y\">code", "<para><c>&lt;p&gt;</c> is</para>\n<para>code</para>")]
    [InlineData("```\n<p>a</p>\n```", "<c>&lt;p&gt;a&lt;/p&gt;</c>")]
    [InlineData("a <script>alert('x')</script> b", "a &lt;script&gt;alert('x')&lt;/script&gt; b")]
    [InlineData("a < b > c <- d", "a &lt; b &gt; c &lt;- d")]
    public void Html_becomes_xml_or_nothing(string text, string xml) => Assert.Equal(xml, XmlDoc.Text(text));

    [Theory]
    [InlineData("/guides/a", "https://docs.example/guides/a")]
    [InlineData("b.md#c", "https://docs.example/v1/b.md#c")]
    [InlineData("//other.example/x", "https://other.example/x")]
    [InlineData("#anchor", "")]
    [InlineData("mailto:a@b.example", "")]
    public void A_relative_link_leads_to_the_documentation_or_is_text(string target, string address)
    {
        string linked = "<see\u0001href=\"" + address + "\">it</see>";
        Assert.Equal(address.Length > 0 ? linked : "it", XmlDoc.Text($"[it]({target})", "https://docs.example/v1/index.html"));
        Assert.Equal("it", XmlDoc.Text($"[it]({target})"));
    }

    [Theory]
    [InlineData("items[0](note)")]
    [InlineData("[a][b] and [c]")]
    public void Text_that_resembles_a_link_stays_text(string text) => Assert.Equal(text, XmlDoc.Text(text));

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("[a](", 50_000)]
    [InlineData("*a ", 50_000)]
    [InlineData("<b>", 50_000)]
    [InlineData("<div>", 50_000)]
    [InlineData("<!--", 50_000)]
    [InlineData("`` ` ", 50_000)]
    [InlineData("<a href=\"", 50_000)]
    [InlineData("&lt", 50_000)]
    public void Hostile_text_is_converted_in_linear_time(string piece, int count)
    {
        string text = string.Concat(Enumerable.Repeat(piece, count)) + "*</b></div>";
        TimeSpan before = Environment.CpuUsage.TotalTime;
        XmlDoc.Text(text);
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, 10);
    }
}
