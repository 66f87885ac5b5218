using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>
/// Reads listed values: strings and numbers become an enum, <c>true</c> and <c>false</c> a boolean, values of several types a union of these.
/// </summary>
internal static class EnumShapes
{
    /// <summary>Returns the shape that the listed values determine; null where there are none, or where the type alone determines it.</summary>
    public static Shape? Read(SchemaExpression schema, DiagnosticBag diagnostics)
    {
        IReadOnlyList<EnumMember> members = schema.EnumMembers;
        if (members.Count == 0)
        {
            return null;
        }

        bool isNullable = schema is not Restricted && AllowsNull(schema.Origin);
        JsonTypes declared = JsonTypeSets.Disjoint(schema.Types);
        EnumMember? mistyped = MistypedOf(members, declared);
        if (declared is JsonTypes.Object or JsonTypes.Array)
        {
            // Many descriptions list the values of the items next to 'type: array'.
            ReportMistyped(mistyped, schema, isRead: false, diagnostics);
            return null;
        }

        if (OfType(declared, members) is { } shape)
        {
            return shape with { IsNullable = isNullable };
        }

        ReportMistyped(mistyped, schema, isRead: true, diagnostics);
        JsonTypes types = members.Aggregate(mistyped is null ? JsonTypes.None : declared, (all, member) => all | member.Type);
        types = JsonTypeSets.Disjoint(types);
        if (JsonTypeSets.Each(types) is { Count: > 1 } several)
        {
            return KeywordShapes.OfTypes(schema.Origin, several, isNullable);
        }

        return (OfType(types, members) ?? WithoutValues(schema, types, members, diagnostics)) with { IsNullable = isNullable };
    }

    /// <summary>Returns the canonical text of a listed value; null where the value is not of the type.</summary>
    public static string? ValueOf(Cursor value, EnumValueType type) => (type, value.Number() ?? value.Source()) switch
    {
        (_, null) => null,
        (EnumValueType.String, _) => value.Source(),
        (EnumValueType.Integer, { } number) => Numbers.Digits(number),
        (_, { } number) => Numbers.Decimal(number),
    };

    private static EnumMember? MistypedOf(IReadOnlyList<EnumMember> members, JsonTypes declared) =>
        declared == JsonTypes.None ? null : members.FirstOrDefault(member => !JsonTypeSets.Includes(declared, member.Type));

    private static void ReportMistyped(EnumMember? mistyped, SchemaExpression schema, bool isRead, DiagnosticBag diagnostics)
    {
        if (mistyped is not null)
        {
            diagnostics.Report(DiagnosticCatalog.ValueIsOfAnotherType(mistyped.At.Location, schema.Pointer, mistyped.At.ToJson(), isRead));
        }
    }

    // The value may be written as another type: YAML's 1.10 for a string, "1" for an integer.
    private static Shape? OfType(JsonTypes type, IReadOnlyList<EnumMember> members)
    {
        EnumValueType? valueType = type switch
        {
            JsonTypes.String => EnumValueType.String,
            JsonTypes.Integer when members.All(member => ValueOf(member.At, EnumValueType.Integer) is not null) => EnumValueType.Integer,
            JsonTypes.Integer or JsonTypes.Number => EnumValueType.Number,
            _ => null,
        };
        if (valueType is { } known)
        {
            string?[] values = [.. members.Select(member => ValueOf(member.At, known))];
            bool fits = values.All(value => value is not null) && (type != JsonTypes.Integer || values.All(value => value!.IndexOf('.') < 0));
            return fits ? new EnumShape(known, IsNullable: false) : null;
        }

        return type == JsonTypes.Boolean && members.All(member => member.At.Source() is "true" or "false")
            ? new ScalarShape(ScalarFormat.Boolean, IsNullable: false)
            : null;
    }

    private static Shape WithoutValues(
        SchemaExpression schema, JsonTypes type, IReadOnlyList<EnumMember> members, DiagnosticBag diagnostics)
    {
        switch (type)
        {
            case JsonTypes.Object:
                return new AnyObjectShape(IsNullable: false);
            case JsonTypes.Array:
                return new ListShape(null, IsNullable: false);
            default:
                diagnostics.Report(DiagnosticCatalog.ValuesAreNotNamed(schema.Origin.Location, schema.Pointer));

                // Any JSON preserves the digits that a binary number loses.
                return members.All(member => member.At.Number() is not { } number || Numbers.IsExactDouble(number))
                    ? new ScalarShape(ScalarFormat.Double, IsNullable: false)
                    : new AnyShape(IsNullable: false);
        }
    }

    private static bool AllowsNull(Schema schema) =>
        schema.IsNullable || schema.HasNullBranch
        || (schema.Enum is { } values && values.Any(value => (schema.At with { Node = value }).IsNull()));
}
