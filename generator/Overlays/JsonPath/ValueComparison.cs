using System.Globalization;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>Compares values as RFC 9535 defines.</summary>
internal static class ValueComparison
{
    /// <summary>Returns whether a comparison is true. A missing value is equal to a missing value only.</summary>
    public static bool IsTrue(Node? left, ComparisonOperator comparison, Node? right, WorkBudget budget) => comparison switch
    {
        ComparisonOperator.Equal => AreEqual(left, right, budget),
        ComparisonOperator.NotEqual => !AreEqual(left, right, budget),
        ComparisonOperator.Less => IsLess(left, right),
        ComparisonOperator.Greater => IsLess(right, left),
        ComparisonOperator.LessOrEqual => IsLess(left, right) || AreEqual(left, right, budget),
        _ => IsLess(right, left) || AreEqual(left, right, budget),
    };

    /// <summary>Returns a number as a value.</summary>
    public static ScalarNode Number(int value) => new(default, ScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));

    private static bool AreEqual(Node? left, Node? right, WorkBudget budget)
    {
        budget.Spend(1);
        return (left, right) switch
        {
            (null, null) => true,
            (ScalarNode one, ScalarNode other) => one.Kind == other.Kind
                && (one.Text == other.Text || (one.Kind == ScalarKind.Number && AreEqual(one.Text, other.Text))),
            (ArrayNode { Items: var one }, ArrayNode { Items: var other }) =>
                one.Count == other.Count && Enumerable.Range(0, one.Count).All(i => AreEqual(one[i], other[i], budget)),
            (ObjectNode one, ObjectNode other) => one.Members.Count == other.Members.Count
                && one.Members.All(member => other.Find(member.Name) is { } same && AreEqual(member.Value, same.Value, budget)),
            _ => false,
        };
    }

    private static bool AreEqual(string left, string right) => ExactNumber.Of(left) is { } one && ExactNumber.Of(right) is { } other
        ? one.CompareTo(other) == 0
        : Inexact(left).Equals(Inexact(right));

    private static bool IsLess(Node? left, Node? right) => (left, right) switch
    {
        (ScalarNode { Kind: ScalarKind.String, Text: var one }, ScalarNode { Kind: ScalarKind.String, Text: var other }) => IsBefore(one, other),
        (ScalarNode { Kind: ScalarKind.Number, Text: var one }, ScalarNode { Kind: ScalarKind.Number, Text: var other }) =>
            ExactNumber.Of(one) is { } number && ExactNumber.Of(other) is { } otherNumber
                ? number.CompareTo(otherNumber) < 0
                : Inexact(one) < Inexact(other),
        _ => false,
    };

    // Numbers with enormous exponents are compared as most implementations of JSON do.
    private static double Inexact(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
        : number.StartsWith("-", StringComparison.Ordinal) ? double.NegativeInfinity
        : double.PositiveInfinity;

    // By characters of Unicode: pairs of surrogates come after all other UTF-16 units.
    private static bool IsBefore(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                bool isPair = char.IsSurrogate(left[i]);
                return isPair != char.IsSurrogate(right[i]) ? !isPair : left[i] < right[i];
            }
        }

        return left.Length < right.Length;
    }
}
