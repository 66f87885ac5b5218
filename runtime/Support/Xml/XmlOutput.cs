using System.Text;

namespace Truto.Generated.Support;

/// <summary>Writes XML in UTF-8. Text is escaped here and nowhere else.</summary>
/// <param name="capacity">About how many bytes will be written.</param>
internal sealed class XmlOutput(int capacity) : PooledOutput(capacity)
{
    // The bytes that are escaped or forbidden somewhere, or begin a forbidden character.
    private static readonly bool[] Special = [.. Enumerable.Range(0, 256).Select(unit => unit is < 0x20 or '"' or '&' or '<' or '>' or 0xEF)];

    /// <summary>Writes the beginning of a start tag.</summary>
    public void Start(ReadOnlySpan<byte> name)
    {
        Span<byte> room = Room(name.Length + 1);
        room[0] = (byte)'<';
        name.CopyTo(room.Slice(1));
        Length += name.Length + 1;
    }

    /// <summary>Writes an end tag.</summary>
    public void End(ReadOnlySpan<byte> name)
    {
        Span<byte> room = Room(name.Length + 3);
        room[0] = (byte)'<';
        room[1] = (byte)'/';
        name.CopyTo(room.Slice(2));
        room[name.Length + 2] = (byte)'>';
        Length += name.Length + 3;
    }

    /// <summary>Writes text between tags.</summary>
    public void Text(ReadOnlySpan<byte> text) => Escaped(text, isAttribute: false);

    /// <summary>Writes the value of an attribute between its quotes.</summary>
    public void AttributeText(ReadOnlySpan<byte> value) => Escaped(value, isAttribute: true);

    /// <summary>Writes the value of an attribute with its quotes.</summary>
    public void Quoted(ReadOnlySpan<byte> value)
    {
        Raw("\""u8);
        Escaped(value, isAttribute: true);
        Raw("\""u8);
    }

    /// <summary>
    /// Writes a CDATA section, or several if the text contains the end of one. A carriage return is written between sections, because parsers change
    /// it in a section.
    /// </summary>
    public void CData(ReadOnlySpan<byte> text)
    {
        Raw("<![CDATA["u8);
        int plain = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isEnd = text.Slice(i).StartsWith("]]>"u8);
            if (isEnd || text[i] == (byte)'\r')
            {
                Checked(text.Slice(plain, (isEnd ? i + 2 : i) - plain));
                Raw(isEnd ? "]]><![CDATA["u8 : "]]>&#xD;<![CDATA["u8);
                i = isEnd ? i + 1 : i;
                plain = i + 1;
            }
        }

        Checked(text.Slice(plain));
        Raw("]]>"u8);
    }

    /// <summary>Writes a name that the description does not declare. What a name cannot contain is escaped as <c>_xHHHH_</c>.</summary>
    public void Name(string name) => Raw(Encoding.UTF8.GetBytes(System.Xml.XmlConvert.EncodeLocalName(name)!));

    private void Escaped(ReadOnlySpan<byte> text, bool isAttribute)
    {
        int plain = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!Special[text[i]])
            {
                continue;
            }

            ReadOnlySpan<byte> entity = EntityOf(text, i, isAttribute);
            if (!entity.IsEmpty)
            {
                Raw(text.Slice(plain, i - plain));
                Raw(entity);
                plain = i + 1;
            }
        }

        Raw(text.Slice(plain));
    }

    // Parsers change line ends in text, and all white space in attributes, unless these are references.
    private static ReadOnlySpan<byte> EntityOf(ReadOnlySpan<byte> text, int index, bool isAttribute)
    {
        switch (text[index])
        {
            case (byte)'&':
                return "&amp;"u8;
            case (byte)'<':
                return "&lt;"u8;
            case (byte)'>':
                return "&gt;"u8;
            case (byte)'\r':
                return "&#xD;"u8;
            case (byte)'"' when isAttribute:
                return "&quot;"u8;
            case (byte)'\n' when isAttribute:
                return "&#xA;"u8;
            case (byte)'\t' when isAttribute:
                return "&#x9;"u8;
            default:
                ThrowIfForbidden(text, index);
                return default;
        }
    }

    private void Checked(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            ThrowIfForbidden(text, i);
        }

        Raw(text);
    }

    // XML has no control characters, not even as references, and neither U+FFFE nor U+FFFF.
    private static void ThrowIfForbidden(ReadOnlySpan<byte> text, int index)
    {
        byte unit = text[index];
        bool isControl = unit < 0x20 && unit is not ((byte)'\t' or (byte)'\n' or (byte)'\r');
        bool isNonCharacter = unit == 0xEF && index + 2 < text.Length && text[index + 1] == 0xBF && text[index + 2] >= 0xBE;
        if (isControl || isNonCharacter)
        {
            string code = isControl ? unit.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)
                : text[index + 2] == 0xBE ? "FFFE"
                : "FFFF";
            throw new ArgumentException($"The body contains the character U+{code}, which XML cannot represent.");
        }
    }
}
