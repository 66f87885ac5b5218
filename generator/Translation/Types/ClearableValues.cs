using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Values that an empty string clears: <c>anyOf: [X, { enum: [""] }]</c>. That is an X, and null in C# stands for the empty string: a type of its
/// own for one value that means nothing would be in the way of everybody who sets the others.
/// </summary>
internal static class ClearableValues
{
    /// <summary>The schema of the values, X; null where no empty string stands beside them, or where JSON's null is a value already.</summary>
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
