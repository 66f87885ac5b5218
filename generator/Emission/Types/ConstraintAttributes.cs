using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Attributes that say constraints where tools look for them: those of data annotations as far as they say a constraint exactly, can be trimmed, and
/// are there; the library's own for the rest. Each constraint is said once.
/// </summary>
internal static class ConstraintAttributes
{
    private const string Annotations = "global::System.ComponentModel.DataAnnotations.";

    // Whole numbers up to here are the same as double.
    private const decimal MostExact = 9007199254740992;

    /// <summary>The attributes without brackets.</summary>
    /// <param name="constraints">What is asked; null for nothing.</param>
    /// <param name="type">The type.</param>
    /// <param name="isPlain">Whether the C# type is the type itself: attributes of data annotations look into no other.</param>
    /// <param name="context">The API.</param>
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
                yield return Length(rest.Length);
                rest = rest with { Length = Count.Any };
            }

            if (scalar == Scalar.String && rest.Patterns is [{ IsWhole: true } pattern])
            {
                yield return $"{Annotations}RegularExpression({CSharpText.Literal(pattern.Expression)})";
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
            yield return $"{GlobalNames.Runtime}OpenApiConstraints({string.Join(", ", named)})";
        }
    }

    /// <summary>The attributes in brackets with a blank after them, or nothing.</summary>
    /// <inheritdoc cref="Of(EmissionContext, Constraints?, TypeRef, bool)"/>
    public static string Text(EmissionContext context, Constraints? constraints, TypeRef type, bool isPlain) => InBrackets(Of(context, constraints, type, isPlain));

    /// <summary>Attributes in brackets with a blank after them, or nothing.</summary>
    public static string InBrackets(IEnumerable<string> attributes) => string.Join(", ", attributes) is { Length: > 0 } text ? $"[{text}] " : "";

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
            yield return $"Pattern = {CSharpText.Literal(Together(rest.Patterns))}";
        }

        foreach ((string word, Count count) in new[] { ("Length", rest.Length), ("Items", rest.Items), ("Properties", rest.Members) })
        {
            if (count.Least > 0)
            {
                yield return $"Min{word} = {Invariant(count.Least)}";
            }

            if (count.Most is { } most)
            {
                yield return $"Max{word} = {Invariant(most)}";
            }
        }

        if (rest.AreItemsUnique)
        {
            yield return "UniqueItems = true";
        }
    }

    private static string Length(Count length) =>
        $"{Annotations}StringLength({(length.Most is { } most ? Invariant(most) : "int.MaxValue")}{(length.Least > 0 ? $", MinimumLength = {Invariant(length.Least)}" : "")})";

    // One expression that all of several are.
    private static string Together(EquatableArray<TextPattern> patterns) => patterns.Count == 1
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
            case Scalar.Int32 when Whole(rest.Minimum, 1, int.MinValue, int.MaxValue) is { } least && Whole(rest.Maximum, -1, int.MinValue, int.MaxValue) is { } most:
                return $"{Annotations}Range({(rest.Minimum is null ? "int.MinValue" : Invariant(least))}, {(rest.Maximum is null ? "int.MaxValue" : Invariant(most))})";
            case Scalar.Int64 or Scalar.UInt64 when Whole(rest.Minimum, 1, -MostExact, MostExact) is { } least && Whole(rest.Maximum, -1, -MostExact, MostExact) is { } most:
                return $"{Annotations}Range({(rest.Minimum is null ? "double.MinValue" : Invariant(least) + "D")}, {(rest.Maximum is null ? "double.MaxValue" : Invariant(most) + "D")})";
            case Scalar.Double when IsExact(rest.Minimum) && IsExact(rest.Maximum):
                bool isExclusive = rest.Minimum is { IsExclusive: true } || rest.Maximum is { IsExclusive: true };
                return isExclusive && !context.Header.HasExclusiveRanges ? null
                    : $"{Annotations}Range({Double(rest.Minimum, "double.MinValue")}, {Double(rest.Maximum, "double.MaxValue")}"
                        + $"{(rest.Minimum is { IsExclusive: true } ? ", MinimumIsExclusive = true" : "")}{(rest.Maximum is { IsExclusive: true } ? ", MaximumIsExclusive = true" : "")})";
            default:
                return null;
        }
    }

    // The nearest whole number that is allowed; 0 where there is no bound, null where it is out of reach.
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

    private static string Double(Bound? bound, string otherwise) => bound is null ? otherwise : Digits(bound.Number) + "D";

    private static string Digits(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    private static string Invariant(decimal number) => decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture);
}
