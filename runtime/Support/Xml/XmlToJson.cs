namespace Truto.Generated.Support;

/// <summary>Writes an XML document as the JSON of the value that it represents, so that one type has one reader.</summary>
internal sealed partial class XmlToJson
{
    private const int LocatedCapacity = 1024;

    private readonly XmlTape tape;
    private readonly JsonOutput output;
    private readonly ElementCases chosen;
    private readonly List<(long Position, int Node)>? written;

    private XmlToJson(XmlTape tape, JsonOutput output, ElementCases chosen, List<(long Position, int Node)>? written)
    {
        this.tape = tape;
        this.output = output;
        this.chosen = chosen;
        this.written = written;
    }

    /// <summary>Writes a document.</summary>
    /// <param name="tape">The document.</param>
    /// <param name="root">The root of the description.</param>
    /// <param name="output">The output of the JSON.</param>
    /// <param name="chosen">Receives the cases that elements select.</param>
    /// <exception cref="UnreadableXmlException">The document does not match the description.</exception>
    public static void Write(XmlTape tape, XmlField root, JsonOutput output, ElementCases chosen) =>
        Write(tape, root, output, chosen, written: null);

    /// <summary>Returns where the value is in XML at which a reader of the JSON stopped.</summary>
    /// <param name="tape">The document.</param>
    /// <param name="root">The root of the description.</param>
    /// <param name="position">The position of the token at which the reader stopped.</param>
    public static XmlLocation Locate(XmlTape tape, XmlField root, long position)
    {
        List<(long Position, int Node)> written = [];
        using JsonOutput output = new(LocatedCapacity);
        Write(tape, root, output, new ElementCases(), written);
        int node = 0;
        foreach ((long start, int candidate) in written)
        {
            if (start > position)
            {
                break;
            }

            node = candidate;
        }

        return tape.LocationOf(node);
    }

    private static void Write(
        XmlTape tape, XmlField root, JsonOutput output, ElementCases chosen, List<(long Position, int Node)>? written)
    {
        try
        {
            new XmlToJson(tape, output, chosen, written).Root(root);
        }
        catch (XmlMismatchException mismatch)
        {
            throw new UnreadableXmlException(tape.LocationOf(mismatch.Node), mismatch);
        }
    }

    private void Root(XmlField root)
    {
        if (root.Place == XmlPlace.None)
        {
            // A union whose cases are different elements.
            Item(root, 0, string.Empty);
            return;
        }

        if (!root.IsNamed(tape.NameOf(0), tape.NamespaceOf(0), tape.NamespaceOf(0)) || IsInOtherNamespace(root))
        {
            string found = Named(tape.NameOf(0), tape.NamespaceOf(0));
            throw new XmlMismatchException(0, $"The root element is {found}, not {Named(root.Name!, root.Namespace)}.");
        }

        Value(root.Content, 0);
    }

    // Only the root itself could give it a default namespace, which it then has.
    private bool IsInOtherNamespace(XmlField root) => root is { Name: not null, Namespace: null } && tape.NamespaceOf(0).Length > 0;

    private static string Named(string name, string? ns) => ns is null or "" ? $"'{name}'" : $"'{name}' of the namespace '{ns}'";

    // An empty number, date or boolean is null where null is allowed.
    private void Value(XmlField field, int node)
    {
        bool isEmpty = field is { IsNullable: true, Content: XmlScalarContent { Form: not (XmlScalar.Text or XmlScalar.Token or XmlScalar.Bytes) } }
            && IsBlank(tape[node].Kind == XmlTapeKind.Element ? tape.ContentOf(node) : tape.TextOf(node));
        if (isEmpty)
        {
            output.Null();
            return;
        }

        Value(field.Content, node);
    }

    // The content of a node as a JSON value.
    private void Value(XmlContent content, int node)
    {
        Mark(node);
        bool isElement = tape[node].Kind == XmlTapeKind.Element;
        if (isElement && tape.IsNil(node))
        {
            output.Null();
            return;
        }

        switch (content)
        {
            case XmlScalarContent scalar:
                Scalar(scalar.Form, node);
                break;
            case XmlSeparatedContent separated:
                Separated(separated, node);
                break;
            case XmlObjectContent found when isElement:
                Object(found, node);
                break;
            case XmlListContent or XmlTupleContent when isElement:
                Parts(content, node, node + 1);
                break;
            case XmlCasesContent cases:
                Value(cases.All[Choose(cases, node)].Field.Content, node);
                break;
            case XmlOpenContent:
                Open(node);
                break;
            default:
                throw new XmlMismatchException(node, "An element with content was expected.");
        }
    }

    // Several nodes of one parent as a JSON value.
    private void Parts(XmlContent content, int parent, int first)
    {
        switch (content)
        {
            case XmlListContent list:
                output.StartArray();
                Items(list.Item, parent, first);
                output.EndArray();
                break;
            case XmlTupleContent tuple:
                output.StartArray();
                Tuple(tuple, parent, first);
                output.EndArray();
                break;
            case XmlObjectContent found:
                Object(found, parent, isInline: true);
                break;
            case XmlCasesContent cases:
                Item(XmlField.Inline(string.Empty, cases), first, tape.NamespaceOf(parent));
                break;
            default:
                Value(content, first);
                break;
        }
    }

    private void Items(XmlField item, int parent, int first)
    {
        string ns = tape.NamespaceOf(parent);
        int end = tape[parent].Next;
        for (int i = first; i < end; i = tape[i].Next)
        {
            if (Claims(item, i, ns))
            {
                Item(item, i, ns);
            }
        }
    }

    private void Item(XmlField item, int node, string parentNamespace)
    {
        if (item.Place != XmlPlace.None)
        {
            Value(item, node);
            return;
        }

        if (item.Content is XmlCasesContent { IsByElement: true } cases)
        {
            int index = ChooseByElement(cases, node, parentNamespace);
            if (cases.ObjectIndexOf(index) is >= 0 and var found)
            {
                chosen.Add(Position, found);
            }

            Item(cases.All[index].Field, node, parentNamespace);
            return;
        }

        throw new XmlMismatchException(node, $"The element '{tape.NameOf(node)}' is not expected here.");
    }

    private void Tuple(XmlTupleContent tuple, int parent, int first)
    {
        string ns = tape.NamespaceOf(parent);
        int end = tape[parent].Next;
        int index = 0;
        for (int i = first; i < end && tuple.ItemAt(index) is { } item; i = tape[i].Next)
        {
            if (Claims(item, i, ns))
            {
                Item(item, i, ns);
                index++;
            }
        }
    }

    // The nodes in an element that are values, for finding the position of a value in the JSON later.
    private void Mark(int node) => written?.Add((Position, node));

    private long Position => output.Length;
}
