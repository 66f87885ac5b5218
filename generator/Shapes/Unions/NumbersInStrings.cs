using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>
/// Decides which schemas that allow numbers and strings mean numbers: servers that also read numbers from strings declare them so. All strings
/// must be numbers by the schema's <c>format</c> or <c>pattern</c>; other schemas are unions.
/// </summary>
internal static class NumbersInStrings
{
    /// <summary>The type of the numbers, integer or number; none where the schema is no such schema.</summary>
    public static JsonTypes TypeOf(Schema schema)
    {
        bool canBe = schema.Types == JsonTypes.None ? schema.Reference is null : HoldsBoth(schema.Types);
        if (!canBe || schema.Part != JsonTypes.None || schema.Enum is not null || schema.Const is not null)
        {
            return JsonTypes.None;
        }

        bool hasFormat = IsNumeric(schema.Format);
        bool hasPattern = schema.Constraints.Pattern is not null;
        if (!(hasFormat || hasPattern) || (hasPattern && !IsNumeric(schema.PatternNotation, hasFormat)) || (!hasFormat && HasFormatOfStrings(schema)))
        {
            return JsonTypes.None;
        }

        JsonTypes types = schema.Types != JsonTypes.None ? schema.Types
            : schema.AllOf.Count > 0 ? JsonTypes.None
            : schema.OneOf.Count + schema.AnyOf.Count > 0 ? TypesOfBranches(schema)
            : hasFormat && hasPattern ? TypeOfFormat(schema) | JsonTypes.String
            : JsonTypes.None;
        return HoldsBoth(types) ? JsonTypeSets.Disjoint(types & ~JsonTypes.String) : JsonTypes.None;
    }

    /// <summary>
    /// Whether the numbers are decimal ones, though their format does not tell them from binary ones: their texts have fractions but no exponents.
    /// </summary>
    public static bool AreDecimal(Schema schema) =>
        schema.Format is null or "double" && schema.PatternNotation == NumberNotation.Decimal && TypeOf(schema) != JsonTypes.None;

    /// <summary>Whether the alternatives of a schema are no more than the types of one number.</summary>
    public static bool AreTypes(IReadOnlyList<Schema> branches, Schema schema) =>
        branches.Count > 0 && schema.Types == JsonTypes.None && TypeOf(schema) != JsonTypes.None;

    private static bool HoldsBoth(JsonTypes types) =>
        (types & JsonTypes.String) != 0 && (types & ~JsonTypes.String) is not JsonTypes.None and var others
        && (others & ~(JsonTypes.Integer | JsonTypes.Number)) == JsonTypes.None;

    // A postal code keeps its zeros, unless the format declares a number.
    private static bool IsNumeric(NumberNotation notation, bool hasFormat) =>
        notation is NumberNotation.Json or NumberNotation.Decimal || (hasFormat && notation == NumberNotation.Padded);

    private static bool HasFormatOfStrings(Schema schema) => ScalarFormats.Of(JsonTypes.String, schema) != ScalarFormat.String;

    // Before 3.1, types are no list: servers then write each type as an alternative in 3.0, and no type in 2.0.
    private static JsonTypes TypesOfBranches(Schema schema)
    {
        JsonTypes types = JsonTypes.None;
        foreach (Schema branch in schema.OneOf.Concat(schema.AnyOf).Where(branch => !branch.IsNull))
        {
            if (branch.Types == JsonTypes.None || !branch.HasOnly("type", "nullable"))
            {
                return JsonTypes.None;
            }

            types |= branch.Types;
        }

        return types;
    }

    private static JsonTypes TypeOfFormat(Schema schema) =>
        schema.Format is "float" or "double" or "decimal" or "decimal128" ? JsonTypes.Number : JsonTypes.Integer;

    private static bool IsNumeric(string? format) => format
        is "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" or "double-int"
        or "float" or "double" or "decimal" or "decimal128";
}
