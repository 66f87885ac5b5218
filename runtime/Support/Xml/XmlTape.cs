using System.Buffers;
using System.Text;
using System.Xml;

namespace Truto.Generated.Support;

/// <summary>
/// The nodes of an XML document in document order, each with the index after its subtree, so that it can be read in any order. Attributes follow
/// their element. A document type declaration is rejected, so that no entity but the five predefined ones exists.
/// </summary>
internal sealed partial class XmlTape : IDisposable
{
    public const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    private readonly XmlTapeNames names = new();
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly bool isUtf8;

    // The node whose place is wanted; -1 if none. Places are needed for errors only, so that nodes do not have them.
    private readonly int located;
    private XmlTapeNode[] nodes;
    private char[] text;
    private int textLength;

    // The text node that a further text continues; -1 if a tag is between.
    private int lastText = -1;

    // Whether attributes such as xsi:nil occur.
    private bool hasHints;
    private (int Line, int Column) location;

    // Few documents have more text than half of their bytes, or more than a node in 32 bytes.
    private XmlTape(ReadOnlyMemory<byte> bytes, bool isUtf8, int located)
    {
        this.bytes = bytes;
        this.isUtf8 = isUtf8;
        this.located = located;
        nodes = ArrayPool<XmlTapeNode>.Shared.Rent(Math.Max(bytes.Length / 32, 64));
        text = ArrayPool<char>.Shared.Rent(Math.Max(bytes.Length / 2, MinRoom));
    }

    public int Count { get; private set; }

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="isUtf8">Whether the bytes are UTF-8 whatever the XML declaration says, because they were converted.</param>
    /// <exception cref="UnreadableXmlException">The document is malformed, has a document type declaration or is nested too deeply.</exception>
    public static XmlTape Read(ReadOnlyMemory<byte> bytes, bool isUtf8) => Read(bytes, isUtf8, located: -1);

    private static XmlTape Read(ReadOnlyMemory<byte> bytes, bool isUtf8, int located)
    {
        XmlTape tape = new(bytes, isUtf8, located);
        IXmlLineInfo? lines = null;
        using Stream stream = StreamOf(bytes);
        using StreamReader? decoded = isUtf8 ? new StreamReader(stream, Encoding.UTF8) : null;
        try
        {
            using XmlReader reader = decoded is null ? XmlReader.Create(stream, Settings) : XmlReader.Create(decoded, Settings);
            lines = (IXmlLineInfo)reader;
            tape.ReadAll(reader, lines);
            return tape;
        }
        catch (XmlException malformed)
        {
            using (tape)
            {
                string? path = tape.OpenPath();

                // The exception for a document type declaration has no position.
                (int line, int column) = malformed.LineNumber > 0
                    ? (malformed.LineNumber, malformed.LinePosition)
                    : (Math.Max(lines?.LineNumber ?? 0, 1), Math.Max(lines?.LinePosition ?? 0, 1));
                throw new UnreadableXmlException(new XmlLocation(line, column, path), malformed);
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
        if (nodes[element].HasElements)
        {
            return Joined(element);
        }

        // Its text, if any, is one node after the attributes.
        int last = nodes[element].Next - 1;
        return nodes[last].Kind == XmlTapeKind.Text ? TextOf(last) : default;
    }

    /// <summary>The local name of an element or attribute; empty for text.</summary>
    public string NameOf(int index) => names[nodes[index].Name];

    /// <summary>The namespace of an element or attribute; empty for none.</summary>
    public string NamespaceOf(int index) => names.NamespaceOf(nodes[index].Name);

    /// <summary>Whether an element declares with <c>xsi:nil</c> that it is null.</summary>
    public bool IsNil(int element)
    {
        if (!hasHints)
        {
            return false;
        }

        int end = nodes[element].Next;
        for (int i = element + 1; i < end && nodes[i].Kind == XmlTapeKind.Attribute; i++)
        {
            if (NameOf(i) == "nil" && NamespaceOf(i) == InstanceNamespace)
            {
                ReadOnlySpan<char> value = TextOf(i).Trim();
                return value.SequenceEqual("true".AsSpan()) || value.SequenceEqual("1".AsSpan());
            }
        }

        return false;
    }

    /// <summary>Where a node is. Reads the document again.</summary>
    public XmlLocation LocationOf(int index)
    {
        using XmlTape again = Read(bytes, isUtf8, index);
        return new XmlLocation(again.location.Line, again.location.Column, XmlPath.Of(this, index));
    }

    public void Dispose()
    {
        // Bodies may contain secrets.
        Array.Clear(text, 0, textLength);
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<XmlTapeNode>.Shared.Return(nodes);
        text = [];
        nodes = [];
        textLength = 0;
        Count = 0;
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

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
