using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>How a JSON value is represented as the content of an element or attribute. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class XmlContent
{
    private protected XmlContent()
    {
    }

    /// <summary>Gets a string, whose white space is preserved.</summary>
    public static XmlContent Text { get; } = new XmlScalarContent(XmlScalar.Text);

    /// <summary>Gets a string without white space at its ends, such as a date or a value of an enum.</summary>
    public static XmlContent Token { get; } = new XmlScalarContent(XmlScalar.Token);

    /// <summary>Gets a number.</summary>
    public static XmlContent Number { get; } = new XmlScalarContent(XmlScalar.Number);

    /// <summary>Gets a boolean.</summary>
    public static XmlContent Boolean { get; } = new XmlScalarContent(XmlScalar.Boolean);

    /// <summary>Gets a duration.</summary>
    public static XmlContent Duration { get; } = new XmlScalarContent(XmlScalar.Duration);

    /// <summary>Gets bytes in base64.</summary>
    public static XmlContent Bytes { get; } = new XmlScalarContent(XmlScalar.Bytes);

    /// <summary>
    /// Gets content that the description leaves open. In its JSON, <c>@name</c> is an attribute and <c>#text</c> the text of an element that also has
    /// attributes or elements; the name of a node in another namespace than its parent is <c>{namespace}name</c>.
    /// </summary>
    public static XmlContent Open { get; } = new XmlOpenContent();

    /// <summary>The content itself, if this one stands for another.</summary>
    internal virtual XmlContent Resolved => this;

    /// <summary>Creates the content of an array: one field for each item.</summary>
    /// <param name="item">The field of an item.</param>
    public static XmlContent List(XmlField item) => new XmlListContent(item);

    /// <summary>Creates the content of an array whose items are separated by spaces in text.</summary>
    /// <param name="item">The content of an item.</param>
    public static XmlContent Separated(XmlContent item) => new XmlSeparatedContent(item);

    /// <summary>Creates the content of an array whose first items have fields of their own.</summary>
    /// <param name="rest">The field of further items; null if they are not represented.</param>
    /// <param name="items">The fields of the first items.</param>
    public static XmlContent Tuple(XmlField? rest, params XmlField[] items) => new XmlTupleContent(rest, items);

    /// <summary>Creates the content of a map: an element for each entry, named by its key.</summary>
    /// <param name="value">The content of a value.</param>
    public static XmlContent Map(XmlContent value) => new XmlObjectContent([], value);

    /// <summary>Creates the content of an object. Other nodes are preserved.</summary>
    /// <param name="fields">The fields of its properties.</param>
    public static XmlContent Object(params XmlField[] fields) => new XmlObjectContent(fields, Open);

    /// <summary>Creates the content of an object whose further properties have a type.</summary>
    /// <param name="extra">The content of a further property.</param>
    /// <param name="fields">The fields of its properties.</param>
    public static XmlContent ObjectWith(XmlContent extra, params XmlField[] fields) => new XmlObjectContent(fields, extra);

    /// <summary>Creates the content of a union or class hierarchy.</summary>
    /// <param name="isByElement">Whether the name of the element selects the case.</param>
    /// <param name="fallback">The index of the case if no discriminator value matches; -1 to choose by content.</param>
    /// <param name="cases">The cases.</param>
    public static XmlContent Cases(bool isByElement, int fallback, params XmlCase[] cases) => new XmlCasesContent(isByElement, fallback, cases);

    /// <summary>Creates content that is created when it is first used, because it may contain itself.</summary>
    /// <param name="content">Returns the content.</param>
    public static XmlContent Later(Func<XmlContent> content) => new XmlLaterContent(content);
}
