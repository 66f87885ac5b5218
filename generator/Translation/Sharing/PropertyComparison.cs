using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>
/// Compares properties. What depends on how a type is used is decided by the source, and differs only if the API needs more than the source provides.
/// </summary>
internal static class PropertyComparison
{
    /// <summary>Returns the difference; null if the two are equal.</summary>
    /// <param name="one">The property of the API.</param>
    /// <param name="other">The property of the source.</param>
    /// <param name="types">Compares their types.</param>
    public static string? Difference(Property one, Property other, TypeRefComparison types) =>
        !types.AreEqual(one.Type, other.Type) ? OfType(one, other)
        : one.Name != other.Name ? $"the property '{one.WireName}' has the C# name '{one.Name}' here and '{other.Name}' there"
        : one.Direction != other.Direction ? $"the property '{one.WireName}' is 'readOnly' or 'writeOnly' in one description only"
        : one.Constraints != other.Constraints ? $"the constraints of the property '{one.WireName}' differ"
        : !HaveEqualRoles(one, other) ? $"the property '{one.WireName}' has another meaning"
        : OfUse(one, other);

    private static string OfType(Property one, Property other)
    {
        (string here, string there) = (TypeRefComparison.TextOf(one.Type), TypeRefComparison.TextOf(other.Type));
        return here == there
            ? $"the type of the property '{one.WireName}' differs"
            : $"the property '{one.WireName}' is '{here}' here and '{there}' there";
    }

    private static bool HaveEqualRoles(Property one, Property other) =>
        one.Role == other.Role && one.IsConditional == other.IsConditional && one.IsClearable == other.IsClearable && one.IsSecret == other.IsSecret
        && one.HidesInherited == other.HidesInherited;

    private static string? OfUse(Property one, Property other)
    {
        if (one.IsOptionalWrapper && !other.IsOptionalWrapper)
        {
            return $"only this description sends it, so that only here the absent property '{one.WireName}' differs from null";
        }

        if (one.Direction != Direction.Response)
        {
            return one.IsRequired != other.IsRequired ? $"the property '{one.WireName}' is required in one description only"
                : one.Constant != other.Constant ? $"the constant value of the property '{one.WireName}' differs"
                : null;
        }

        // A type whose use is unknown requires no read-only property.
        return other.IsRequired && !one.IsRequired ? $"the property '{one.WireName}' is required only there"
            : other is { IsRequired: true, IsOfReceivedType: true } && !one.IsOfReceivedType
                ? $"only this description sends it, without a value of the property '{one.WireName}', which is 'readOnly'"
            : null;
    }
}
