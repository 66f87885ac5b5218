using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes.Objects;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Questions to one schema about what it says of values, as against words about them.</summary>
internal static class SchemaStructure
{
    /// <summary>
    /// Whether it says (its reference aside) what kind of value it is. Words, examples, defaults, nullability and limits do not: a schema with
    /// no more than these beside a reference or in <c>allOf</c> annotates the others.
    /// </summary>
    public static bool HasAssertions(Schema schema) =>
        TypesOf(schema) != JsonTypes.None || schema.Enum is { Count: > 0 }
        || schema.AllOf.Count > 0 || Branches(schema).Count > 0 || ConditionalMembers.Of(schema).Count > 0;

    /// <summary>
    /// The types it names, or those that its keywords about members and items are about; of numbers in strings, that of the numbers.
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

    /// <summary>The type of the one value it allows; none where it names none.</summary>
    public static JsonTypes TypeOfConstant(Schema schema) => schema.Const is { } value ? SchemaTypes.OfValue(value) : JsonTypes.None;

    /// <summary>
    /// The branches of <c>oneOf</c> and <c>anyOf</c>; none where all of them only say which members must be there, or name the types of a number.
    /// </summary>
    public static IReadOnlyList<Schema> Branches(Schema schema)
    {
        IReadOnlyList<Schema> branches = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        return branches.All(IsCondition) || NumbersInStrings.AreTypes(branches, schema) ? [] : branches;
    }

    /// <summary>The schema at the end of references that add nothing on the way.</summary>
    public static Schema Followed(Schema schema)
    {
        Schema end = schema;
        while (end.Reference?.Target is { } target && !HasAssertions(end))
        {
            end = target;
        }

        return end;
    }

    /// <summary>Whether it says no more than what members some values have.</summary>
    public static bool IsOnlyConditional(Schema schema) =>
        Followed(schema) is var followed && TypesOf(followed) == JsonTypes.None && followed.AllOf.Count == 0 && ConditionalMembers.Of(followed).Count > 0;

    public static bool IsNull(Schema schema) => schema.IsNull || schema.Reference?.Target is { IsNull: true };

    private static bool IsCondition(Schema branch) =>
        branch.Reference is null && branch.Types is JsonTypes.None or JsonTypes.Object && !branch.IsNull
        && branch.Properties.Count == 0 && branch.Enum is null && branch.Const is null && branch.AdditionalProperties is not { BooleanSchemaValue: null }
        && branch.AllOf.Count == 0 && Branches(branch).Count == 0 && branch.Items is null
        && (branch.Required.Count > 0 || branch.Not is not null);
}
