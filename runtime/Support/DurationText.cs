using System.Globalization;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>Durations as ISO 8601 writes them: <c>P1DT2H30M</c>. A year counts 365 days and a month 30.</summary>
internal static class DurationText
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    private static readonly decimal[] SecondsOfDateUnits = [365 * 86400m, 30 * 86400m, 7 * 86400m, 86400m];
    private static readonly decimal[] SecondsOfTimeUnits = [3600m, 60m, 1m];

    public static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        string rest = text.Trim();
        bool isNegative = rest.Length > 0 && rest[0] == '-';
        rest = rest.TrimStart('+', '-');
        if (rest.Length < 2 || rest[0] != 'P')
        {
            return false;
        }

        int time = rest.IndexOf('T');
        decimal seconds = 0;
        bool isDuration = time == rest.Length - 1
            ? false
            : TryAdd(time < 0 ? rest.Substring(1) : rest.Substring(1, time - 1), DateUnits, SecondsOfDateUnits, ref seconds)
                && TryAdd(time < 0 ? "" : rest.Substring(time + 1), TimeUnits, SecondsOfTimeUnits, ref seconds);
        decimal ticks = isDuration ? decimal.Truncate(seconds * TimeSpan.TicksPerSecond) : -1;
        if (ticks < 0 || ticks > long.MaxValue)
        {
            return false;
        }

        value = TimeSpan.FromTicks(isNegative ? -(long)ticks : (long)ticks);
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

    private static bool TryAdd(string text, string units, decimal[] secondsOfUnits, ref decimal seconds)
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

            string amount = text.Substring(start, i - start).Replace(',', '.');
            if (!decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count)
                || count > long.MaxValue / secondsOfUnits[unit])
            {
                return false;
            }

            seconds += count * secondsOfUnits[unit];
            next = unit + 1;
            start = i + 1;
        }

        return start == text.Length;
    }
}
