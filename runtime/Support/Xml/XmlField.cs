using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>How a property, an item of an array or a whole body is represented in XML. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlField
{
    private readonly XmlContent content;
    private readonly string? alias;
    private XmlContent? resolved;

    private XmlField(XmlPlace place, string? name, XmlContent content, string? json = null, string? ns = null, string? prefix = null)
    {
        this.content = content;
        Place = place;
        Name = name;
        Namespace = ns;
        Prefix = prefix;
        JsonName = JsonEncodedText.Encode(json ?? name ?? string.Empty, JsonBytes.Options.Encoder);
        JsonUtf8 = Encoding.UTF8.GetBytes(json ?? name ?? string.Empty);
        QualifiedName = Encoding.UTF8.GetBytes(prefix is null ? name ?? string.Empty : prefix + ":" + name);
    }

    private XmlField(XmlField field, string? alias, bool isNullable, bool isRequired)
        : this(field.Place, field.Name, field.content, Encoding.UTF8.GetString(field.JsonUtf8), field.Namespace, field.Prefix)
    {
        this.alias = alias;
        IsNullable = isNullable;
        IsRequired = isRequired;
    }

    /// <summary>The kind of node.</summary>
    internal XmlPlace Place { get; }

    /// <summary>The local name; null if the field has none, or if any root element is accepted.</summary>
    internal string? Name { get; }

    /// <summary>The namespace; null if the description declares none.</summary>
    internal string? Namespace { get; }

    /// <summary>The prefix to write; null for none.</summary>
    internal string? Prefix { get; }

    /// <summary>The name of the JSON property.</summary>
    internal JsonEncodedText JsonName { get; }

    /// <summary>The name of the JSON property in UTF-8, without escapes.</summary>
    internal byte[] JsonUtf8 { get; }

    /// <summary>The name with its prefix in UTF-8.</summary>
    internal byte[] QualifiedName { get; }

    /// <summary>Whether null is one of the values.</summary>
    internal bool IsNullable { get; }

    /// <summary>Whether the description requires the property.</summary>
    internal bool IsRequired { get; }

    /// <summary>How the value is represented.</summary>
    internal XmlContent Content => resolved ??= content.Resolved;

    /// <summary>Creates a field that is an element.</summary>
    /// <param name="name">The local name.</param>
    /// <param name="content">The content of the element.</param>
    /// <param name="json">The name of the JSON property; null, the default, if it is <paramref name="name"/>.</param>
    /// <param name="ns">The namespace; null, the default, for none.</param>
    /// <param name="prefix">The prefix to write; null, the default, to declare the namespace as the default one.</param>
    public static XmlField Element(string name, XmlContent content, string? json = null, string? ns = null, string? prefix = null) =>
        new(XmlPlace.Element, name, content, json, ns, prefix);

    /// <summary>Creates a root element whose name the description does not declare. It can be read only.</summary>
    /// <param name="content">The content of the element.</param>
    public static XmlField AnyElement(XmlContent content) => new(XmlPlace.Element, name: null, content);

    /// <summary>Creates a field that is an attribute.</summary>
    /// <param name="name">The local name.</param>
    /// <param name="content">The value of the attribute.</param>
    /// <param name="json">The name of the JSON property; null, the default, if it is <paramref name="name"/>.</param>
    /// <param name="ns">The namespace; null, the default, for none.</param>
    /// <param name="prefix">The prefix to write; required with a namespace.</param>
    public static XmlField Attribute(string name, XmlContent content, string? json = null, string? ns = null, string? prefix = null) =>
        new(XmlPlace.Attribute, name, content, json, ns, prefix);

    /// <summary>Creates a field that is the text of the parent element.</summary>
    /// <param name="json">The name of the JSON property.</param>
    /// <param name="content">The text.</param>
    public static XmlField Text(string json, XmlContent content) => new(XmlPlace.Text, name: null, content, json);

    /// <summary>Creates a field that is the text of the parent element, written as a CDATA section.</summary>
    /// <param name="json">The name of the JSON property.</param>
    /// <param name="content">The text.</param>
    public static XmlField CData(string json, XmlContent content) => new(XmlPlace.CData, name: null, content, json);

    /// <summary>Creates a field without a node of its own, such as an array that is not wrapped.</summary>
    /// <param name="json">The name of the JSON property.</param>
    /// <param name="content">The parts whose nodes are placed in the parent element.</param>
    public static XmlField Inline(string json, XmlContent content) => new(XmlPlace.None, name: null, content, json);

    /// <summary>Returns the field with a further name under which it is read.</summary>
    /// <param name="name">The local name.</param>
    public XmlField Or(string name) => new(this, name, IsNullable, IsRequired);

    /// <summary>Returns the field with null as one of its values.</summary>
    public XmlField Nullable() => new(this, alias, isNullable: true, IsRequired);

    /// <summary>Returns the field as one that the description requires.</summary>
    public XmlField Required() => new(this, alias, IsNullable, isRequired: true);

    /// <summary>
    /// Returns whether the field has a given name. An element without a declared namespace is accepted in none and in that of its parent, because
    /// it inherits a default namespace.
    /// </summary>
    internal bool IsNamed(string localName, string ns, string parentNamespace) =>
        (Name is null || Name == localName || (alias is not null && alias == localName))
        && (Namespace is not null ? Namespace == ns : ns.Length == 0 || (Place == XmlPlace.Element && (Name is null || ns == parentNamespace)));
}
