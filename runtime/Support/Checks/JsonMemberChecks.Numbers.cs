using System.Globalization;

namespace Truto.Generated.Support;

// Ranges and multiples. Numbers with fractions are compared as the decimal numbers that JSON contains for them.
public readonly partial struct JsonMemberChecks
{
    /// <summary>Requires a minimum.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The number.</param>
    /// <param name="minimum">The minimum.</param>
    /// <param name="isExclusive">Whether the minimum itself is not allowed; false by default.</param>
    public JsonMemberChecks Minimum(int member, long? value, decimal minimum, bool isExclusive = false) =>
        Minimum(member, (decimal?)value, minimum, isExclusive);

    /// <inheritdoc cref="Minimum(int, long?, decimal, bool)"/>
    public JsonMemberChecks Minimum(int member, ulong? value, decimal minimum, bool isExclusive = false) =>
        Minimum(member, (decimal?)value, minimum, isExclusive);

    /// <inheritdoc cref="Minimum(int, long?, decimal, bool)"/>
    public JsonMemberChecks Minimum(int member, decimal? value, decimal minimum, bool isExclusive = false) =>
        value is { } number && (number < minimum || (isExclusive && number == minimum)) ? ReportMinimum(member, minimum, isExclusive) : this;

    /// <inheritdoc cref="Minimum(int, long?, decimal, bool)"/>
    public JsonMemberChecks Minimum(int member, double? value, decimal minimum, bool isExclusive = false) => DecimalOf(value) is { } number
        ? Minimum(member, number, minimum, isExclusive)
        : value < (double)minimum ? ReportMinimum(member, minimum, isExclusive) : this;

    /// <summary>Requires a maximum.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The number.</param>
    /// <param name="maximum">The maximum.</param>
    /// <param name="isExclusive">Whether the maximum itself is not allowed; false by default.</param>
    public JsonMemberChecks Maximum(int member, long? value, decimal maximum, bool isExclusive = false) =>
        Maximum(member, (decimal?)value, maximum, isExclusive);

    /// <inheritdoc cref="Maximum(int, long?, decimal, bool)"/>
    public JsonMemberChecks Maximum(int member, ulong? value, decimal maximum, bool isExclusive = false) =>
        Maximum(member, (decimal?)value, maximum, isExclusive);

    /// <inheritdoc cref="Maximum(int, long?, decimal, bool)"/>
    public JsonMemberChecks Maximum(int member, decimal? value, decimal maximum, bool isExclusive = false) =>
        value is { } number && (number > maximum || (isExclusive && number == maximum)) ? ReportMaximum(member, maximum, isExclusive) : this;

    /// <inheritdoc cref="Maximum(int, long?, decimal, bool)"/>
    public JsonMemberChecks Maximum(int member, double? value, decimal maximum, bool isExclusive = false) => DecimalOf(value) is { } number
        ? Maximum(member, number, maximum, isExclusive)
        : value > (double)maximum ? ReportMaximum(member, maximum, isExclusive) : this;

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

    private JsonMemberChecks ReportMinimum(int member, decimal minimum, bool isExclusive) => isExclusive
        ? Report(member, "exclusiveMinimum", "must be greater than " + minimum.ToString(CultureInfo.InvariantCulture))
        : Report(member, "minimum", "must be at least " + minimum.ToString(CultureInfo.InvariantCulture));

    private JsonMemberChecks ReportMaximum(int member, decimal maximum, bool isExclusive) => isExclusive
        ? Report(member, "exclusiveMaximum", "must be less than " + maximum.ToString(CultureInfo.InvariantCulture))
        : Report(member, "maximum", "must be at most " + maximum.ToString(CultureInfo.InvariantCulture));
}
