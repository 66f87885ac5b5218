using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the access to the backing field of a property. Any JSON object has a field that parses it on first access.</summary>
internal static class FieldCode
{
    /// <summary>The type of the field.</summary>
    public static string Type(EmissionContext context, Property property) =>
        IsLazy(property) ? context.Names.LazyJsonObject : PropertyNullability.Type(context, property);

    /// <summary>The value of the field.</summary>
    public static string Value(Property property, string field) => field + (IsLazy(property) ? ".Value" : "");

    /// <summary>The value of the field as the getter returns it.</summary>
    public static string Returned(Property property, string field) =>
        Value(property, field) + (IsLazy(property) && !PropertyNullability.IsNullable(property) ? "!" : "");

    private static bool IsLazy(Property property) => property is { IsOptionalWrapper: false, Type: AnyJsonType { Shape: AnyJson.Object } };
}
