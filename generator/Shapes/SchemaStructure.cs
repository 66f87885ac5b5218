using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes.Objects;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Determines which assertions, as against annotations, the keywords of a single schema make.</summary>
internal static class SchemaStructure
{
    /// <summary>
    /// Whether the schema determines the type or structure of its values, its reference aside. Annotations, defaults, nullability and limits do
    /// not: next to a reference or in <c>allOf</c>, a schema that has no more than these annotates the others.
    /// </summary>
    public static bool HasAssertions(Schema schema) =>
        TypesOf(schema) != JsonTypes.None || schema.Enum is { Count: > 0 }
        || schema.AllOf.Count > 0 || Branches(schema).Count > 0 || ConditionalProperties.Of(schema).Count > 0;

    /// <summary>
    /// Returns the declared types. Without <c>type</c>, these are the types to which the keywords about properties and items apply, or the
    /// type of the constant. Of numbers in strings, it is the type of the numbers.
    /// </summary>
    public static JsonTypes TypesOf(Schema schema)
    {
        if (NumbersInStrings.TypeOf(schema) is not JsonTypes.None and var number)
        {
            return number;
        }

        if (schema.Types != JsonTypes.None)
        {
            return schema.Types;
        }

        bool isObject = schema.Properties.Count > 0 || schema.Required.Count > 0 || schema.PatternProperties.Count > 0
            || schema.AdditionalProperties is { BooleanSchemaValue: null } || schema.UnevaluatedProperties is { BooleanSchemaValue: null };
        bool isArray = schema.Items is not null || schema.PrefixItems.Count > 0;
        return !isObject && !isArray ? TypeOfConstant(schema)
            : (isObject ? JsonTypes.Object : JsonTypes.None) | (isArray ? JsonTypes.Array : JsonTypes.None);
    }

    /// <summary>Returns the type of <c>const</c>; none where there is no constant.</summary>
    public static JsonTypes TypeOfConstant(Schema schema) => schema.Const is { } value ? SchemaTypes.OfValue(value) : JsonTypes.None;

    /// <summary>
    /// Returns the branches of <c>oneOf</c> or <c>anyOf</c>; none where all of them only require properties, or name the types of a number.
    /// </summary>
    public static IReadOnlyList<Schema> Branches(Schema schema)
    {
        IReadOnlyList<Schema> branches = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        return branches.Count == 0 || branches.All(IsCondition) || NumbersInStrings.AreTypes(branches, schema) ? [] : branches;
    }

    /// <summary>Returns the schema at the end of references that add no assertions.</summary>
    public static Schema Followed(Schema schema)
    {
        Schema end = schema;
        while (end.Reference?.Target is { } target && !HasAssertions(end))
        {
            end = target;
        }

        return end;
    }

    /// <summary>Returns the schema at the end of references that add no assertions; an expression that is no written schema is its own end.</summary>
    public static SchemaExpression Followed(SchemaExpression schema) =>
        schema.WrittenSchema is { } written && Followed(written) is var end && end != written ? end : schema;

    /// <summary>Whether the expression is a reference or determines the type or structure of its values.</summary>
    public static bool IsReferenceOrHasAssertions(SchemaExpression schema) => schema.Reference is not null || HasAssertions(schema.Origin);

    /// <summary>Whether the schema only declares properties that some values have.</summary>
    public static bool IsOnlyConditional(Schema schema) =>
        Followed(schema) is var followed && TypesOf(followed) == JsonTypes.None && followed.AllOf.Count == 0
        && ConditionalProperties.Of(followed).Count > 0;

    public static bool IsNull(Schema schema) => schema.IsNull || schema.Reference?.Target is { IsNull: true };

    private static bool IsCondition(Schema branch) =>
        branch.Reference is null && branch.Types is JsonTypes.None or JsonTypes.Object && !branch.IsNull
        && branch.Properties.Count == 0 && branch.Enum is null && branch.Const is null
        && branch.AdditionalProperties is not { BooleanSchemaValue: null }
        && branch.AllOf.Count == 0 && Branches(branch).Count == 0 && branch.Items is null
        && (branch.Required.Count > 0 || branch.Not is not null);
}
