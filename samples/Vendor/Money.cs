using System.Globalization;

namespace Vendor;

/// <summary>An amount in a currency. The vendor writes <c>12.50 EUR</c>.</summary>
internal readonly record struct Money(decimal Amount, string Currency) : IParsable<Money>, IFormattable
{
    public static Money Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out Money money) ? money : throw new FormatException("An amount is a number and a currency.");

    public static bool TryParse(string? s, IFormatProvider? provider, out Money result)
    {
        result = default;
        if (s?.Split(' ') is not [string number, { Length: 3 } currency]
            || !decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount))
        {
            return false;
        }

        result = new Money(amount, currency);
        return true;
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => FormattableString.Invariant($"{Amount} {Currency}");

    public override string ToString() => ToString(null, null);
}
