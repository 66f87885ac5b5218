using System.Globalization;

namespace Truto.Generated.Support;

// Ranges and multiples. Numbers with fractions are compared as the decimal numbers that JSON contains for them.
public readonly partial struct JsonMemberChecks
{
    /// <summary>Requires a minimum.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The number.</param>
    /// <param name="least">The minimum.</param>
    /// <param name="isExclusive">Whether the minimum itself is not allowed; false by default.</param>
    public JsonMemberChecks Least(int member, long? value, decimal least, bool isExclusive = false) =>
        Least(member, (decimal?)value, least, isExclusive);

    /// <inheritdoc cref="Least(int, long?, decimal, bool)"/>
    public JsonMemberChecks Least(int member, ulong? value, decimal least, bool isExclusive = false) =>
        Least(member, (decimal?)value, least, isExclusive);

    /// <inheritdoc cref="Least(int, long?, decimal, bool)"/>
    public JsonMemberChecks Least(int member, decimal? value, decimal least, bool isExclusive = false) =>
        value is { } number && (number < least || (isExclusive && number == least)) ? ReportMinimum(member, least, isExclusive) : this;

    /// <inheritdoc cref="Least(int, long?, decimal, bool)"/>
    public JsonMemberChecks Least(int member, double? value, decimal least, bool isExclusive = false) => DecimalOf(value) is { } number
        ? Least(member, number, least, isExclusive)
        : value < (double)least ? ReportMinimum(member, least, isExclusive) : this;

    /// <summary>Requires a maximum.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The number.</param>
    /// <param name="most">The maximum.</param>
    /// <param name="isExclusive">Whether the maximum itself is not allowed; false by default.</param>
    public JsonMemberChecks Most(int member, long? value, decimal most, bool isExclusive = false) => Most(member, (decimal?)value, most, isExclusive);

    /// <inheritdoc cref="Most(int, long?, decimal, bool)"/>
    public JsonMemberChecks Most(int member, ulong? value, decimal most, bool isExclusive = false) =>
        Most(member, (decimal?)value, most, isExclusive);

    /// <inheritdoc cref="Most(int, long?, decimal, bool)"/>
    public JsonMemberChecks Most(int member, decimal? value, decimal most, bool isExclusive = false) =>
        value is { } number && (number > most || (isExclusive && number == most)) ? ReportMaximum(member, most, isExclusive) : this;

    /// <inheritdoc cref="Most(int, long?, decimal, bool)"/>
    public JsonMemberChecks Most(int member, double? value, decimal most, bool isExclusive = false) => DecimalOf(value) is { } number
        ? Most(member, number, most, isExclusive)
        : value > (double)most ? ReportMaximum(member, most, isExclusive) : this;

    /// <summary>Requires a multiple.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The number.</param>
    /// <param name="factor">The factor, greater than 0.</param>
    public JsonMemberChecks Multiple(int member, long? value, decimal factor) => Multiple(member, (decimal?)value, factor);

    /// <inheritdoc cref="Multiple(int, long?, decimal)"/>
    public JsonMemberChecks Multiple(int member, ulong? value, decimal factor) => Multiple(member, (decimal?)value, factor);

    /// <inheritdoc cref="Multiple(int, long?, decimal)"/>
    public JsonMemberChecks Multiple(int member, decimal? value, decimal factor) => value is { } number && number % factor != 0
        ? Report(member, "multipleOf", "must be a multiple of " + factor.ToString(CultureInfo.InvariantCulture))
        : this;

    /// <inheritdoc cref="Multiple(int, long?, decimal)"/>
    public JsonMemberChecks Multiple(int member, double? value, decimal factor) => Multiple(member, DecimalOf(value), factor);

    // Uses the shortest text that reads back as the same number, which is what JSON contains.
    private static decimal? DecimalOf(double? value)
    {
        if (value is not { } number)
        {
            return null;
        }

#if NET
        Span<char> text = stackalloc char[32];
        number.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        return decimal.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
#else
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
#endif
    }

    private JsonMemberChecks ReportMinimum(int member, decimal least, bool isExclusive) => isExclusive
        ? Report(member, "exclusiveMinimum", "must be greater than " + least.ToString(CultureInfo.InvariantCulture))
        : Report(member, "minimum", "must be at least " + least.ToString(CultureInfo.InvariantCulture));

    private JsonMemberChecks ReportMaximum(int member, decimal most, bool isExclusive) => isExclusive
        ? Report(member, "exclusiveMaximum", "must be less than " + most.ToString(CultureInfo.InvariantCulture))
        : Report(member, "maximum", "must be at most " + most.ToString(CultureInfo.InvariantCulture));
}
