namespace Truto.Generated.SourceGeneration.Model;

/// <summary>How a property, an item of an array or a whole body is represented in XML.</summary>
/// <param name="Place">The kind of node.</param>
/// <param name="Name">The local name of an element or attribute; empty for the root of a response whose name is not declared.</param>
/// <param name="WireName">The name of the JSON property; for items and roots, the local name.</param>
/// <param name="Content">The content of the node.</param>
internal sealed record XmlField(XmlPlace Place, string Name, string WireName, XmlContent Content)
{
    /// <summary>Gets the namespace; null for none.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets the prefix to write; null for none.</summary>
    public string? Prefix { get; init; }

    /// <summary>Gets a further name under which the element is read; null for none.</summary>
    public string? Alias { get; init; }

    public bool IsNullable { get; init; }

    public bool IsRequired { get; init; }
}

/// <summary>The kinds of nodes that represent a value in its parent element.</summary>
internal enum XmlPlace
{
    Element,
    Attribute,
    Text,
    CData,

    /// <summary>No node: the nodes of the parts are placed in the parent element.</summary>
    Inline,
}
