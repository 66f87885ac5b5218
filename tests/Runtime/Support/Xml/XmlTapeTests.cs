using System.Text;
using System.Xml;
using System.Xml.Linq;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Compares the nodes of a document with those that System.Xml.Linq reads.</summary>
public class XmlTapeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(4_094)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(70_001)]
    public void Texts_and_attributes_of_any_length_are_complete(int length)
    {
        foreach (string end in new[] { "", "😀", "😀😀", "&amp;", "ä" })
        {
            string value = string.Concat(Enumerable.Repeat("😀", length / 4)) + new string('a', length - (length / 4 * 2)) + end;
            using XmlTape tape = Read($"<root id='{value}'>{value}</root>");

            string expected = value.Replace("&amp;", "&", StringComparison.Ordinal);
            Assert.Equal(expected, tape.TextOf(1).ToString());
            Assert.Equal(expected, tape.ContentOf(0).ToString());
        }
    }

    // The memory for text has half of the document's length, rounded up to a power of two.
    [Theory]
    [InlineData(1_024)]
    [InlineData(4_096)]
    [InlineData(65_536)]
    public void A_surrogate_pair_can_be_where_the_memory_ends(int memory)
    {
        for (int before = memory - 3; before < memory + 2; before++)
        {
            string value = new string('a', before) + "😀" + new string('b', memory / 2);
            using XmlTape tape = Read($"<root>{value}</root>");

            Assert.Equal(value, tape.ContentOf(0).ToString());
        }
    }

    [Fact]
    public void Every_node_is_where_the_document_has_it()
    {
        const string Text = """
            <?xml version="1.0"?>
            <a xmlns="urn:a" xmlns:b="urn:b"
               one="1" b:two="2">
              <b:c/>text<!-- comment --> more
              <c><c
                    three="3"/></c>
              <d> </d>
            </a>
            """;
        using XmlTape tape = Read(Text);
        List<string> found = [];
        for (int i = 0; i < tape.Count; i++)
        {
            if (tape[i].Kind != XmlTapeKind.Text)
            {
                XmlLocation place = tape.LocationOf(i);
                found.Add($"{tape[i].Kind} {{{tape.NamespaceOf(i)}}}{tape.NameOf(i)} {place.Line}:{place.Column}");
            }
        }

        IEnumerable<XObject> nodes = XDocument.Parse(Text, LoadOptions.SetLineInfo).Descendants()
            .SelectMany(element => element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Cast<XObject>().Prepend(element));
        Assert.Equal(nodes.Select(Described), found);
    }

    [Theory]
    [InlineData("<a/>", "")]
    [InlineData("<a b='1'/>", "")]
    [InlineData("<a b='1'>2</a>", "2")]
    [InlineData("<a>1<!-- --><![CDATA[2]]>3</a>", "123")]
    [InlineData("<a>1<b>2</b>3<c/>4</a>", "134")]
    [InlineData("<a><b>2</b></a>", "")]
    [InlineData("<a> \n </a>", " \n ")]
    public void The_content_of_an_element_is_its_own_text(string document, string expected)
    {
        using XmlTape tape = Read(document);

        Assert.Equal(expected, tape.ContentOf(0).ToString());
    }

    [Theory]
    [InlineData("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>", true)]
    [InlineData("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' b='2' i:nil=' 1 '/>", true)]
    [InlineData("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='false'/>", false)]
    [InlineData("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='true'/>", false)]
    [InlineData("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><b i:nil='true'/></a>", false)]
    [InlineData("<a xmlns:i='urn:other' i:nil='true'/>", false)]
    [InlineData("<a nil='true'/>", false)]
    public void An_element_is_null_if_it_says_so(string document, bool isNil)
    {
        using XmlTape tape = Read(document);

        Assert.Equal(isNil, tape.IsNil(0));
    }

    [Fact]
    public void A_document_can_have_many_different_names()
    {
        using XmlTape tape = Read("<a>" + string.Concat(Enumerable.Range(0, 100).Select(i => $"<b{i} xmlns='urn:{i % 3}'/>")) + "</a>");

        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(("b" + i, "urn:" + (i % 3)), (tape.NameOf(i + 1), tape.NamespaceOf(i + 1)));
        }
    }

    private static XmlTape Read(string document) => XmlTape.Read(Encoding.UTF8.GetBytes(document), isUtf8: false);

    private static string Described(XObject node)
    {
        IXmlLineInfo line = node;
        XName name = node is XElement element ? element.Name : ((XAttribute)node).Name;
        XmlTapeKind kind = node is XElement ? XmlTapeKind.Element : XmlTapeKind.Attribute;
        return $"{kind} {{{name.NamespaceName}}}{name.LocalName} {line.LineNumber}:{line.LinePosition}";
    }
}
