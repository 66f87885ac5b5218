using System.Globalization;
using System.Numerics;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Combines the bounds and factors of several schemas. A number that <c>decimal</c> cannot hold is ignored.</summary>
internal static class NumberRange
{
    /// <summary>Returns whether a scalar is a JSON number with bounds.</summary>
    public static bool IsNumber(Scalar scalar) =>
        scalar is Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Double or Scalar.Decimal;

    /// <summary>Returns the constraints on a number.</summary>
    /// <param name="all">The schemas, all of which apply.</param>
    /// <param name="scalar">The type of the number, whose own limits are no constraints.</param>
    public static Constraints Of(IReadOnlyList<Schema> all, Scalar scalar)
    {
        if (!all.Any(static schema => HasLimits(schema.Constraints)))
        {
            return Constraints.None;
        }

        (decimal least, decimal most) = LimitsOf(scalar);
        Bound? minimum = Narrowest(all, schema => (schema.Constraints.Minimum, schema.Constraints.ExclusiveMinimum), sign: 1);
        Bound? maximum = Narrowest(all, schema => (schema.Constraints.Maximum, schema.Constraints.ExclusiveMaximum), sign: -1);
        IEnumerable<string?> factors = all.Select(schema => schema.Constraints.MultipleOf).Where(text => text is not null && Value(text) > 0);
        string? factor = factors.Aggregate((string?)null, Common);
        return new Constraints
        {
            Minimum = minimum is { IsExclusive: false } && Value(minimum.Number) <= least ? null : minimum,
            Maximum = maximum is { IsExclusive: false } && Value(maximum.Number) >= most ? null : maximum,

            // Every integer is a multiple of 1.
            MultipleOf = factor is not null && Value(factor) == 1 && scalar is Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 ? null : factor,
        };
    }

    private static bool HasLimits(SchemaConstraints constraints) =>
        constraints is not { Minimum: null, ExclusiveMinimum: null, Maximum: null, ExclusiveMaximum: null, MultipleOf: null };

    private static (decimal Minimum, decimal Maximum) LimitsOf(Scalar scalar) => scalar switch
    {
        Scalar.Int32 => (int.MinValue, int.MaxValue),
        Scalar.Int64 => (long.MinValue, long.MaxValue),
        Scalar.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => (decimal.MinValue, decimal.MaxValue),
    };

    // Of equal bounds, the exclusive one is narrower.
    private static Bound? Narrowest(IReadOnlyList<Schema> all, Func<Schema, (string? Inclusive, string? Exclusive)> bounds, int sign) => all
        .Select(bounds)
        .SelectMany(pair => new[] { (Text: pair.Inclusive, IsExclusive: false), (Text: pair.Exclusive, IsExclusive: true) })
        .Where(one => one.Text is not null && Value(one.Text) is not null)
        .OrderByDescending(one => sign * Value(one.Text!)!.Value)
        .ThenByDescending(one => one.IsExclusive)
        .Select(one => new Bound(one.Text!, one.IsExclusive))
        .FirstOrDefault();

    private static decimal? Value(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    // A multiple of both is a multiple of their least common multiple. If that is too large, only the first factor applies.
    private static string? Common(string? first, string? second)
    {
        if (first is null || second is null || first == second)
        {
            return first ?? second;
        }

        (BigInteger one, int scale) = Parts(Value(first)!.Value);
        (BigInteger other, int otherScale) = Parts(Value(second)!.Value);
        int common = Math.Max(scale, otherScale);
        one *= BigInteger.Pow(10, common - scale);
        other *= BigInteger.Pow(10, common - otherScale);
        BigInteger least = one / BigInteger.GreatestCommonDivisor(one, other) * other;
        return BigInteger.Abs(least) < new BigInteger(decimal.MaxValue)
            ? Numbers.Decimal(new decimal([.. Bits((decimal)least), common << 16]).ToString(CultureInfo.InvariantCulture))
            : first;
    }

    private static (BigInteger Digits, int Scale) Parts(decimal number)
    {
        int scale = (decimal.GetBits(number)[3] >> 16) & 0xFF;
        return (new BigInteger(new decimal([.. Bits(number), 0])), scale);
    }

    private static IEnumerable<int> Bits(decimal number) => decimal.GetBits(number).Take(3);
}
