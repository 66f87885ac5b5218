using System.Buffers.Binary;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Determines in one pass and without heap allocation that no object in a JSON value has a duplicate property name.</summary>
internal static class DistinctNames
{
    private const int MostOpenNames = 128;
    private const int DeepestObject = 32;
    private const ulong NotAscii = 0x8080808080808080;

    /// <summary>
    /// Skips a value and returns true if there is certainly no duplicate name. It returns false for duplicates, and also for escaped or non-ASCII
    /// names and for deep or large objects, which the caller then handles by a slower method; the reader is then within the value.
    /// </summary>
    /// <param name="reader">The reader, positioned on the first token of the value.</param>
    public static bool TrySkip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return true;
        }

        // A stack: the names of the current object follow those of the objects around it.
        Span<ulong> names = stackalloc ulong[MostOpenNames];
        Span<int> outer = stackalloc int[DeepestObject];
        int count = 0;
        int first = 0;
        int objects = 0;
        int depth = reader.CurrentDepth;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject when objects == DeepestObject:
                    return false;
                case JsonTokenType.StartObject:
                    outer[objects++] = first;
                    first = count;
                    break;
                case JsonTokenType.EndObject:
                    count = first;
                    first = outer[--objects];
                    break;
                case JsonTokenType.PropertyName:
                    if (count == MostOpenNames
                        || !TryHash(ref reader, out ulong name)
                        || names.Slice(first, count - first).IndexOf(name) >= 0)
                    {
                        return false;
                    }

                    names[count++] = name;
                    break;
            }
        }
        while ((reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) || reader.CurrentDepth > depth) && reader.Read());

        return true;
    }

    // Different names may have the same hash. The result is then false, which is rare and costs only time.
    private static bool TryHash(ref Utf8JsonReader reader, out ulong hash)
    {
        hash = 0;
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return false;
        }

        ReadOnlySpan<byte> text = reader.ValueSpan;
        hash = (ulong)text.Length;
        ulong all = 0;
        while (text.Length >= sizeof(ulong))
        {
            ulong part = BinaryPrimitives.ReadUInt64LittleEndian(text);
            all |= part;
            hash = Mix(hash, part);
            text = text.Slice(sizeof(ulong));
        }

        ulong rest = 0;
        foreach (byte unit in text)
        {
            rest = (rest << 8) | unit;
        }

        hash = Mix(hash, rest);
        return ((all | rest) & NotAscii) == 0;
    }

    private static ulong Mix(ulong hash, ulong part)
    {
        hash = unchecked((hash ^ part) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 32);
    }
}
