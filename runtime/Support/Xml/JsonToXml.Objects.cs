using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

internal sealed partial class JsonToXml
{
    private static readonly XmlObjectContent OpenObject = new([], XmlContent.Open);
    private static readonly XmlField OpenItem = XmlField.Element("item", XmlContent.Open);

    private void Object(XmlObjectContent content, ref JsonCursor value)
    {
        int next = 0;
        while (value.Read() && value.TokenType != JsonTokenType.EndObject)
        {
            XmlField? field = Find(content.Fields, ref value, ref next);
            string? name = field is null ? value.GetString() : null;
            value.Read();
            if (field is null)
            {
                Other(content, name!, ref value);
            }
            else
            {
                Field(field, ref value);
            }
        }
    }

    // Properties usually have the order of the fields, so the search starts at the one that is expected.
    private static XmlField? Find(XmlField[] fields, ref JsonCursor name, ref int next)
    {
        for (int tried = 0; tried < fields.Length; tried++)
        {
            int i = (next + tried) % fields.Length;
            if (name.ValueTextEquals(fields[i].JsonUtf8))
            {
                next = i + 1;
                return fields[i];
            }
        }

        return null;
    }

    // A property without a field: an attribute, text, or elements with its name.
    private void Other(XmlObjectContent content, string name, ref JsonCursor value)
    {
        if (name.Length > 0 && name[0] == '@' && content.Extra is XmlOpenContent)
        {
            value.Skip();
        }
        else if (name == "#text" && content.Extra is XmlOpenContent)
        {
            Texts(ref value);
        }
        else if (value.TokenType == JsonTokenType.StartArray && content.Extra is XmlListContent or XmlOpenContent)
        {
            while (value.Read() && value.TokenType != JsonTokenType.EndArray)
            {
                OtherElement(content.Extra is XmlListContent list ? list.Item.Content : content.Extra, name, ref value);
            }
        }
        else
        {
            OtherElement(content.Extra, name, ref value);
        }
    }

    private void Texts(ref JsonCursor value)
    {
        if (value.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            value.Skip();
            return;
        }

        Content(XmlContent.Text, ref value);
    }

    private void OtherElement(XmlContent content, string name, ref JsonCursor value)
    {
        int scope = namespaces.Count;
        (string? ns, string local) = Split(name);
        if (local.Length == 0)
        {
            throw new ArgumentException("The body has a property without a name, which XML cannot represent.");
        }

        string prefix = ns == XmlNamespaces.Xml ? "xml:" : string.Empty;
        byte[] written = Encoding.UTF8.GetBytes(prefix + System.Xml.XmlConvert.EncodeLocalName(local));
        output.Start(written);
        if (ns is not null && prefix.Length == 0)
        {
            namespaces.Declare(output, string.Empty, ns);
        }

        Rest(content, ref value, written);
        namespaces.End(scope);
    }

    // {namespace}name
    private static (string? Namespace, string Name) Split(string name)
    {
        int end = name.Length > 0 && name[0] == '{' ? name.IndexOf('}') : -1;
        return end < 0 ? (null, name) : (name.Substring(1, end - 1), name.Substring(end + 1));
    }

    // The attributes of an element precede its content, wherever they are in the JSON.
    private void Attributes(XmlObjectContent content, JsonCursor value)
    {
        // Only JSON with attributes that the description lacks is read to the end of each object.
        bool isOpen = hasOtherAttributes && content.Extra is XmlOpenContent;
        int expected = isOpen ? int.MaxValue : content.AttributeFields;
        int next = 0;
        while (expected > 0 && value.Read() && value.TokenType != JsonTokenType.EndObject)
        {
            XmlField? field = Find(content.Fields, ref value, ref next);
            expected -= field is { Place: XmlPlace.Attribute or XmlPlace.None } ? 1 : 0;
            string? other = field is null && isOpen && StartsWithAt(value) ? value.GetString().Substring(1) : null;
            value.Read();
            if (field is { Place: XmlPlace.Attribute } && value.TokenType != JsonTokenType.Null)
            {
                Attribute(field, ref value);
            }
            else if (field is { Place: XmlPlace.None } && value.TokenType == JsonTokenType.StartObject)
            {
                InlineAttributes(field, value);
            }
            else if (other is { Length: > 0 } && value.TokenType is not (JsonTokenType.Null or JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                OtherAttribute(other, value);
            }

            value.Skip();
        }
    }

    private void InlineAttributes(XmlField field, JsonCursor value)
    {
        XmlContent content = field.Content;
        if (content is XmlCasesContent cases)
        {
            XmlField one = cases.All[Choose(cases, value)].Field;
            content = one.Place == XmlPlace.None ? one.Content : content;
        }

        if (content is XmlObjectContent { Fields.Length: > 0 } found)
        {
            Attributes(found, value);
        }
    }

    private static bool StartsWithAt(JsonCursor name) => !name.ValueSpan.IsEmpty && name.ValueSpan[0] == (byte)'@';

    private void Attribute(XmlField field, ref JsonCursor value)
    {
        if (field.Namespace is { } ns)
        {
            string prefix = field.Prefix ?? namespaces.PrefixOf(output, ns);
            namespaces.Declare(output, prefix, ns);
            output.Raw(" "u8);
            output.Raw(field.Prefix is null ? Encoding.UTF8.GetBytes(prefix + ":") : default);
        }
        else
        {
            output.Raw(" "u8);
        }

        output.Raw(field.QualifiedName);
        output.Raw("=\""u8);
        if (value.TokenType == JsonTokenType.StartArray && field.Content is XmlSeparatedContent separated)
        {
            SeparatedItems(separated, ref value, isAttribute: true);
        }
        else
        {
            Scalar((field.Content as XmlScalarContent)?.Form ?? XmlScalar.Text, value, isAttribute: true);
        }

        output.Raw("\""u8);
    }

    private void OtherAttribute(string name, JsonCursor value)
    {
        (string? ns, string local) = Split(name);
        string prefix = ns is null or "" ? string.Empty : namespaces.PrefixOf(output, ns) + ":";
        output.Raw(" "u8);
        output.Raw(Encoding.UTF8.GetBytes(prefix));
        output.Name(local);
        output.Raw("=\""u8);
        Scalar(XmlScalar.Text, value, isAttribute: true);
        output.Raw("\""u8);
    }
}
