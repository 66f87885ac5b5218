namespace Truto.Generated.Support;

/// <summary>The kind of node that represents a value in its parent element.</summary>
internal enum XmlPlace
{
    Element,
    Attribute,
    Text,
    CData,

    /// <summary>No node of its own: the nodes of its parts are placed in the parent element.</summary>
    None,
}
