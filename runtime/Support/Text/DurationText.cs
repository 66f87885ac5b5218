using System.Globalization;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>Parses and formats durations of ISO 8601: <c>P1Y2M</c>, <c>P1DT2H30M</c>.</summary>
internal static class DurationText
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";
    private const int MonthsOfYear = 12;

    // Months have no fixed length, so they are counted separately.
    private static readonly decimal[] SecondsOfDateUnits = [0, 0, 7 * 86400m, 86400m];
    private static readonly decimal[] MonthsOfDateUnits = [MonthsOfYear, 1, 0, 0];
    private static readonly decimal[] SecondsOfTimeUnits = [3600m, 60m, 1m];
    private static readonly decimal[] MonthsOfTimeUnits = [0, 0, 0];

    /// <summary>Parses a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="months">The years and months, in months.</param>
    /// <param name="ticks">The other units, in ticks; fractions of a tick are truncated.</param>
    public static bool TryParse(string text, out int months, out long ticks)
    {
        months = 0;
        ticks = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        string rest = text.TrimStart('+', '-');
        int time = rest.IndexOf('T');
        if (rest.Length < 2 || rest[0] != 'P' || time == rest.Length - 1)
        {
            return false;
        }

        var amount = default(Amount);
        string date = time < 0 ? rest.Substring(1) : rest.Substring(1, time - 1);
        bool isDuration = TryAdd(date, DateUnits, MonthsOfDateUnits, SecondsOfDateUnits, ref amount)
            && TryAdd(time < 0 ? "" : rest.Substring(time + 1), TimeUnits, MonthsOfTimeUnits, SecondsOfTimeUnits, ref amount);
        decimal length = decimal.Truncate(amount.Seconds * TimeSpan.TicksPerSecond);
        if (!isDuration || amount.Months > int.MaxValue || amount.Months != decimal.Truncate(amount.Months) || length > long.MaxValue)
        {
            return false;
        }

        months = isNegative ? -(int)amount.Months : (int)amount.Months;
        ticks = isNegative ? -(long)length : (long)length;
        return true;
    }

    public static string Of(TimeSpan value)
    {
        var text = new StringBuilder(value < TimeSpan.Zero ? "-P" : "P");
        decimal ticks = Math.Abs((decimal)value.Ticks);
        decimal days = decimal.Truncate(ticks / TimeSpan.TicksPerDay);
        var time = TimeSpan.FromTicks((long)(ticks - (days * TimeSpan.TicksPerDay)));
        Append(text, days, 'D');
        if (time != TimeSpan.Zero || days == 0)
        {
            text.Append('T');
            Append(text, time.Hours, 'H');
            Append(text, time.Minutes, 'M');
            decimal seconds = (decimal)(time.Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond;
            Append(text, seconds, 'S', always: ticks == 0);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, decimal amount, char unit, bool always = false)
    {
        if (amount != 0 || always)
        {
            text.Append(amount.ToString("0.#######", CultureInfo.InvariantCulture)).Append(unit);
        }
    }

    private static bool TryAdd(string text, string units, decimal[] monthsOfUnits, decimal[] secondsOfUnits, ref Amount amount)
    {
        int next = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int unit = units.IndexOf(text[i], next);
            if (unit < 0)
            {
                continue;
            }

            string digits = text.Substring(start, i - start).Replace(',', '.');
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count)
                || count > long.MaxValue / Math.Max(secondsOfUnits[unit], MonthsOfYear))
            {
                return false;
            }

            amount.Seconds += count * secondsOfUnits[unit];
            amount.Months += count * monthsOfUnits[unit];
            next = unit + 1;
            start = i + 1;
        }

        return start == text.Length;
    }

    private struct Amount
    {
        public decimal Months;
        public decimal Seconds;
    }
}
