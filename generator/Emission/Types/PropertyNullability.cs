using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// What required, nullable and direction make of a property. In a class that requests carry, what only responses carry is nullable, as who makes
/// a request has no value for it; what only requests carry is not missed in a response.
/// </summary>
internal static class PropertyNullability
{
    /// <summary>Whether an object cannot be made without it.</summary>
    public static bool IsRequiredByCompiler(Property property) => HasValue(property) && property.Constant is null;

    /// <summary>Whether JSON without it cannot be read.</summary>
    public static bool IsRequiredInJson(Property property) => property.IsRequired && property.Direction != Direction.Request;

    /// <summary>Whether null is a value, not the same as no value.</summary>
    public static bool TakesNull(Property property) =>
        property.IsOptionalWrapper || (property.IsRequired && property.Type.IsNullable);

    /// <summary>Whether the C# property may be null.</summary>
    public static bool IsNullable(Property property) =>
        !property.IsOptionalWrapper && (property.Type.IsNullable || !HasValue(property));

    /// <summary>The C# type.</summary>
    public static string Type(EmissionContext context, Property property)
    {
        if (property.IsOptionalWrapper)
        {
            return $"{GlobalNames.Runtime}Optional<{context.Types.Of(property.Type)}>";
        }

        return IsNullable(property) ? context.Types.Nullable(property.Type) : context.Types.NotNull(property.Type);
    }

    /// <summary>Whether nobody can set it to null, while an object that is being read may still have none.</summary>
    public static bool IsNotNullReference(Property property) =>
        !property.IsOptionalWrapper && !IsNullable(property) && !TypeText.IsValueType(property.Type);

    /// <summary>The type of the field that holds it.</summary>
    public static string FieldType(EmissionContext context, Property property) => Type(context, property) + (IsNotNullReference(property) ? "?" : "");

    /// <summary>What a property has from the start; null where that is nothing.</summary>
    public static string? Initial(EmissionContext context, Property property) => (property.Constant, property.Type) switch
    {
        (null, _) => null,
        ({ EnumMember: { } member }, NamedType named) => context.Global(named.Name) + "." + CSharpText.Identifier(member),
        (var constant, ScalarType { Scalar: Scalar.String }) => CSharpText.Literal(constant.Value),
        (var constant, ScalarType scalar) => constant.Value + scalar.Scalar switch
        {
            Scalar.Int64 => "L",
            Scalar.UInt64 => "UL",
            Scalar.Double => "D",
            Scalar.Decimal => "M",
            _ => "",
        },
        _ => throw new InvalidOperationException("A constant of a type that has none: " + property.Type),
    };

    private static bool HasValue(Property property) =>
        property.IsRequired && !property.IsOptionalWrapper && !property.IsLeftToResponses;
}
