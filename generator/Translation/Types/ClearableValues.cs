using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Recognizes values that an empty string clears: <c>anyOf: [X, { enum: [""] }]</c>. The property is an X, and null is sent as the empty string.
/// A union would only complicate setting an X.
/// </summary>
internal static class ClearableValues
{
    /// <summary>Returns the schema X; null if no empty string is allowed besides it, or if JSON null is a value too.</summary>
    public static SchemaExpression? Of(SchemaExpression schema, ShapeReader shapes)
    {
        if (schema.Reference is not null || schema.Origin.Discriminator is not null
            || shapes.Of(schema) is not UnionShape { IsNullable: false, Branches: [var one, var other] })
        {
            return null;
        }

        SchemaExpression? value = IsEmptyText(other) ? one : IsEmptyText(one) ? other : null;
        return value is null || IsEmptyText(value)
            || shapes.Resolve(value) is { IsNullable: true } or { Shape: NeverShape or AnyShape } ? null : value;
    }

    private static bool IsEmptyText(SchemaExpression schema) =>
        schema.Reference is null && schema.Types is JsonTypes.None or JsonTypes.String && Constants.Of(schema.Origin) is [""];
}
