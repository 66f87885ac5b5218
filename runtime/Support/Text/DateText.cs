using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>Parses dates and times in the format of RFC 3339 and in its variants that servers send.</summary>
internal static class DateText
{
    /// <summary>The .NET format of a date.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>The .NET format of a time of day, with a fraction of a second only if there is one.</summary>
    public const string TimeFormat = "HH:mm:ss.FFFFFFF";

    private const int DigitsOfTicks = 7;

    public static readonly DateTime UnixEpoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static bool TryParseTimestamp(string text, out DateTimeOffset value)
    {
        value = default;
        var cursor = new Cursor(text.Trim());
        if (!TryDate(ref cursor, out DateTime date))
        {
            return false;
        }

        TimeSpan time = TimeSpan.Zero;
        TimeSpan zone = TimeSpan.Zero;
        if (!cursor.IsAtEnd
            && !((cursor.Take('T') || cursor.Take('t') || cursor.Take(' ')) && TryTime(ref cursor, out time) && TryZone(ref cursor, out zone)))
        {
            return false;
        }

        long ticks = date.Ticks + time.Ticks;
        long utc = ticks - zone.Ticks;
        if (!cursor.IsAtEnd || utc < 0 || ticks < 0 || Math.Max(ticks, utc) > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, zone);
        return true;
    }

    /// <summary>Parses a timestamp in the format of HTTP headers (IMF-fixdate, RFC 9110, section 5.6.7); <c>GMT</c> may be in lower case.</summary>
    public static bool TryParseHttp(string text, out DateTimeOffset value)
    {
        const string Zone = "GMT";
        string known = text.Trim();
        if (known.EndsWith(Zone, StringComparison.OrdinalIgnoreCase))
        {
            known = known.Remove(known.Length - Zone.Length) + Zone;
        }

        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParseExact(known, "r", CultureInfo.InvariantCulture, Styles, out value);
    }

    public static bool TryParseDate(string text, out DateTime value)
    {
        var cursor = new Cursor(text.Trim());
        return TryDate(ref cursor, out value)
            && (cursor.IsAtEnd || TryParseTimestamp(text, out _));
    }

    public static bool TryParseTime(string text, out TimeSpan value)
    {
        var cursor = new Cursor(text.Trim());
        return TryTime(ref cursor, out value) && TryZone(ref cursor, out _) && cursor.IsAtEnd && value < TimeSpan.FromDays(1);
    }

    private static bool TryDate(ref Cursor cursor, out DateTime value)
    {
        value = default;
        if (!cursor.TakeNumber(4, out int year) || !cursor.Take('-')
            || !cursor.TakeNumber(2, out int month) || !cursor.Take('-')
            || !cursor.TakeNumber(2, out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryTime(ref Cursor cursor, out TimeSpan value)
    {
        value = default;
        int second = 0;
        if (!cursor.TakeNumber(2, out int hour) || !cursor.Take(':') || !cursor.TakeNumber(2, out int minute)
            || (cursor.Take(':') && !cursor.TakeNumber(2, out second)))
        {
            return false;
        }

        long ticks = Fraction(ref cursor);

        // 24:00 is the end of a day and second 60 a leap second; both are the instant after.
        bool isMidnight = hour == 24 && minute == 0 && second == 0 && ticks == 0;
        if (minute > 59 || second > 60 || (hour > 23 && !isMidnight))
        {
            return false;
        }

        value = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return true;
    }

    private static long Fraction(ref Cursor cursor)
    {
        if (!cursor.Take('.') && !cursor.Take(','))
        {
            return 0;
        }

        long ticks = 0;
        int count = 0;
        while (cursor.TakeNumber(1, out int digit))
        {
            ticks = count++ < DigitsOfTicks ? (ticks * 10) + digit : ticks;
        }

        for (int missing = count; missing < DigitsOfTicks; missing++)
        {
            ticks *= 10;
        }

        return ticks;
    }

    private static bool TryZone(ref Cursor cursor, out TimeSpan zone)
    {
        zone = TimeSpan.Zero;
        cursor.Take(' ');
        if (cursor.IsAtEnd || cursor.Take('Z') || cursor.Take('z'))
        {
            return true;
        }

        int minutes = 0;
        bool isNegative = cursor.Take('-');
        if ((!isNegative && !cursor.Take('+')) || !cursor.TakeNumber(2, out int hours)
            || ((cursor.Take(':') || !cursor.IsAtEnd) && !cursor.TakeNumber(2, out minutes))
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        zone = new TimeSpan(hours, minutes, 0);
        zone = isNegative ? zone.Negate() : zone;
        return true;
    }

    private struct Cursor(string text)
    {
        private int position;

        public readonly bool IsAtEnd => position == text.Length;

        public bool Take(char wanted)
        {
            if (position == text.Length || text[position] != wanted)
            {
                return false;
            }

            position++;
            return true;
        }

        public bool TakeNumber(int digits, out int value)
        {
            value = 0;
            if (position + digits > text.Length)
            {
                return false;
            }

            for (int i = 0; i < digits; i++)
            {
                int digit = text[position + i] - '0';
                if (digit is < 0 or > 9)
                {
                    return false;
                }

                value = (value * 10) + digit;
            }

            position += digits;
            return true;
        }
    }
}
