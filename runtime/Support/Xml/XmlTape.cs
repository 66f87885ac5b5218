using System.Buffers;
using System.Text;
using System.Xml;

namespace Truto.Generated.Support;

/// <summary>
/// The nodes of an XML document in document order, each with the index after its subtree, so that it can be read in any order. Attributes follow
/// their element. A document type declaration is rejected, so that no entity but the five predefined ones exists.
/// </summary>
internal sealed class XmlTape : IDisposable
{
    public const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private const string DeclarationNamespace = "http://www.w3.org/2000/xmlns/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    private XmlTapeNode[] nodes = ArrayPool<XmlTapeNode>.Shared.Rent(256);
    private char[] text = ArrayPool<char>.Shared.Rent(4096);
    private int textLength;

    // The text node that a further text continues; -1 if a tag is between.
    private int lastText = -1;

    private XmlTape()
    {
    }

    public int Count { get; private set; }

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="isUtf8">Whether the bytes are UTF-8 whatever the XML declaration says, because they were converted.</param>
    /// <exception cref="UnreadableXmlException">The document is malformed, has a document type declaration or is nested too deeply.</exception>
    public static XmlTape Read(ReadOnlyMemory<byte> bytes, bool isUtf8)
    {
        XmlTape tape = new();
        using Stream stream = StreamOf(bytes);
        using StreamReader? decoded = isUtf8 ? new StreamReader(stream, Encoding.UTF8) : null;
        try
        {
            using XmlReader reader = decoded is null ? XmlReader.Create(stream, Settings) : XmlReader.Create(decoded, Settings);
            tape.ReadAll(reader);
            return tape;
        }
        catch (XmlException malformed)
        {
            using (tape)
            {
                string? path = tape.OpenPath();
                throw new UnreadableXmlException(new XmlLocation(malformed.LineNumber, malformed.LinePosition, path), malformed);
            }
        }
        catch
        {
            tape.Dispose();
            throw;
        }
    }

    public ref XmlTapeNode this[int index] => ref nodes[index];

    public ReadOnlySpan<char> TextOf(int index) => text.AsSpan(nodes[index].TextStart, nodes[index].TextLength);

    /// <summary>The text of an element: that of its text nodes, without elements.</summary>
    public ReadOnlySpan<char> ContentOf(int element)
    {
        int only = -1;
        int end = nodes[element].Next;
        for (int i = element + 1; i < end; i = nodes[i].Next)
        {
            if (nodes[i].Kind != XmlTapeKind.Text)
            {
                continue;
            }

            if (only >= 0)
            {
                return Joined(element);
            }

            only = i;
        }

        return only < 0 ? default : TextOf(only);
    }

    /// <summary>The namespace of an element.</summary>
    public string NamespaceOf(int element) => nodes[element].Namespace;

    /// <summary>Whether an element declares with <c>xsi:nil</c> that it is null.</summary>
    public bool IsNil(int element)
    {
        int end = nodes[element].Next;
        for (int i = element + 1; i < end && nodes[i].Kind == XmlTapeKind.Attribute; i++)
        {
            if (nodes[i].Name == "nil" && nodes[i].Namespace == InstanceNamespace)
            {
                ReadOnlySpan<char> value = TextOf(i).Trim();
                return value.SequenceEqual("true".AsSpan()) || value.SequenceEqual("1".AsSpan());
            }
        }

        return false;
    }

    /// <summary>Where a node is.</summary>
    public XmlLocation LocationOf(int index) => new(nodes[index].Line, nodes[index].Column, XmlPath.Of(this, index));

    public void Dispose()
    {
        // Bodies may contain secrets.
        Array.Clear(text, 0, textLength);
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<XmlTapeNode>.Shared.Return(nodes, clearArray: true);
        text = [];
        nodes = [];
        textLength = 0;
        Count = 0;
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private void ReadAll(XmlReader reader)
    {
        var lines = (IXmlLineInfo)reader;
        Stack<int> open = new();
        bool isAfterStart = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    DropSpace();
                    if (reader.Depth >= JsonBytes.MaxDepth)
                    {
                        throw new XmlException(
                            $"Elements are nested more than {JsonBytes.MaxDepth} levels deep.", null, lines.LineNumber, lines.LinePosition);
                    }

                    int element = Add(XmlTapeKind.Element, reader, lines);
                    bool isEmpty = reader.IsEmptyElement;
                    ReadAttributes(reader, lines);
                    if (isEmpty)
                    {
                        nodes[element].Next = Count;
                    }
                    else
                    {
                        open.Push(element);
                    }

                    isAfterStart = !isEmpty;
                    break;
                case XmlNodeType.EndElement:
                    nodes[open.Pop()].Next = Count;
                    lastText = -1;
                    isAfterStart = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    AddText(reader, lines, isSpace: false);
                    break;
                case XmlNodeType.Whitespace when isAfterStart || lastText >= 0:
                    AddText(reader, lines, isSpace: lastText < 0 || nodes[lastText].IsSpace);
                    break;
            }
        }
    }

    // White space before the first child element is no text.
    private void DropSpace()
    {
        if (lastText >= 0 && nodes[lastText].IsSpace)
        {
            Count = lastText;
            textLength = nodes[Count].TextStart;
        }

        lastText = -1;
    }

    private int Add(XmlTapeKind kind, XmlReader reader, IXmlLineInfo lines)
    {
        if (Count == nodes.Length)
        {
            XmlTapeNode[] larger = ArrayPool<XmlTapeNode>.Shared.Rent(Count * 2);
            Array.Copy(nodes, larger, Count);
            ArrayPool<XmlTapeNode>.Shared.Return(nodes, clearArray: true);
            nodes = larger;
        }

        ref XmlTapeNode node = ref nodes[Count];
        node.Kind = kind;
        node.IsSpace = false;
        node.Name = kind == XmlTapeKind.Text ? string.Empty : reader.LocalName;
        node.Namespace = kind == XmlTapeKind.Text ? string.Empty : reader.NamespaceURI;
        node.Line = lines.LineNumber;
        node.Column = lines.LinePosition;
        node.TextStart = textLength;
        node.TextLength = 0;
        node.Next = kind == XmlTapeKind.Element ? 0 : Count + 1;
        return Count++;
    }

    private void ReadAttributes(XmlReader reader, IXmlLineInfo lines)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != DeclarationNamespace)
            {
                int attribute = Add(XmlTapeKind.Attribute, reader, lines);
                Append(reader.Value);
                nodes[attribute].TextLength = textLength - nodes[attribute].TextStart;
            }
        }
    }

    // Texts beside each other, with a CDATA section or a comment between them, are one.
    private void AddText(XmlReader reader, IXmlLineInfo lines, bool isSpace)
    {
        int node = lastText >= 0 ? lastText : Add(XmlTapeKind.Text, reader, lines);
        lastText = node;
        nodes[node].IsSpace = isSpace;
        if (reader.CanReadValueChunk)
        {
            for (int read; (read = reader.ReadValueChunk(Room(1024), textLength, text.Length - textLength)) > 0;)
            {
                textLength += read;
            }
        }
        else
        {
            Append(reader.Value);
        }

        nodes[node].TextLength = textLength - nodes[node].TextStart;
    }

    private void Append(string value)
    {
        value.CopyTo(0, Room(value.Length), textLength, value.Length);
        textLength += value.Length;
    }

    private char[] Room(int length)
    {
        if (text.Length - textLength < length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(checked(textLength + length), (int)Math.Min(text.Length * 2L, 0x3FFFFFFF)));
            Array.Copy(text, larger, textLength);
            Array.Clear(text, 0, textLength);
            ArrayPool<char>.Shared.Return(text);
            text = larger;
        }

        return text;
    }

    private string Joined(int element)
    {
        StringBuilder joined = new();
        int end = nodes[element].Next;
        for (int i = element + 1; i < end; i = nodes[i].Next)
        {
            if (nodes[i].Kind == XmlTapeKind.Text)
            {
                joined.Append(text, nodes[i].TextStart, nodes[i].TextLength);
            }
        }

        return joined.ToString();
    }

    // The path of the element in which reading stopped.
    private string? OpenPath()
    {
        int last = -1;
        for (int i = 0; i < Count; i++)
        {
            if (nodes[i].Kind == XmlTapeKind.Element && nodes[i].Next == 0)
            {
                last = i;
                nodes[i].Next = Count;
            }
        }

        return last < 0 ? null : XmlPath.Of(this, last);
    }
}
