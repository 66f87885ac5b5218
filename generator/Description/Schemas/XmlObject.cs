using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>How a schema is represented in XML: the keyword <c>xml</c>. What is absent is null.</summary>
internal sealed record XmlObject
{
    /// <summary>A schema without the keyword.</summary>
    public static readonly XmlObject None = new();

    public string? Name { get; init; }

    public string? Namespace { get; init; }

    public string? Prefix { get; init; }

    /// <summary>Gets the kind of node; <c>attribute</c>, <c>wrapped</c> and <c>x-ms-text</c> are older ways to declare it.</summary>
    public XmlNodeType? NodeType { get; init; }

    /// <summary>Reads the value of the keyword; returns null, and reports why, if it is no object.</summary>
    public static XmlObject? Read(KeywordValue value)
    {
        if (value.Node is not ObjectNode)
        {
            value.ReportWrongKind("an object");
            return null;
        }

        Cursor at = value.At;
        XmlNodeType? declared = at.To("nodeType")?.Text() switch
        {
            "element" => XmlNodeType.Element,
            "attribute" => XmlNodeType.Attribute,
            "text" => XmlNodeType.Text,
            "cdata" => XmlNodeType.CData,
            "none" => XmlNodeType.None,
            _ => null,
        };
        return new XmlObject
        {
            Name = TextOf(at, "name"),
            Namespace = TextOf(at, "namespace"),
            Prefix = TextOf(at, "prefix"),
            NodeType = declared
                ?? (Has(at, "attribute") ? XmlNodeType.Attribute
                    : Has(at, "x-ms-text") ? XmlNodeType.Text
                    : Has(at, "wrapped") ? XmlNodeType.Element
                    : null),
        };
    }

    /// <summary>Returns what this object declares, and what another declares besides.</summary>
    public XmlObject Or(XmlObject? other) => other is null ? this : new XmlObject
    {
        Name = Name ?? other.Name,
        Namespace = Namespace ?? other.Namespace,
        Prefix = Namespace is null ? Prefix ?? other.Prefix : Prefix,
        NodeType = NodeType ?? other.NodeType,
    };

    private static string? TextOf(Cursor at, string field) => at.To(field)?.Source() is { Length: > 0 } text ? text : null;

    private static bool Has(Cursor at, string field) => at.To(field)?.Flag() == true;
}

/// <summary>The kinds of nodes that represent a schema in XML.</summary>
internal enum XmlNodeType
{
    Element,
    Attribute,
    Text,
    CData,

    /// <summary>No node: the nodes of the subschemas are placed in the parent.</summary>
    None,
}
