using System.Text.Json;
using System.Xml;

namespace Truto.Generated.Support;

internal sealed partial class XmlToJson
{
    private const int MaxInline = 16;

    private void Object(XmlObjectContent content, int element, bool isInline = false)
    {
        XmlField[] fields = content.Fields;
        string ns = tape.NamespaceOf(element);
        MemberSet done = default;
        Dictionary<string, List<int>>? others = null;
        output.StartObject();
        int end = tape[element].Next;
        int next = 0;
        for (int i = element + 1; i < end; i = tape[i].Next)
        {
            int found = Find(fields, i, ns, next);
            if (found < 0)
            {
                if (!isInline && OtherName(content, i, ns) is { } name)
                {
                    others ??= new Dictionary<string, List<int>>(StringComparer.Ordinal);
                    if (!others.TryGetValue(name, out List<int>? same))
                    {
                        others.Add(name, same = []);
                    }

                    same.Add(i);
                }

                continue;
            }

            XmlField field = fields[found];
            bool isFirst = !done.Contains(found);
            done.Add(found, fields.Length);
            next = found + 1;
            if (field.Place is not XmlPlace.None)
            {
                if (field.Place is XmlPlace.Element or XmlPlace.Attribute)
                {
                    output.Name(field.JsonName);
                    Value(field, i);
                }
                else if (isFirst)
                {
                    output.Name(field.JsonName);
                    TextOf(field, element);
                }
            }
            else if (isFirst)
            {
                output.Name(field.JsonName);
                Parts(field.Content, element, i);
            }
        }

        for (int i = 0; i < fields.Length; i++)
        {
            if (!done.Contains(i))
            {
                Absent(fields[i], element);
            }
        }

        if (others is not null)
        {
            Others(content, others);
        }

        Mark(element);
        output.EndObject();
    }

    // Fields usually have the order of the document, so the search starts at the one that is expected.
    private int Find(XmlField[] fields, int node, string parentNamespace, int next)
    {
        for (int i = next; i < fields.Length; i++)
        {
            if (Claims(fields[i], node, parentNamespace))
            {
                return i;
            }
        }

        for (int i = Math.Min(next, fields.Length) - 1; i >= 0; i--)
        {
            if (Claims(fields[i], node, parentNamespace))
            {
                return i;
            }
        }

        return -1;
    }

    // Whether a node belongs to a field.
    private bool Claims(XmlField field, int node, string parentNamespace, int depth = 0)
    {
        XmlTapeKind kind = tape[node].Kind;
        switch (field.Place)
        {
            case XmlPlace.Element:
                return kind == XmlTapeKind.Element && field.IsNamed(tape.NameOf(node), tape.NamespaceOf(node), parentNamespace);
            case XmlPlace.Attribute:
                return kind == XmlTapeKind.Attribute && field.IsNamed(tape.NameOf(node), tape.NamespaceOf(node), parentNamespace);
            case XmlPlace.Text or XmlPlace.CData:
                return kind == XmlTapeKind.Text;
            default:
                return depth < MaxInline && ClaimsInside(field.Content, node, parentNamespace, depth + 1);
        }
    }

    private bool ClaimsInside(XmlContent content, int node, string parentNamespace, int depth)
    {
        switch (content)
        {
            case XmlListContent list:
                return Claims(list.Item, node, parentNamespace, depth);
            case XmlTupleContent tuple:
                return ClaimsAny(tuple.Items, node, parentNamespace, depth)
                    || (tuple.Rest is { } rest && Claims(rest, node, parentNamespace, depth));
            case XmlObjectContent found:
                return ClaimsAny(found.Fields, node, parentNamespace, depth);
            case XmlCasesContent cases:
                return Array.Exists(cases.All, one => Claims(one.Field, node, parentNamespace, depth));
            default:
                return tape[node].Kind == XmlTapeKind.Text;
        }
    }

    private bool ClaimsAny(XmlField[] fields, int node, string parentNamespace, int depth)
    {
        foreach (XmlField field in fields)
        {
            if (Claims(field, node, parentNamespace, depth))
            {
                return true;
            }
        }

        return false;
    }

    // An array without a wrapper is empty where it has no element, and an attribute that is absent is null.
    private void Absent(XmlField field, int element)
    {
        if (field.Place is XmlPlace.Text or XmlPlace.CData && IsText(field.Content))
        {
            output.Name(field.JsonName);
            output.Text(default);
        }
        else if (field is { IsRequired: true, Place: XmlPlace.None, Content: XmlListContent or XmlTupleContent or XmlObjectContent })
        {
            output.Name(field.JsonName);
            Parts(field.Content, element, tape[element].Next);
        }
        else if (field is { IsRequired: true, IsNullable: true, Place: XmlPlace.Attribute })
        {
            output.Name(field.JsonName);
            output.Null();
        }
    }

    private void TextOf(XmlField field, int element)
    {
        Mark(element);
        if (field.Content is XmlScalarContent scalar)
        {
            ScalarText(scalar.Form, tape.ContentOf(element), element);
        }
        else if (field.Content is XmlSeparatedContent separated)
        {
            SeparatedText(separated, tape.ContentOf(element), element);
        }
        else
        {
            output.Text(tape.ContentOf(element));
        }
    }

    private static bool IsText(XmlContent content) => content is XmlScalarContent { Form: XmlScalar.Text };

    // The JSON name of a node without a field; null to ignore it.
    private string? OtherName(XmlObjectContent content, int node, string parentNamespace)
    {
        bool isOpen = content.Extra is XmlOpenContent;
        switch (tape[node].Kind)
        {
            case XmlTapeKind.Text:
                return isOpen && !IsBlank(tape.TextOf(node)) ? "#text" : null;
            case XmlTapeKind.Attribute:
                return isOpen && !IsHint(node) ? "@" + NameOf(node, string.Empty) : null;
            default:
                string name = NameOf(node, parentNamespace);
                bool isTaken = (isOpen && IsMarked(name)) || Array.Exists(content.Fields, field => field.JsonName.Value == name);
                return isTaken ? "{" + tape.NamespaceOf(node) + "}" + name : name;
        }
    }

    private string NameOf(int node, string parentNamespace)
    {
        string written = tape.NameOf(node);
        string ns = tape.NamespaceOf(node);
        string name = written.Contains("_x") ? XmlConvert.DecodeName(written)! : written;
        bool isPlain = (ns.Length == 0 || ns == parentNamespace) && !StartsWith(name, '{');
        return isPlain ? name : "{" + ns + "}" + name;
    }

    // An element that would be taken for an attribute or text.
    private static bool IsMarked(string name) => name == "#text" || StartsWith(name, '@');

    private static bool StartsWith(string name, char first) => name.Length > 0 && name[0] == first;

    // Attributes about the document itself: whether an element is null, and where its schema is.
    private bool IsHint(int attribute) =>
        tape.NamespaceOf(attribute) == XmlTape.InstanceNamespace
        && tape.NameOf(attribute) is "nil" or "schemaLocation" or "noNamespaceSchemaLocation";

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim().IsEmpty;

    private void Others(XmlObjectContent content, Dictionary<string, List<int>> others)
    {
        foreach (KeyValuePair<string, List<int>> other in others)
        {
            output.Name(other.Key);
            bool isArray = content.Extra is XmlListContent || (content.Extra is XmlOpenContent && other.Value.Count > 1 && other.Key != "#text");
            if (!isArray)
            {
                Value(content.Extra, other.Value[other.Value.Count - 1]);
                continue;
            }

            output.StartArray();
            foreach (int node in other.Value)
            {
                Value(content.Extra is XmlListContent list ? list.Item.Content : content.Extra, node);
            }

            output.EndArray();
        }
    }
}
