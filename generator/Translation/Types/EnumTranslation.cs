using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.References;
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
                string memberName = NameOf(member.Name, shape.ValueType, value, names);
                members.Add(new EnumValue(memberName, value, doc));
                ReportTaken(schema.Origin, member, memberName, context);
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

        CheckNames(schema.Origin, context);

        // A value is sent as it is listed. As a date or as bytes it could be spelled differently, and would have no named member.
        if (shape.ValueType == EnumValueType.String && ScalarFormats.Of(JsonTypes.String, schema.Origin, schema is Restricted) != ScalarFormat.String)
        {
            string format = schema.Origin.Format ?? schema.Origin.ContentEncoding ?? "";
            context.Report(DiagnosticCatalog.FormatOfListedValues(schema.Origin.Location, schema.Pointer, format));
        }
    }

    private static void ReportTaken(Schema schema, EnumMember member, string used, TranslationContext context)
    {
        if (schema.Extension(EnumMemberReader.NamesExtension)?.To(member.At.Source()!) is { } name
            && name.Text() is { } declared && DeclaredName.IsValid(declared) && declared != used)
        {
            context.Report(DiagnosticCatalog.DeclaredNameTaken(name.Location, declared, used));
        }
    }

    private static void CheckNames(Schema schema, TranslationContext context)
    {
        if (schema.Extension(EnumMemberReader.NamesExtension) is not { } names)
        {
            return;
        }

        if (!names.IsObject())
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored(
                names.Location, EnumMemberReader.NamesExtension, "it must be an object with the values as properties"));
        }

        var known = new HashSet<string>(schema.EnumMembers.Select(member => member.At.Source()!), StringComparer.Ordinal);
        foreach ((string value, Cursor name) in names.Members())
        {
            if (!known.Contains(value))
            {
                context.Report(DiagnosticCatalog.NamedValueUnknown(
                    name.Location, EnumMemberReader.NamesExtension, value, NearestName.Of(value, known)));
            }
            else if (name.Text() is not { } text || !DeclaredName.IsValid(text))
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(
                    name.Location, EnumMemberReader.NamesExtension, "each name must be a valid C# name"));
            }
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
