using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Writes compact JSON in UTF-8 that is read at once. Unlike <see cref="Utf8JsonWriter"/> it neither checks the structure nor escapes more than JSON
/// requires.
/// </summary>
/// <param name="capacity">About how many bytes will be written.</param>
internal sealed class JsonOutput(int capacity) : PooledOutput(capacity)
{
    private bool isAfterValue;

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => End((byte)']');

    /// <summary>Writes the name of a property.</summary>
    public void Name(JsonEncodedText name)
    {
        ReadOnlySpan<byte> encoded = name.EncodedUtf8Bytes;
        Span<byte> room = BeginValue(encoded.Length + 3);
        room[0] = (byte)'"';
        encoded.CopyTo(room.Slice(1));
        room[encoded.Length + 1] = (byte)'"';
        room[encoded.Length + 2] = (byte)':';
        Length += encoded.Length + 3;
        isAfterValue = false;
    }

    /// <summary>Writes the name of a property.</summary>
    public void Name(string name)
    {
        Text(name.AsSpan());
        Raw(":"u8);
        isAfterValue = false;
    }

    public void Null() => Value("null"u8);

    public void Boolean(bool value) => Value(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number that is in the form of JSON.</summary>
    public void Number(ReadOnlySpan<char> value)
    {
        Span<byte> room = BeginValue(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            room[i] = (byte)value[i];
        }

        Length += value.Length;
    }

    public void Number(decimal value) => Number(value.ToString(CultureInfo.InvariantCulture).AsSpan());

    public void Number(double value) => Number(value.ToString("R", CultureInfo.InvariantCulture).AsSpan());

    /// <summary>Writes a string.</summary>
    public void Text(ReadOnlySpan<char> value)
    {
        Span<byte> room = BeginValue(value.Length + 2);
        room[0] = (byte)'"';
        int plain = 0;
        while (plain < value.Length && value[plain] is >= ' ' and <= '\x7F' and not ('"' or '\\'))
        {
            room[plain + 1] = (byte)value[plain];
            plain++;
        }

        Length += plain + 1;
        if (plain < value.Length)
        {
            Escaped(value.Slice(plain));
        }

        Raw("\""u8);
    }

    private void Escaped(ReadOnlySpan<char> value)
    {
        int plain = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] is < ' ' or '"' or '\\')
            {
                Transcoded(value.Slice(plain, i - plain));
                Escaped(value[i]);
                plain = i + 1;
            }
        }

        Transcoded(value.Slice(plain));
    }

    // What has to be escaped is below U+0080.
    private void Escaped(char value)
    {
        ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
        Span<byte> room = Room(6);
        "\\u00"u8.CopyTo(room);
        room[4] = digits[value >> 4];
        room[5] = digits[value & 0xF];
        Length += 6;
    }

    private void Transcoded(ReadOnlySpan<char> value)
    {
#if NET
        const int MaxUtf8PerChar = 3;
        Length += Encoding.UTF8.GetBytes(value, Room(value.Length * MaxUtf8PerChar));
#else
        Raw(Encoding.UTF8.GetBytes(value.ToString()));
#endif
    }

    private void Start(byte bracket)
    {
        BeginValue(1)[0] = bracket;
        Length++;
        isAfterValue = false;
    }

    private void End(byte bracket)
    {
        Room(1)[0] = bracket;
        Length++;
        isAfterValue = true;
    }

    private void Value(ReadOnlySpan<byte> value)
    {
        value.CopyTo(BeginValue(value.Length));
        Length += value.Length;
    }

    // Returns the place for a value, after the comma that it may need.
    private Span<byte> BeginValue(int size)
    {
        Span<byte> room = Room(size + 1);
        if (isAfterValue)
        {
            room[0] = (byte)',';
            Length++;
            room = room.Slice(1);
        }

        isAfterValue = true;
        return room;
    }
}
