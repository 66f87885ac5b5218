using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>
/// Determines which schemas that allow numbers and strings mean numbers. Servers that also read numbers from strings declare them like this.
/// By the schema's <c>format</c> or <c>pattern</c>, each string must be a number; every other such schema is a union.
/// </summary>
internal static class NumbersInStrings
{
    /// <summary>Returns the type of the numbers, integer or number; none where the schema does not mean numbers.</summary>
    public static JsonTypes TypeOf(Schema schema)
    {
        bool canBe = schema.Types == JsonTypes.None ? schema.Reference is null : HoldsBoth(schema.Types);
        if (!canBe || schema.Enum is not null || schema.Const is not null)
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
    /// Whether the numbers are decimal although their format allows binary ones, because their text has a fraction but no exponent.
    /// </summary>
    public static bool AreDecimal(Schema schema) =>
        schema.Format is null or "double" && schema.PatternNotation == NumberNotation.Decimal && TypeOf(schema) != JsonTypes.None;

    /// <summary>Whether the alternatives of a schema only name the types of one number.</summary>
    public static bool AreTypes(IReadOnlyList<Schema> branches, Schema schema) =>
        branches.Count > 0 && schema.Types == JsonTypes.None && TypeOf(schema) != JsonTypes.None;

    private static bool HoldsBoth(JsonTypes types) =>
        (types & JsonTypes.String) != 0 && (types & ~JsonTypes.String) is not JsonTypes.None and var others
        && (others & ~(JsonTypes.Integer | JsonTypes.Number)) == JsonTypes.None;

    // Text with leading zeros, such as a postal code, is a number only if the format declares one.
    private static bool IsNumeric(NumberNotation notation, bool hasFormat) =>
        notation is NumberNotation.Json or NumberNotation.Decimal || (hasFormat && notation == NumberNotation.Padded);

    private static bool HasFormatOfStrings(Schema schema) => ScalarFormats.Of(JsonTypes.String, schema) != ScalarFormat.String;

    // Before 3.1, a schema has one type: servers write each type as an alternative in 3.0, and no type in 2.0.
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
