using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates a list of values to an enum type with a member for each value.</summary>
internal static class EnumTranslation
{
    public static EnumType Translate(SchemaExpression schema, EnumShape shape, string name, TranslationContext context)
    {
        Scope names = Scope.Exact(reservedSuffix: "Member");
        names.Reserve(ReservedNames.OfEnums);
        names.Reserve(name);
        Check(schema, shape, context);
        var members = new List<EnumValue>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (EnumMember member in schema.EnumMembers)
        {
            string value = EnumShapes.ValueOf(member.At, shape.ValueType)!;
            if (known.Add(value))
            {
                var doc = new DocComment(member.Description, null, null, member.IsDeprecated);
                members.Add(new EnumValue(NameOf(member.Name, shape.ValueType, value, names), value, doc));
            }
        }

        return new EnumType(name, DocTranslation.Of(schema), ModelTerms.Of(shape.ValueType), members.ToEquatableArray());
    }

    /// <summary>Reports values that are listed twice, and a format that has no effect.</summary>
    public static void Check(SchemaExpression schema, EnumShape shape, TranslationContext context)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (EnumMember member in schema.EnumMembers)
        {
            string value = EnumShapes.ValueOf(member.At, shape.ValueType)!;
            if (!known.Add(value))
            {
                context.Report(DiagnosticCatalog.ValueRepeated(member.At.Location, schema.Pointer, value));
            }
        }

        // A value is sent as it is listed. As a date or as bytes it could be spelled differently, and would have no named member.
        if (shape.ValueType == EnumValueType.String && ScalarFormats.Of(JsonTypes.String, schema.Origin, schema is Restricted) != ScalarFormat.String)
        {
            string format = schema.Origin.Format ?? schema.Origin.ContentEncoding ?? "";
            context.Report(DiagnosticCatalog.FormatOfListedValues(schema.Origin.Location, schema.Pointer, format));
        }
    }

    /// <summary>Returns the wire value that an enum would have for a value; null where the value is not of its type.</summary>
    public static string? ValueOf(Cursor value, EnumUnderlying underlying) => EnumShapes.ValueOf(value, ModelTerms.Of(underlying));

    private static string NameOf(string? given, EnumValueType type, string value, Scope names)
    {
        if (given is not null)
        {
            return names.Give(DeclaredName.IsValid(given) ? given : Identifier.Pascal(given), Identifier.SpelledPascal, given);
        }

        return type == EnumValueType.String
            ? names.Give(IsAmount(value) ? "_" + value : Identifier.Pascal(value), Identifier.SpelledPascal, value)
            : names.Give("Value" + Identifier.Part(value));
    }

    // A digit with a unit, such as 5m next to 15m, reads better as a number than spelled out.
    private static bool IsAmount(string value) => value.Length == 2 && value[0] is >= '0' and <= '9' && char.IsLetter(value[1]);
}
