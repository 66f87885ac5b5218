using System.Globalization;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Links of a chain that checks the constraints of values.</summary>
/// <param name="context">The API.</param>
/// <param name="patternField">The field with the patterns; null to create each pattern where it is used.</param>
internal sealed class CheckCode(EmissionContext context, PatternField? patternField = null)
{
    /// <summary>The links for a value.</summary>
    /// <param name="constraints">The constraints; null for none.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="index">The index of the property or item that holds the value; -1 for the value itself.</param>
    /// <param name="value">The expression of the value.</param>
    public IEnumerable<string> Links(Constraints? constraints, TypeRef type, int index, string value)
    {
        if (constraints is null)
        {
            yield break;
        }

        string arguments = $"({index.ToString(CultureInfo.InvariantCulture)}, {value}";
        if (constraints.Length != Count.Any)
        {
            yield return $".Length{arguments}{Range(constraints.Length)})";
        }

        foreach (TextPattern pattern in constraints.Patterns)
        {
            string comparison = patternField?.Element(pattern.Comparison) ?? NamePatternCode.Of(context.Names, pattern.Comparison);
            yield return $".Pattern{arguments}, {comparison})";
        }

        if (constraints.Minimum is { } minimum)
        {
            yield return $".Minimum{arguments}, {Number(minimum.Number)}{(minimum.IsExclusive ? ", true" : "")})";
        }

        if (constraints.Maximum is { } maximum)
        {
            yield return $".Maximum{arguments}, {Number(maximum.Number)}{(maximum.IsExclusive ? ", true" : "")})";
        }

        if (constraints.MultipleOf is { } factor)
        {
            yield return $".Multiple{arguments}, {Number(factor)})";
        }

        if (constraints.Items != Count.Any)
        {
            yield return $".Items{arguments}{Range(constraints.Items)})";
        }

        if (constraints.AreItemsUnique && type is ListType { Item: var unique })
        {
            yield return $".Unique{arguments}{(HasJsonEquality(unique) ? "" : ", " + context.Json.Writer(unique))})";
        }

        if (constraints.Properties != Count.Any)
        {
            yield return $".Members{arguments}{Range(constraints.Properties)})";
        }

        if (constraints.Elements is { } lengths && IsLengthOfStrings(lengths, type))
        {
            yield return $".EachLength{arguments}{Range(lengths.Length)})";
        }
        else if (constraints.Elements is { } elements)
        {
            (string method, TypeRef element) = type is ListType { Item: var item } ? ("Each", item) : ("EachValue", ((MapType)type).Value);
            yield return $".{method}{arguments}, static (check, item) => check{string.Concat(Links(elements, element, -1, "item"))})";
        }
    }

    /// <summary>A range of counts as arguments, each with a comma before it.</summary>
    public static string Range(Count count) =>
        FormattableString.Invariant($", {count.Minimum}") + (count.Maximum is { } maximum ? FormattableString.Invariant($", {maximum}") : "");

    /// <summary>The length that each string of a list must have; null if the value is no such list, or has other constraints.</summary>
    public static Count? LengthOfStrings(Constraints? constraints, TypeRef type) =>
        type is ListType && constraints is { Elements: { } elements } && constraints == Constraints.None with { Elements = elements }
            && IsLengthOfStrings(elements, type)
                ? elements.Length
                : null;

    /// <summary>The bounds of an integer as arguments; null if the value is no integer, or has other constraints.</summary>
    public static string? RangeOfInteger(Constraints? constraints, TypeRef type)
    {
        if (constraints is null
            || type is not ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 }
            || constraints != Constraints.None with { Minimum = constraints.Minimum, Maximum = constraints.Maximum }
            || !TryGetInteger(constraints.Minimum, long.MinValue, out long least)
            || !TryGetInteger(constraints.Maximum, long.MaxValue, out long most))
        {
            return null;
        }

        string first = least == long.MinValue ? "long.MinValue" : least.ToString(CultureInfo.InvariantCulture);
        return most == long.MaxValue ? first : first + ", " + most.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether values of a type can contain objects with checks of their own.</summary>
    public static bool CanContainChecks(TypeRef type) => type switch
    {
        ListType list => CanContainChecks(list.Item),
        MapType map => CanContainChecks(map.Value),
        _ => type is NamedType,
    };

    // The most common constraint of items: the library has a method for it, so that no lambda is needed.
    private static bool IsLengthOfStrings(Constraints elements, TypeRef type) =>
        (type is ListType { Item: var item } ? item : ((MapType)type).Value) is ScalarType { Scalar: Scalar.String, IsNullable: false }
        && elements == new Constraints { Length = elements.Length };

    private static bool TryGetInteger(Bound? bound, long unlimited, out long value)
    {
        value = unlimited;
        if (bound is null)
        {
            return true;
        }

        decimal number = decimal.Parse(bound.Number, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (bound.IsExclusive || number != decimal.Truncate(number) || number <= long.MinValue || number >= long.MaxValue)
        {
            return false;
        }

        value = (long)number;
        return true;
    }

    private static string Number(string number) =>
        decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "M";

    // Whether two values are equal exactly if their JSON is. Timestamps and URLs can be equal but serialized differently.
    private static bool HasJsonEquality(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Scalar is Scalar.String or Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Double
            or Scalar.Decimal or Scalar.Guid or Scalar.Int64String or Scalar.UInt64String,
        NamedType named => named.Kind == NamedKind.Enum,
        _ => false,
    };
}
