using System.Globalization;

namespace Truto.Generated.Support;

// Bounds and factors. Numbers with fractions count as the decimal numbers that JSON has for them.
public readonly partial struct JsonMemberChecks
{
    /// <summary>Asks for a number that is not below another.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The number.</param>
    /// <param name="least">The other.</param>
    /// <param name="isExclusive">Whether it is itself too low.</param>
    public JsonMemberChecks Least(int member, long? value, decimal least, bool isExclusive = false) => Least(member, (decimal?)value, least, isExclusive);

    /// <inheritdoc cref="Least(int, long?, decimal, bool)"/>
    public JsonMemberChecks Least(int member, ulong? value, decimal least, bool isExclusive = false) => Least(member, (decimal?)value, least, isExclusive);

    /// <inheritdoc cref="Least(int, long?, decimal, bool)"/>
    public JsonMemberChecks Least(int member, decimal? value, decimal least, bool isExclusive = false) =>
        value is { } number && (number < least || (isExclusive && number == least)) ? Report(member, isExclusive, "Minimum", isExclusive ? "greater than " : "at least ", least) : this;

    /// <inheritdoc cref="Least(int, long?, decimal, bool)"/>
    public JsonMemberChecks Least(int member, double? value, decimal least, bool isExclusive = false) => DecimalOf(value) is { } number
        ? Least(member, number, least, isExclusive)
        : value < (double)least ? Report(member, isExclusive, "Minimum", isExclusive ? "greater than " : "at least ", least) : this;

    /// <summary>Asks for a number that is not above another.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The number.</param>
    /// <param name="most">The other.</param>
    /// <param name="isExclusive">Whether it is itself too high.</param>
    public JsonMemberChecks Most(int member, long? value, decimal most, bool isExclusive = false) => Most(member, (decimal?)value, most, isExclusive);

    /// <inheritdoc cref="Most(int, long?, decimal, bool)"/>
    public JsonMemberChecks Most(int member, ulong? value, decimal most, bool isExclusive = false) => Most(member, (decimal?)value, most, isExclusive);

    /// <inheritdoc cref="Most(int, long?, decimal, bool)"/>
    public JsonMemberChecks Most(int member, decimal? value, decimal most, bool isExclusive = false) =>
        value is { } number && (number > most || (isExclusive && number == most)) ? Report(member, isExclusive, "Maximum", isExclusive ? "less than " : "at most ", most) : this;

    /// <inheritdoc cref="Most(int, long?, decimal, bool)"/>
    public JsonMemberChecks Most(int member, double? value, decimal most, bool isExclusive = false) => DecimalOf(value) is { } number
        ? Most(member, number, most, isExclusive)
        : value > (double)most ? Report(member, isExclusive, "Maximum", isExclusive ? "less than " : "at most ", most) : this;

    /// <summary>Asks for a whole number of times another.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The number.</param>
    /// <param name="factor">The other, above 0.</param>
    public JsonMemberChecks Multiple(int member, long? value, decimal factor) => Multiple(member, (decimal?)value, factor);

    /// <inheritdoc cref="Multiple(int, long?, decimal)"/>
    public JsonMemberChecks Multiple(int member, ulong? value, decimal factor) => Multiple(member, (decimal?)value, factor);

    /// <inheritdoc cref="Multiple(int, long?, decimal)"/>
    public JsonMemberChecks Multiple(int member, decimal? value, decimal factor) => value is { } number && number % factor != 0
        ? Report(member, "multipleOf", "must be a multiple of " + factor.ToString(CultureInfo.InvariantCulture))
        : this;

    /// <inheritdoc cref="Multiple(int, long?, decimal)"/>
    public JsonMemberChecks Multiple(int member, double? value, decimal factor) => Multiple(member, DecimalOf(value), factor);

    // Of the shortest text that reads back as the same number, as JSON has it.
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
        return decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
#endif
    }

    private JsonMemberChecks Report(int member, bool isExclusive, string keyword, string words, decimal bound) => Report(
        member, isExclusive ? "exclusive" + keyword : keyword.ToLowerInvariant(), "must be " + words + bound.ToString(CultureInfo.InvariantCulture));
}
