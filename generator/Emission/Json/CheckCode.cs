using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Links of a chain of checks: what is asked of a value beyond its type.</summary>
/// <param name="json">Writes what is compared by its JSON.</param>
internal sealed class CheckCode(JsonCode json)
{
    private const string NamePattern = GlobalNames.Support + "NamePattern";

    private readonly List<string> patterns = [];

    /// <summary>The patterns that links refer to, each as an expression.</summary>
    public IReadOnlyList<string> Patterns => patterns;

    /// <summary>The links for a value.</summary>
    /// <param name="constraints">What is asked; null for nothing.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="place">Its place.</param>
    /// <param name="value">Its expression.</param>
    /// <param name="field">The array that has <see cref="Patterns"/>; null where each is made where it is needed.</param>
    public IEnumerable<string> Links(Constraints? constraints, TypeRef type, int place, string value, string? field)
    {
        if (constraints is null)
        {
            yield break;
        }

        string of = $"({place.ToString(CultureInfo.InvariantCulture)}, {value}";
        if (constraints.Length != Count.Any)
        {
            yield return $".Length{of}{Range(constraints.Length)})";
        }

        foreach (TextPattern pattern in constraints.Patterns)
        {
            yield return $".Pattern{of}, {Reference(pattern.Comparison, field)})";
        }

        if (constraints.Minimum is { } minimum)
        {
            yield return $".Least{of}, {Number(minimum.Number)}{(minimum.IsExclusive ? ", true" : "")})";
        }

        if (constraints.Maximum is { } maximum)
        {
            yield return $".Most{of}, {Number(maximum.Number)}{(maximum.IsExclusive ? ", true" : "")})";
        }

        if (constraints.MultipleOf is { } factor)
        {
            yield return $".Multiple{of}, {Number(factor)})";
        }

        if (constraints.Items != Count.Any)
        {
            yield return $".Items{of}{Range(constraints.Items)})";
        }

        if (constraints.AreItemsUnique && type is ListType { Item: var unique })
        {
            yield return $".Unique{of}{(IsEqualWhereJsonIs(unique) ? "" : ", " + json.Writer(unique))})";
        }

        if (constraints.Members != Count.Any)
        {
            yield return $".Members{of}{Range(constraints.Members)})";
        }

        if (constraints.Elements is { } elements)
        {
            (string method, TypeRef element) = type is ListType { Item: var item } ? ("Each", item) : ("EachValue", ((MapType)type).Value);
            yield return $".{method}{of}, static (check, item) => check{string.Concat(Links(elements, element, -1, "item", field))})";
        }
    }

    /// <summary>A range of counts as arguments, each with a comma before it.</summary>
    public static string Range(Count count) =>
        string.Format(CultureInfo.InvariantCulture, count.Most is { } most ? ", {0}, {1}" : ", {0}", count.Least, count.Most);

    private static string Number(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "M";

    private string Reference(NamePattern pattern, string? field)
    {
        string expression = ExtraJsonEmission.Expression(pattern);
        if (field is null)
        {
            return expression;
        }

        int known = patterns.IndexOf(expression);
        if (known < 0)
        {
            known = patterns.Count;
            patterns.Add(expression);
        }

        return $"{field}[{known.ToString(CultureInfo.InvariantCulture)}]";
    }

    // Dates and addresses are equal to others that are written differently.
    private static bool IsEqualWhereJsonIs(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Scalar is Scalar.String or Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Double
            or Scalar.Decimal or Scalar.Guid or Scalar.Int64String or Scalar.UInt64String,
        NamedType named => named.Kind == NamedKind.Enum,
        _ => false,
    };
}
