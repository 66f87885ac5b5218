using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// A table of known strings (property names, enum values) that are recognized in UTF-8 JSON without allocating a string. The expected string is
/// compared first, because servers usually keep the order of properties.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private const int LongestEscapeOfOneByte = 6;
    private const int StackLimit = 512;

    private readonly string[] names;
    private readonly byte[][] encoded;
    private readonly int[] firstOfBucket;
    private readonly int[] nextInBucket;
    private readonly int longest;

    /// <summary>Creates a table.</summary>
    /// <param name="names">The strings, without duplicates.</param>
    public JsonNames(params string[] names)
    {
        this.names = names ?? throw new ArgumentNullException(nameof(names));
        encoded = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        firstOfBucket = new int[Math.Max(1, names.Length)];
        nextInBucket = new int[names.Length];
        for (int i = 0; i < firstOfBucket.Length; i++)
        {
            firstOfBucket[i] = -1;
        }

        for (int i = 0; i < encoded.Length; i++)
        {
            uint bucket = Hash(encoded[i]) % (uint)firstOfBucket.Length;
            nextInBucket[i] = firstOfBucket[bucket];
            firstOfBucket[bucket] = i;
            longest = Math.Max(longest, encoded[i].Length);
        }
    }

    /// <summary>The number of strings.</summary>
    public int Count => names.Length;

    internal IReadOnlyList<string> All => names;

    /// <summary>Gets a string.</summary>
    /// <param name="index">The index of the string.</param>
    public string this[int index] => names[index];

    /// <summary>Returns the index of the string or property name at the reader's position, or -1 if it is unknown.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="expected">The index to compare first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ref Utf8JsonReader reader, int expected = 0)
    {
        byte[][] table = encoded;
        return (uint)expected < (uint)table.Length
            && !reader.ValueIsEscaped
            && !reader.HasValueSequence
            && reader.ValueSpan.SequenceEqual(table[expected])
                ? expected
                : FindAnywhere(ref reader);
    }

    /// <summary>Returns the index of a string, or -1 if it is unknown.</summary>
    /// <param name="name">The string.</param>
    public int Find(string name) => Array.IndexOf(names, name);

    /// <summary>Reads a string without allocating it if it is known.</summary>
    /// <param name="reader">The reader, positioned on a string or a property name.</param>
    public string ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            JsonRead.Expect(ref reader, JsonTokenType.String, "a string");
        }

        int known = Find(ref reader);
        return known >= 0 ? names[known] : reader.GetString()!;
    }

    /// <summary>Returns the index of a string, or null if it is unknown.</summary>
    /// <param name="name">The string.</param>
    public int? PlaceOf(string name)
    {
        int place = Find(name);
        return place < 0 ? null : place;
    }

    /// <summary>Returns a string in UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8(int index) => encoded[index];

    /// <summary>Returns the strings encoded so that every writer accepts them; an entry is empty if its encoding depends on the encoder.</summary>
    internal JsonEncodedText[] Encode() => Array.ConvertAll(names, static name => IsPlain(name) ? JsonEncodedText.Encode(name) : default);

    // Characters that even the strictest encoder does not escape.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`')
            {
                return false;
            }
        }

        return true;
    }

    private int Find(ReadOnlySpan<byte> text)
    {
        if (text.Length > longest)
        {
            return -1;
        }

        int candidate = firstOfBucket[Hash(text) % (uint)firstOfBucket.Length];
        while (candidate >= 0 && !text.SequenceEqual(encoded[candidate]))
        {
            candidate = nextInBucket[candidate];
        }

        return candidate;
    }

    private int FindAnywhere(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? FindDecoded(ref reader) : Find(reader.ValueSpan);

    private int FindDecoded(ref Utf8JsonReader reader)
    {
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > (long)longest * LongestEscapeOfOneByte)
        {
            return -1;
        }

        Span<byte> text = length <= StackLimit ? stackalloc byte[StackLimit] : new byte[(int)length];
        return Find(text.Slice(0, reader.CopyString(text)));
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        uint hash = 2166136261;
        foreach (byte unit in text)
        {
            hash = unchecked((hash ^ unit) * 16777619);
        }

        return hash;
    }
}
