using System.Xml.Linq;
using CsCheck;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Documentation;

public class XmlDocTests
{
    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData("a < b && c > \"d\"", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;")]
    [InlineData("</remarks><script>", "&lt;/remarks&gt;&lt;script&gt;")]
    [InlineData("Use `a<b>` here", "Use <c>a&lt;b&gt;</c> here")]
    [InlineData("lonely ` tick", "lonely ` tick")]
    [InlineData("[guide](https://a.example/?x=1&y=2)", "<see\u0001href=\"https://a.example/?x=1&amp;y=2\">guide</see>")]
    [InlineData("[no](javascript:alert)", "[no](javascript:alert)")]
    [InlineData("[a](https://x\" onclick=\"y)", "[a](https://x&quot; onclick=&quot;y)")]
    [InlineData("wrapped\nline", "wrapped line")]
    [InlineData("one\n\ntwo", "<para>one</para>\n<para>two</para>")]
    [InlineData("Kinds:\n- `a` first\n- b", "<para>Kinds:</para>\n<para>- <c>a</c> first</para>\n<para>- b</para>")]
    [InlineData("```\nx < y\n```", "<c>x &lt; y</c>")]
    [InlineData("zero\0nul", "zeroU+0000nul")]
    [InlineData("bidi\u202etext", "bidi&#x202E;text")]
    [InlineData("a\u2028b", "ab")]
    public void Text_becomes_xml(string text, string xml) => Assert.Equal(xml.Replace("ab", "a b", StringComparison.Ordinal), XmlDoc.Text(text));

    [Fact]
    public void Any_text_becomes_well_formed_xml() =>
        Gen.OneOf(Gen.Char, Gen.Char["`[]()<>&;*_!\\|#-=/ pbli\n\u0001\u2029"]).Array[0, 60]
            .Select(chars => new string(chars))
            .Sample(text =>
            {
                var writer = new SourceWriter();
                XmlDoc.Declaration(writer, new DocComment(text, text, text), "Nothing.");
                string[] lines = writer.ToString().TrimEnd('\n').Split('\n');
                Assert.All(lines, line => Assert.StartsWith("/// ", line, StringComparison.Ordinal));
                XElement.Parse("<doc>" + string.Join("\n", lines.Select(line => line[4..])) + "</doc>");
            });

    // No InlineData, because attributes cannot contain unpaired surrogates.
    [Fact]
    public void An_unpaired_surrogate_is_written_as_text() => Assert.Equal("halfU+D800", XmlDoc.Text("half\ud800"));

    [Fact]
    public void Long_text_is_wrapped_between_elements()
    {
        var writer = new SourceWriter();
        XmlDoc.Element(writer, "summary", XmlDoc.Text(string.Join(" ", Enumerable.Repeat("[a guide](https://a.example/)", 20))));

        string[] lines = writer.ToString().TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 5);
        Assert.All(lines, line => Assert.True(line.Length < 150, line));
        Assert.All(lines[1..^1], line => Assert.EndsWith("</see>", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2_000, false)]
    [InlineData(4_000, true)]
    public void A_very_long_text_is_truncated(int length, bool isTruncated)
    {
        var writer = new SourceWriter();
        string text = string.Join("\n\n", new string('a', length), new string('b', 2_000), new string('c', 500));
        XmlDoc.Declaration(writer, new DocComment(text, null, null));

        Assert.Equal(isTruncated, writer.ToString().Contains("The description continues.", StringComparison.Ordinal));
    }

    [Fact]
    public void Remarks_start_with_the_second_paragraph()
    {
        var writer = new SourceWriter();
        XmlDoc.Declaration(writer, new DocComment("First.\r\n\r\nSecond.", "More.", null), "Otherwise.");

        Assert.Equal(
            """
            /// <summary>First.</summary> <remarks><para>Second.</para> <para>More.</para></remarks>

            """,
            writer.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Long_paragraphs_start_on_a_new_line()
    {
        var writer = new SourceWriter();
        XmlDoc.Declaration(writer, new DocComment("First.\n\n" + new string('a', 100), new string('b', 100), null));

        Assert.Equal(
            $"""
            /// <summary>First.</summary>
            /// <remarks><para>{new string('a', 100)}</para>
            /// <para>{new string('b', 100)}</para></remarks>

            """,
            writer.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_note_follows_the_remarks()
    {
        var writer = new SourceWriter();
        XmlDoc.Declaration(writer, new DocComment(null, "More.", "POST /stages"), "Otherwise.", "Note.");

        Assert.Equal(
            """
            /// <summary>Otherwise.</summary> <remarks><para>More.</para> <para>Note.</para></remarks>

            """,
            writer.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_empty_description_causes_no_comment()
    {
        var writer = new SourceWriter();
        XmlDoc.Declaration(writer, new DocComment(" ", null, "#/components/schemas/Pet"));

        Assert.Equal("", writer.ToString());
    }
}
