using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Derives the nullability of a C# property from required, nullable and direction. In a class that requests contain, a read-only property is
/// nullable, because the caller has no value for it. A write-only property is not required in responses.
/// </summary>
internal static class PropertyNullability
{
    /// <summary>Whether an object initializer must set the property.</summary>
    public static bool IsRequiredByCompiler(Property property) => HasValue(property) && property.Constant is null;

    /// <summary>Whether JSON without the property is refused.</summary>
    public static bool IsRequiredInJson(Property property) => property.IsRequired && property.Direction != Direction.Request;

    /// <summary>Whether null is a value that differs from an absent property.</summary>
    public static bool AcceptsNull(Property property) =>
        property.IsOptionalWrapper || (property.IsRequired && property.Type.IsNullable);

    /// <summary>Whether the C# type of the property is nullable.</summary>
    public static bool IsNullable(Property property) =>
        !property.IsOptionalWrapper && (property.Type.IsNullable || !HasValue(property));

    /// <summary>The C# type of the property.</summary>
    public static string Type(EmissionContext context, Property property)
    {
        if (property.IsOptionalWrapper)
        {
            return $"{context.Names.Optional}<{context.Types.Of(property.Type)}>";
        }

        return IsNullable(property) ? context.Types.Nullable(property.Type) : context.Types.NotNull(property.Type);
    }

    /// <summary>The initial value of the property, as an expression; null if there is none.</summary>
    public static string? InitialValue(EmissionContext context, Property property) => (property.Constant, property.Type) switch
    {
        (null, _) => null,
        ({ EnumMember: { } member }, NamedType named) => context.InExpression(named.Name) + "." + CSharpText.Identifier(member),
        (var constant, ScalarType { Scalar: Scalar.String }) => CSharpText.Literal(constant.Value),
        (var constant, ScalarType scalar) => constant.Value + scalar.Scalar switch
        {
            Scalar.Int64 => "L",
            Scalar.UInt64 => "UL",
            Scalar.Double => "D",
            Scalar.Decimal => "M",
            _ => "",
        },
        _ => throw new InvalidOperationException("The type of a constant is not supported: " + property.Type),
    };

    private static bool HasValue(Property property) =>
        property.IsRequired && !property.IsOptionalWrapper && !property.IsLeftToResponses;
}
