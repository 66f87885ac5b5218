using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Writes the JSON of a value as the XML document that represents it.</summary>
internal sealed partial class JsonToXml : IDisposable
{
    private const int MinCapacity = 256;

    private readonly XmlOutput output;
    private readonly XmlNamespaces namespaces = new();

    private readonly ElementCases known;
    private readonly bool hasOtherAttributes;

    private JsonToXml(int capacity, ElementCases known, bool hasOtherAttributes)
    {
        output = new XmlOutput(capacity);
        this.known = known;
        this.hasOtherAttributes = hasOtherAttributes;
    }

    /// <summary>Writes a document.</summary>
    /// <param name="root">The root element.</param>
    /// <param name="value">The value as JSON. The reader ends on the last token of the value.</param>
    /// <param name="known">The cases in it that elements distinguish.</param>
    /// <param name="hasOtherAttributes">Whether it may have attributes that the description lacks.</param>
    /// <exception cref="ArgumentException">XML cannot represent the value.</exception>
    public static byte[] Write(XmlField root, ref JsonCursor value, ElementCases known, bool hasOtherAttributes)
    {
        // Elements have two tags, so the document is usually longer than its JSON.
        using JsonToXml writer = new((int)Math.Min(MinCapacity + (value.Remaining * 3L / 2), int.MaxValue / 2), known, hasOtherAttributes);
        writer.output.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8);
        writer.Field(root, ref value);
        return writer.output.Written.ToArray();
    }

    public void Dispose() => output.Dispose();

    // A value with its nodes. The reader ends on the last token of the value.
    private void Field(XmlField field, ref JsonCursor value)
    {
        switch (field.Place)
        {
            case XmlPlace.Element:
                Element(field, ref value);
                break;
            case XmlPlace.Text:
                Content(field.Content, ref value);
                break;
            case XmlPlace.CData:
                CData(ref value);
                break;
            case XmlPlace.None:
                Inline(field.Content, ref value);
                break;
            default:
                // Attributes are written in the start tag.
                value.Skip();
                break;
        }
    }

    private void Element(XmlField field, ref JsonCursor value)
    {
        int scope = namespaces.Count;
        output.Start(field.QualifiedName);
        if (field.Namespace is { } ns)
        {
            namespaces.Declare(output, field.Prefix ?? string.Empty, ns);
        }

        Rest(field.Content, ref value, field.QualifiedName);
        namespaces.End(scope);
    }

    // What follows the name in the start tag, the content and the end tag.
    private void Rest(XmlContent content, ref JsonCursor value, ReadOnlySpan<byte> name)
    {
        if (value.TokenType == JsonTokenType.Null)
        {
            string prefix = namespaces.PrefixOf(output, XmlTape.InstanceNamespace);
            output.Raw(" "u8);
            output.Raw(Encoding.UTF8.GetBytes(prefix));
            output.Raw(":nil=\"true\"/>"u8);
            return;
        }

        while (content is XmlCasesContent cases)
        {
            content = cases.All[Choose(cases, value)].Field.Content;
        }

        if (value.TokenType == JsonTokenType.StartObject)
        {
            Attributes(content as XmlObjectContent ?? OpenObject, value);
        }

        if (IsEmpty(value))
        {
            output.Raw("/>"u8);
            value.Skip();
            return;
        }

        output.Raw(">"u8);
        Content(content, ref value);
        output.End(name);
    }

    private static bool IsEmpty(JsonCursor value) => value.TokenType switch
    {
        JsonTokenType.String => value.ValueSpan.IsEmpty,
        JsonTokenType.StartArray => value.Read() && value.TokenType == JsonTokenType.EndArray,
        JsonTokenType.StartObject => value.Read() && value.TokenType == JsonTokenType.EndObject,
        _ => false,
    };

    private void Content(XmlContent content, ref JsonCursor value)
    {
        switch (value.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(content as XmlObjectContent ?? OpenObject, ref value);
                break;
            case JsonTokenType.StartArray:
                Array(content, ref value);
                break;
            case JsonTokenType.Null:
                break;
            default:
                Scalar((content as XmlScalarContent)?.Form ?? XmlScalar.Text, value, isAttribute: false);
                break;
        }
    }

    private void Inline(XmlContent content, ref JsonCursor value)
    {
        if (content is XmlCasesContent cases && value.TokenType != JsonTokenType.Null)
        {
            Field(cases.All[Choose(cases, value)].Field, ref value);
            return;
        }

        Content(content, ref value);
    }

    private void Array(XmlContent content, ref JsonCursor value)
    {
        if (content is XmlSeparatedContent separated)
        {
            SeparatedItems(separated, ref value, isAttribute: false);
            return;
        }

        int index = 0;
        while (value.Read() && value.TokenType != JsonTokenType.EndArray)
        {
            XmlField? item = content switch
            {
                XmlListContent list => list.Item,
                XmlTupleContent tuple => tuple.ItemAt(index++),
                _ => OpenItem,
            };
            if (item is null)
            {
                value.Skip();
            }
            else
            {
                Field(item, ref value);
            }
        }
    }

    private void SeparatedItems(XmlSeparatedContent separated, ref JsonCursor value, bool isAttribute)
    {
        bool isFirst = true;
        while (value.Read() && value.TokenType != JsonTokenType.EndArray)
        {
            output.Raw(isFirst ? default : " "u8);
            isFirst = false;
            Scalar(separated.Item, value, isAttribute);
        }
    }
}
