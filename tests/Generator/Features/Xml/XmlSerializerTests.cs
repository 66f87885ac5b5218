using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Serialization;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>Generated clients and <see cref="XmlSerializer"/> with equivalent classes read what the other writes.</summary>
public class XmlSerializerTests
{
    private const string Schema = """
        { type: object, xml: { name: order, namespace: 'urn:shop', prefix: s }, required: [id, lines],
        properties: { id: { type: integer, format: int64, xml: { attribute: true } }, lang: { type: string, xml: { attribute: true } },
        note: { type: string, xml: { namespace: 'urn:shop', prefix: s } },
        placed: { type: string, format: date-time, xml: { namespace: 'urn:shop', prefix: s } },
        price: { type: number, format: decimal, xml: { namespace: 'urn:shop', prefix: s } },
        paid: { type: boolean, xml: { namespace: 'urn:shop', prefix: s } },
        data: { type: string, format: byte, xml: { namespace: 'urn:shop', prefix: s } },
        lines: { type: array, xml: { wrapped: true, namespace: 'urn:shop', prefix: s },
        items: { type: object, xml: { name: line, namespace: 'urn:shop', prefix: s },
        properties: { sku: { type: string, xml: { attribute: true } }, text: { type: string, xml: { x-ms-text: true } } } } },
        tags: { type: array, items: { type: string, xml: { name: tag, namespace: 'urn:shop', prefix: s } } } } }
        """;

    private static readonly XmlSerializer Serializer = new(typeof(Order));

    [Fact]
    public void Both_read_what_the_other_writes()
    {
        const int Count = 20;
        List<string> documents = [.. Enumerable.Range(0, Count).Select(seed => Text(Random(seed)))];
        List<XmlRow> rows = [.. documents.Select((xml, i) => new XmlRow("Order" + i.ToString(CultureInfo.InvariantCulture), Schema, xml, ""))];

        IReadOnlyList<(string Json, string Xml)> results = XmlApi.RoundTrips("3.0.3", rows);

        for (int i = 0; i < Count; i++)
        {
            using var reader = XmlReader.Create(new StringReader(results[i].Xml));
            Assert.Equal(documents[i], Text((Order)Serializer.Deserialize(reader)!));
        }
    }

    private static string Text(Order order)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Serializer.Serialize(text, order);
        return text.ToString();
    }

    private static Order Random(int seed)
    {
#pragma warning disable CA5394 // Test data.
        var random = new Random(seed);
        return new Order
        {
            Id = random.NextInt64(),
            Lang = random.Next(2) == 0 ? null : String(random),
            Note = random.Next(3) == 0 ? null : String(random),
            Placed = new DateTime(2000 + random.Next(100), 2, 3, 4, 5, random.Next(60), random.Next(1000), DateTimeKind.Utc),
            Price = new decimal(random.Next(), 0, 0, random.Next(2) == 0, (byte)random.Next(10)),
            Paid = random.Next(2) == 0,
            Data = Encoding.UTF8.GetBytes(String(random)),
            Lines = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Line { Sku = String(random), Text = String(random) })],
            Tags = [.. Enumerable.Range(0, random.Next(3)).Select(_ => String(random))],
        };
    }

    private static string String(Random random)
    {
        const string Characters = "ab <>&'\"\n\té€\U0001F600]]>-";
        var text = new StringBuilder("x");
        for (int i = random.Next(12); i > 0; i--)
        {
            int at = random.Next(Characters.Length);
            text.Append(char.IsSurrogate(Characters[at]) ? "\U0001F600" : Characters[at].ToString());
        }

        return text.Append('y').ToString();
#pragma warning restore CA5394
    }

    /// <summary>The class by hand.</summary>
    [XmlRoot("order", Namespace = "urn:shop")]
    public sealed class Order
    {
        [XmlAttribute("id")]
        public long Id { get; set; }

        [XmlAttribute("lang")]
        public string? Lang { get; set; }

        [XmlElement("note")]
        public string? Note { get; set; }

        [XmlElement("placed")]
        public DateTime Placed { get; set; }

        [XmlElement("price")]
        public decimal Price { get; set; }

        [XmlElement("paid")]
        public bool Paid { get; set; }

        [XmlElement("data")]
        public byte[]? Data { get; set; }

        [XmlArray("lines")]
        [XmlArrayItem("line")]
        public List<Line> Lines { get; set; } = [];

        [XmlElement("tag")]
        public List<string> Tags { get; set; } = [];
    }

    /// <summary>An item by hand.</summary>
    public sealed class Line
    {
        [XmlAttribute("sku")]
        public string? Sku { get; set; }

        [XmlText]
        public string? Text { get; set; }
    }
}
