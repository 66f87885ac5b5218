using System.Buffers;
using System.Xml;

namespace Truto.Generated.Support;

internal sealed partial class XmlTape
{
    private const int MinRoom = 1024;

    private void ReadAll(XmlReader reader, IXmlLineInfo lines)
    {
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

                    if (reader.NamespaceURI == XmlNamespaces.Declarations)
                    {
                        throw new XmlException("An element has the prefix 'xmlns'.", null, lines.LineNumber, lines.LinePosition);
                    }

                    if (open.Count > 0)
                    {
                        nodes[open.Peek()].HasElements = true;
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
            ArrayPool<XmlTapeNode>.Shared.Return(nodes);
            nodes = larger;
        }

        ref XmlTapeNode node = ref nodes[Count];
        node.Kind = kind;
        node.IsSpace = false;
        node.HasElements = false;
        node.Name = kind == XmlTapeKind.Text ? XmlTapeNames.None : names.Add(reader.LocalName, reader.NamespaceURI);
        node.TextStart = textLength;
        node.TextLength = 0;
        node.Next = kind == XmlTapeKind.Element ? 0 : Count + 1;
        if (Count == located)
        {
            location = (lines.LineNumber, lines.LinePosition);
        }

        return Count++;
    }

    private void ReadAttributes(XmlReader reader, IXmlLineInfo lines)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XmlNamespaces.Declarations)
            {
                int attribute = Add(XmlTapeKind.Attribute, reader, lines);
                AppendValue(reader);
                nodes[attribute].TextLength = textLength - nodes[attribute].TextStart;
                hasHints |= reader.NamespaceURI == InstanceNamespace;
            }
        }
    }

    // Texts beside each other, with a CDATA section or a comment between them, are one.
    private void AddText(XmlReader reader, IXmlLineInfo lines, bool isSpace)
    {
        int node = lastText >= 0 ? lastText : Add(XmlTapeKind.Text, reader, lines);
        lastText = node;
        nodes[node].IsSpace = isSpace;
        AppendValue(reader);
        nodes[node].TextLength = textLength - nodes[node].TextStart;
    }

    // Without a string for the value. The reader fills the room until the value ends, except for the half of a surrogate pair, so that most values
    // need one call.
    private void AppendValue(XmlReader reader)
    {
        int read;
        int room;
        do
        {
            char[] target = Room(MinRoom);
            room = target.Length - textLength;
            read = reader.ReadValueChunk(target, textLength, room);
            textLength += read;
        }
        while (read >= room - 1);
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
}
