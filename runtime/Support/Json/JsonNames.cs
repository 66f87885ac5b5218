using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Strings known beforehand (names of members, values of an enum) that are recognized in UTF-8 JSON without making a string.
/// The one that is expected next is tried first: servers keep the order of their documents.
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

    /// <summary>Makes the table.</summary>
    /// <param name="names">The strings, each once.</param>
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

    /// <summary>How many there are.</summary>
    public int Count => names.Length;

    internal IReadOnlyList<string> All => names;

    /// <summary>One of the strings.</summary>
    /// <param name="index">Its place.</param>
    public string this[int index] => names[index];

    /// <summary>The place of the string or member name that the reader stands on, or -1.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="expected">The place to try first.</param>
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

    /// <summary>The place of a string, or -1.</summary>
    /// <param name="name">The string.</param>
    public int Find(string name) => Array.IndexOf(names, name);

    /// <summary>Reads a string; a known one is not made anew.</summary>
    /// <param name="reader">The reader, on the string, or on a member's name.</param>
    public string ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            JsonRead.Expect(ref reader, JsonTokenType.String, "a string");
        }

        int known = Find(ref reader);
        return known >= 0 ? names[known] : reader.GetString()!;
    }

    /// <summary>The place of a string, or null where it is none of them.</summary>
    /// <param name="name">The string.</param>
    public int? PlaceOf(string name)
    {
        int place = Find(name);
        return place < 0 ? null : place;
    }

    /// <summary>A string in UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8(int index) => encoded[index];

    /// <summary>The strings as any writer writes them, whatever its encoder escapes; empty for those that encoders write differently.</summary>
    internal JsonEncodedText[] Encode() => Array.ConvertAll(names, static name => IsPlain(name) ? JsonEncodedText.Encode(name) : default);

    // What the most careful encoder leaves as it is.
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
