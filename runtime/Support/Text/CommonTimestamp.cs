using System.Buffers.Binary;

namespace Truto.Generated.Support;

/// <summary>
/// Parses timestamps in the two most common formats, <c>2026-03-02T09:14:27Z</c> and <c>2026-03-02T09:14:27.120Z</c>, eight characters at a time,
/// because responses contain many of them.
/// </summary>
internal static class CommonTimestamp
{
    private const int Whole = 20;
    private const int WithMilliseconds = 24;
    private const int InWord = sizeof(ulong);

    // The text as 64-bit words with zeros for the digits; the first character is the lowest byte.
    private const ulong YearAndMonth = 0x2D30_302D_3030_3030; // 0000-00-
    private const ulong DayAndTime = 0x3030_3A30_3054_3030; // 00T00:00
    private const ulong SecondsAndZone = 0x5A30_3030_2E30_303A; // :00.000Z
    private const ulong Zone = 0x5A30_3030_2E00_0000; // .000Z

    // Adding these sets the high bit of a byte if a fixed character differs, or if a digit is above 9.
    private const ulong YearAndMonthLimits = 0x7F76_767F_7676_7676;
    private const ulong DayAndTimeLimits = 0x7676_7F76_767F_7676;
    private const ulong SecondsAndZoneLimits = 0x7F76_7676_7F76_767F;
    private const ulong HighBits = 0x8080_8080_8080_8080;

    /// <summary>Parses a timestamp in one of the two formats.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="value">The timestamp.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        if (utf8.Length is not (Whole or WithMilliseconds))
        {
            return false;
        }

        ulong date = Word(utf8, 0) ^ YearAndMonth;
        ulong time = Word(utf8, InWord) ^ DayAndTime;
        ulong rest = (utf8.Length == WithMilliseconds ? Word(utf8, 2 * InWord) : SecondsAndZoneOf(utf8)) ^ SecondsAndZone;
        if (((date | (date + YearAndMonthLimits) | time | (time + DayAndTimeLimits) | rest | (rest + SecondsAndZoneLimits)) & HighBits) != 0)
        {
            return false;
        }

        int year = (Pair(date, 0) * 100) + Pair(date, 2);
        int month = Pair(date, 5);
        int day = Pair(time, 0);
        int hour = Pair(time, 3);
        int minute = Pair(time, 6);
        int second = Pair(rest, 1);
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        int milliseconds = (Pair(rest, 4) * 10) + Digit(rest, 6);
        value = new DateTimeOffset(new DateTime(year, month, day, hour, minute, second, milliseconds, DateTimeKind.Utc));
        return true;
    }

    private static ulong Word(ReadOnlySpan<byte> text, int start) => BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(start));

    // The last eight characters of the short format begin with the minutes. The Z is moved behind the missing milliseconds.
    private static ulong SecondsAndZoneOf(ReadOnlySpan<byte> text) =>
        text[Whole - 1] == (byte)'Z' ? (BinaryPrimitives.ReadUInt32LittleEndian(text.Slice(2 * InWord)) & 0xFF_FFFF) | Zone : 0;

    private static int Pair(ulong word, int place) => (Digit(word, place) * 10) + Digit(word, place + 1);

    private static int Digit(ulong word, int place) => (int)(word >> (8 * place)) & 0xF;
}
