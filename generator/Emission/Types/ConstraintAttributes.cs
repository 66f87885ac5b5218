using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Attributes that declare the constraints of properties and parameters. A data annotation is used if it expresses the constraint exactly, supports
/// trimming and exists in the project; otherwise the attribute of the runtime library is used. Each constraint is declared once.
/// </summary>
internal static class ConstraintAttributes
{

    // Larger whole numbers are not exact as double.
    private const decimal MaxExactInteger = 9007199254740992;

    /// <summary>The attributes without brackets.</summary>
    /// <param name="context">The API.</param>
    /// <param name="constraints">The constraints; null for none.</param>
    /// <param name="type">The type.</param>
    /// <param name="isPlain">Whether the C# type is not wrapped in <c>Optional</c>, which data annotations do not support.</param>
    public static IEnumerable<string> Of(EmissionContext context, Constraints? constraints, TypeRef type, bool isPlain)
    {
        if (constraints is null)
        {
            yield break;
        }

        Constraints rest = constraints;
        if (isPlain && context.Header.HasAnnotations && type is ScalarType { Scalar: var scalar })
        {
            if (scalar == Scalar.String && rest.Length != Count.Any)
            {
                yield return Length(context, rest.Length);
                rest = rest with { Length = Count.Any };
            }

            if (scalar == Scalar.String && rest.Patterns is [{ IsWhole: true } pattern])
            {
                yield return $"{context.Names.RegularExpression}({CSharpText.Literal(pattern.Expression)})";
                rest = rest with { Patterns = EquatableArray<TextPattern>.Empty };
            }

            if (Range(context, rest, scalar) is { } range)
            {
                yield return range;
                rest = rest with { Minimum = null, Maximum = null };
            }
        }

        List<string> named = Named(rest).ToList();
        if (named.Count > 0)
        {
            yield return $"{context.Names.OpenApiConstraints}({string.Join(", ", named)})";
        }
    }

    /// <summary>The attributes in brackets, followed by a space; empty if there are none.</summary>
    /// <inheritdoc cref="Of(EmissionContext, Constraints?, TypeRef, bool)"/>
    public static string Text(EmissionContext context, Constraints? constraints, TypeRef type, bool isPlain) =>
        constraints is null ? "" : InBrackets(Of(context, constraints, type, isPlain));

    /// <summary>Puts attributes in brackets, followed by a space; empty if there are none.</summary>
    public static string InBrackets(IEnumerable<string> attributes) =>
        string.Join(", ", attributes) is { Length: > 0 } text ? $"[{text}] " : "";

    private static IEnumerable<string> Named(Constraints rest)
    {
        if (rest.Minimum is { } minimum)
        {
            yield return $"{(minimum.IsExclusive ? "Exclusive" : "")}Minimum = {CSharpText.Literal(minimum.Number)}";
        }

        if (rest.Maximum is { } maximum)
        {
            yield return $"{(maximum.IsExclusive ? "Exclusive" : "")}Maximum = {CSharpText.Literal(maximum.Number)}";
        }

        if (rest.MultipleOf is { } factor)
        {
            yield return $"MultipleOf = {CSharpText.Literal(factor)}";
        }

        if (rest.Patterns.Count > 0)
        {
            yield return $"Pattern = {CSharpText.Literal(Combined(rest.Patterns))}";
        }

        foreach ((string suffix, Count count) in new[] { ("Length", rest.Length), ("Items", rest.Items), ("Properties", rest.Properties) })
        {
            if (count.Minimum > 0)
            {
                yield return $"Min{suffix} = {Invariant(count.Minimum)}";
            }

            if (count.Maximum is { } most)
            {
                yield return $"Max{suffix} = {Invariant(most)}";
            }
        }

        if (rest.AreItemsUnique)
        {
            yield return "UniqueItems = true";
        }
    }

    private static string Length(EmissionContext context, Count length)
    {
        string minimum = length.Minimum > 0 ? $", MinimumLength = {Invariant(length.Minimum)}" : "";
        return $"{context.Names.StringLength}({(length.Maximum is { } most ? Invariant(most) : "int.MaxValue")}{minimum})";
    }

    // A single expression that matches what all of the patterns match.
    private static string Combined(EquatableArray<TextPattern> patterns) => patterns.Count == 1
        ? patterns[0].Written
        : "^" + string.Concat(patterns.Select(pattern => $"(?=[\\s\\S]*(?:{pattern.Written}))"));

    private static string? Range(EmissionContext context, Constraints rest, Scalar scalar)
    {
        if (rest.Minimum is null && rest.Maximum is null)
        {
            return null;
        }

        switch (scalar)
        {
            case Scalar.Int32:
                return WholeRange(context, rest, int.MinValue, int.MaxValue, "int", suffix: "");
            case Scalar.Int64 or Scalar.UInt64:
                return WholeRange(context, rest, -MaxExactInteger, MaxExactInteger, "double", suffix: "D");
            case Scalar.Double when IsExact(rest.Minimum) && IsExact(rest.Maximum):
                string exclusive = (rest.Minimum is { IsExclusive: true } ? ", MinimumIsExclusive = true" : "")
                    + (rest.Maximum is { IsExclusive: true } ? ", MaximumIsExclusive = true" : "");
                return exclusive.Length > 0 && !context.Header.HasExclusiveRanges
                    ? null
                    : $"{context.Names.Range}({Double(rest.Minimum, "double.MinValue")}, {Double(rest.Maximum, "double.MaxValue")}{exclusive})";
            default:
                return null;
        }
    }

    private static string? WholeRange(EmissionContext context, Constraints rest, decimal lowest, decimal highest, string boundType, string suffix)
    {
        if (Whole(rest.Minimum, 1, lowest, highest) is not { } least || Whole(rest.Maximum, -1, lowest, highest) is not { } most)
        {
            return null;
        }

        string minimum = rest.Minimum is null ? boundType + ".MinValue" : Invariant(least) + suffix;
        string maximum = rest.Maximum is null ? boundType + ".MaxValue" : Invariant(most) + suffix;
        return $"{context.Names.Range}({minimum}, {maximum})";
    }

    // The nearest whole number that is allowed; 0 without a bound, null if it is out of range.
    private static decimal? Whole(Bound? bound, int sign, decimal least, decimal most)
    {
        if (bound is null)
        {
            return 0;
        }

        if (!decimal.TryParse(bound.Number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || number < least || number > most)
        {
            return null;
        }

        decimal whole = sign > 0 ? decimal.Ceiling(number) : decimal.Floor(number);
        whole += bound.IsExclusive && whole == number ? sign : 0;
        return whole >= least && whole <= most ? whole : null;
    }

    private static bool IsExact(Bound? bound) => bound is null
        || (decimal.TryParse(bound.Number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            && decimal.TryParse(Digits(bound.Number), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal rounded) && exact == rounded);

    private static string Double(Bound? bound, string fallback) => bound is null ? fallback : Digits(bound.Number) + "D";

    private static string Digits(string number) =>
        double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    private static string Invariant(decimal number) => decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture);
}
