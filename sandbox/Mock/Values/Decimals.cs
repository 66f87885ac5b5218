using System.Globalization;

namespace Truto.Generated.Mock.Values;

/// <summary>Reads the bounds of numbers.</summary>
internal static class Decimals
{
    /// <summary>Returns the value of a JSON number; null if it is absent or not in the range of <see cref="decimal"/>.</summary>
    public static decimal? Parse(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>Returns a bound of lengths and counts as an integer, at most <see cref="int.MaxValue"/>.</summary>
    public static int? Count(decimal? value) => value is null ? null : (int)Math.Clamp(Math.Ceiling(value.Value), 0, int.MaxValue);
}
