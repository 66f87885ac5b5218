using System.Xml.Serialization;

namespace Truto.Generated.Benchmarks.Xml;

/// <summary>The list of orders as a class for <see cref="XmlSerializer"/>.</summary>
[XmlRoot("orders")]
public sealed class PlainOrders
{
    [XmlElement("order")]
    public List<PlainOrder> Items { get; set; } = [];
}

/// <summary>An order as a class for <see cref="XmlSerializer"/>.</summary>
public sealed class PlainOrder
{
    [XmlAttribute("id")]
    public long Id { get; set; }

    [XmlElement("customer")]
    public string? Customer { get; set; }

    [XmlElement("placed")]
    public DateTime Placed { get; set; }

    [XmlElement("total")]
    public double Total { get; set; }

    [XmlElement("paid")]
    public bool Paid { get; set; }

    [XmlElement("note")]
    public string? Note { get; set; }

    [XmlArray("lines")]
    [XmlArrayItem("line")]
    public List<PlainOrderLine> Lines { get; set; } = [];
}

/// <summary>A line of an order as a class for <see cref="XmlSerializer"/>.</summary>
public sealed class PlainOrderLine
{
    [XmlAttribute("sku")]
    public string? Sku { get; set; }

    [XmlElement("quantity")]
    public int Quantity { get; set; }

    [XmlElement("price")]
    public double Price { get; set; }
}
