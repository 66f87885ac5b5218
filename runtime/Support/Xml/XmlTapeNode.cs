namespace Truto.Generated.Support;

/// <summary>The kinds of nodes on a tape.</summary>
internal enum XmlTapeKind : byte
{
    Element,
    Attribute,
    Text,
}

/// <summary>A node of an XML document.</summary>
internal struct XmlTapeNode
{
    public XmlTapeKind Kind;
    public bool IsSpace;

    /// <summary>Whether an element contains elements.</summary>
    public bool HasElements;

    /// <summary>The number of the name among those of the document.</summary>
    public int Name;
    public int TextStart;
    public int TextLength;

    /// <summary>The index after the node and everything in it.</summary>
    public int Next;
}
