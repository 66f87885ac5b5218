namespace Truto.Generated.Support;

/// <summary>The forms of text.</summary>
internal enum XmlScalar
{
    Text,
    Token,
    Number,
    Boolean,
    Duration,
    Bytes,
}

/// <summary>Text.</summary>
internal sealed class XmlScalarContent(XmlScalar form) : XmlContent
{
    public XmlScalar Form => form;
}

/// <summary>Content of any structure.</summary>
internal sealed class XmlOpenContent : XmlContent;

/// <summary>An array with one field for each item.</summary>
internal sealed class XmlListContent(XmlField item) : XmlContent
{
    public XmlField Item => item;
}

/// <summary>An array whose items are separated by spaces.</summary>
internal sealed class XmlSeparatedContent(XmlContent item) : XmlContent
{
    public XmlScalar Item => ((XmlScalarContent)item.Resolved).Form;
}

/// <summary>An array whose first items have fields of their own.</summary>
internal sealed class XmlTupleContent(XmlField? rest, XmlField[] items) : XmlContent
{
    public XmlField? Rest => rest;

    public XmlField[] Items => items;

    /// <summary>Returns the field of an item; null for one that is not represented.</summary>
    public XmlField? ItemAt(int index) => index < items.Length ? items[index] : rest;
}

/// <summary>An object or map.</summary>
internal sealed class XmlObjectContent(XmlField[] fields, XmlContent extra) : XmlContent
{
    public XmlField[] Fields => fields;

    /// <summary>The number of fields that are, or can have, attributes of the element.</summary>
    public int AttributeFields { get; } = fields.Count(field => field.Place is XmlPlace.Attribute or XmlPlace.None);

    /// <summary>The content of properties without a field.</summary>
    public XmlContent Extra => extra.Resolved;
}

/// <summary>A union or class hierarchy.</summary>
internal sealed class XmlCasesContent(bool isByElement, int fallback, XmlCase[] cases) : XmlContent
{
    public bool IsByElement => isByElement;

    public int Fallback => fallback;

    public XmlCase[] All => cases;

    /// <summary>Returns the index of a case among those that are JSON objects; -1 if it is none.</summary>
    public int ObjectIndexOf(int index) => IsObject(cases[index]) ? cases.Take(index).Count(IsObject) : -1;

    /// <summary>Returns the case with an index among those that are JSON objects.</summary>
    public int IndexOfObject(int objectIndex)
    {
        for (int i = 0; i < cases.Length; i++)
        {
            if (IsObject(cases[i]) && objectIndex-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsObject(XmlCase one) => one.Field.Content is XmlObjectContent or XmlCasesContent or XmlOpenContent;
}

/// <summary>Content that is created at its first use.</summary>
internal sealed class XmlLaterContent(Func<XmlContent> create) : XmlContent
{
    private XmlContent? created;

    internal override XmlContent Resolved => created ??= create().Resolved;
}
