#if NET
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Writes strings that no encoder escapes, in one pass. Most strings in JSON are such.</summary>
internal static class PlainText
{
    private const int LongestShort = 64;
    private const int LongestTimestamp = 28; // 2026-03-02T09:14:27.1234567Z

    // ASCII without control characters and without what JSON or a strict encoder escapes.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes a string; false if it is long or may need escapes.</summary>
    public static bool TryWrite(Utf8JsonWriter writer, string value)
    {
        if (value.Length > LongestShort || value.AsSpan().ContainsAnyExcept(Plain))
        {
            return false;
        }

        Span<byte> quoted = stackalloc byte[LongestShort + 2];
        Ascii.FromUtf16(value, quoted[1..], out _);
        Write(writer, quoted, value.Length);
        return true;
    }

    /// <summary>Writes a timestamp in the format of RFC 3339, with a fraction of a second only if there is one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="utc">The timestamp in UTC.</param>
    public static void Write(Utf8JsonWriter writer, DateTime utc)
    {
        (DateOnly date, TimeOnly time) = utc;
        (int year, int month, int day) = date;
        int seconds = (int)(time.Ticks / TimeSpan.TicksPerSecond);
        Span<byte> quoted = stackalloc byte[LongestTimestamp + 2];
        Span<byte> text = quoted[1..];
        Pair(text, 0, year / 100);
        Pair(text, 2, year % 100);
        text[4] = (byte)'-';
        Pair(text, 5, month);
        text[7] = (byte)'-';
        Pair(text, 8, day);
        text[10] = (byte)'T';
        Pair(text, 11, seconds / 3600);
        text[13] = (byte)':';
        Pair(text, 14, seconds / 60 % 60);
        text[16] = (byte)':';
        Pair(text, 17, seconds % 60);
        int length = Fraction(text, (int)(time.Ticks % TimeSpan.TicksPerSecond));
        text[length++] = (byte)'Z';
        Write(writer, quoted, length);
    }

    private static int Fraction(Span<byte> text, int ticks)
    {
        const int Start = 19;
        const int Digits = 7;
        if (ticks == 0)
        {
            return Start;
        }

        text[Start] = (byte)'.';
        int length = Start + 1 + Digits;
        int lastNonZero = 0;
        for (int i = length - 1; i > Start; i--)
        {
            int digit = ticks % 10;
            ticks /= 10;
            text[i] = (byte)('0' + digit);
            lastNonZero = lastNonZero == 0 && digit != 0 ? i : lastNonZero;
        }

        return lastNonZero + 1;
    }

    private static void Pair(Span<byte> text, int start, int value)
    {
        text[start] = (byte)('0' + (value / 10));
        text[start + 1] = (byte)('0' + (value % 10));
    }

    // Raw values are not indented, so that only other writers are given them.
    private static void Write(Utf8JsonWriter writer, Span<byte> quoted, int length)
    {
        if (writer.Options.Indented)
        {
            writer.WriteStringValue(quoted.Slice(1, length));
            return;
        }

        quoted[0] = (byte)'"';
        quoted[length + 1] = (byte)'"';
        writer.WriteRawValue(quoted[..(length + 2)], skipInputValidation: true);
    }
}
#endif
