using System.Globalization;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>The rules for constraints that replace others.</summary>
internal static class ConstraintChange
{
    /// <summary>Returns which constraints exclude values that were valid before, as text; null if there are none.</summary>
    public static string? Tightened(Constraints? old, Constraints? now)
    {
        old ??= Constraints.None;
        now ??= Constraints.None;
        string[] found = [.. Texts(old, now)];
        return found.Length == 0 ? null : string.Join(", ", found);
    }

    private static IEnumerable<string> Texts(Constraints old, Constraints now)
    {
        if (IsStricter(old.Minimum, now.Minimum, sign: 1))
        {
            yield return (now.Minimum!.IsExclusive ? "exclusiveMinimum " : "minimum ") + now.Minimum.Number;
        }

        if (IsStricter(old.Maximum, now.Maximum, sign: -1))
        {
            yield return (now.Maximum!.IsExclusive ? "exclusiveMaximum " : "maximum ") + now.Maximum.Number;
        }

        if (now.MultipleOf is { } factor && factor != old.MultipleOf)
        {
            yield return "multipleOf " + factor;
        }

        foreach (TextPattern pattern in now.Patterns.Where(pattern => old.Patterns.All(other => other.Written != pattern.Written)))
        {
            yield return "pattern " + pattern.Written;
        }

        foreach (string text in Counts(old.Length, now.Length, "Length")
            .Concat(Counts(old.Items, now.Items, "Items"))
            .Concat(Counts(old.Properties, now.Properties, "Properties")))
        {
            yield return text;
        }

        if (now.AreItemsUnique && !old.AreItemsUnique)
        {
            yield return "uniqueItems";
        }

        if (now.Elements is { } elements && Tightened(old.Elements, elements) is { } inner)
        {
            yield return "items: " + inner;
        }
    }

    private static IEnumerable<string> Counts(Count old, Count now, string what)
    {
        if (now.Minimum > old.Minimum)
        {
            yield return "min" + what + " " + now.Minimum.ToString(CultureInfo.InvariantCulture);
        }

        if (now.Maximum is { } most && (old.Maximum is not { } before || most < before))
        {
            yield return "max" + what + " " + most.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static bool IsStricter(Bound? old, Bound? now, int sign)
    {
        if (now is null || now == old)
        {
            return false;
        }

        if (old is null)
        {
            return true;
        }

        int order = Number(now).CompareTo(Number(old)) * sign;
        return order > 0 || (order == 0 && now.IsExclusive && !old.IsExclusive);
    }

    private static double Number(Bound bound) => double.Parse(bound.Number, CultureInfo.InvariantCulture);
}
