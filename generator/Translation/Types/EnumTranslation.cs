using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Listed values: strings and numbers become named values, true and false a flag, values of several kinds one of these each.</summary>
internal static class EnumTranslation
{
    /// <summary>The shape that the values give; null where there are none, or where they leave it to the type.</summary>
    public static Shape? ReadShape(Schema schema, ICollection<DiagnosticInfo> problems)
    {
        IReadOnlyList<EnumMember> members = schema.EnumMembers;
        if (members.Count == 0)
        {
            return null;
        }

        bool isNullable = schema.IsNullable || schema.HasNullBranch || ListsNull(schema);
        JsonTypes types = JsonKindsOf.Distinct(schema.Types);
        EnumMember? stranger = types == JsonTypes.None ? null : members.FirstOrDefault(member => !JsonKindsOf.Includes(types, member.Type));
        if (types is JsonTypes.Object or JsonTypes.Array)
        {
            // Many list beside a list what its items are.
            Tell(isRead: false);
            return null;
        }

        if (ReadKind(types, members) is { } shape)
        {
            return shape with { IsNullable = isNullable };
        }

        JsonTypes kinds = members.Aggregate(JsonTypes.None, (all, member) => all | member.Type);
        Tell(isRead: true);
        kinds |= stranger is null ? JsonTypes.None : types;

        kinds = JsonKindsOf.Distinct(kinds);
        if (JsonKindsOf.Each(kinds) is { Count: > 1 } several)
        {
            return new UnionShape([.. several.Select(schema.PartFor)], isNullable);
        }

        return (ReadKind(kinds, members) ?? Unnamed(schema, kinds, members, problems)) with { IsNullable = isNullable };

        void Tell(bool isRead)
        {
            if (stranger is not null)
            {
                problems.Add(DiagnosticCatalog.ValueIsOfAnotherType(stranger.At.Location, schema.Pointer, stranger.At.ToJson(), isRead));
            }
        }
    }

    public static EnumType Translate(Schema schema, EnumShape shape, string name, ICollection<DiagnosticInfo> problems)
    {
        Scope names = Scope.Exact(reservedSuffix: "Member");
        names.Reserve(ReservedNames.OfEnums);
        names.Reserve(name);
        var members = new List<EnumValue>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (EnumMember member in schema.EnumMembers)
        {
            string value = ValueOf(member.At, shape.Underlying)!;
            if (met.Add(value))
            {
                members.Add(new EnumValue(NameOf(member.Name, shape.Underlying, value, names), value, new DocComment(member.Description, null, null, member.IsDeprecated)));
            }
            else
            {
                problems.Add(DiagnosticCatalog.ValueRepeated(member.At.Location, schema.Pointer, value));
            }
        }

        // A value is sent as it is listed: a date or bytes would be written anew, maybe in another spelling, and would have no names.
        if (shape.Underlying == EnumUnderlying.String && ScalarTable.Of(JsonTypes.String, schema) != Scalar.String)
        {
            problems.Add(DiagnosticCatalog.FormatOfListedValues(schema.Location, schema.Pointer, schema.Format ?? schema.ContentEncoding ?? ""));
        }

        return new EnumType(name, DocTranslation.Of(schema), shape.Underlying, members.ToEquatableArray());
    }

    /// <summary>A value as an enum has it; null where it cannot have it.</summary>
    public static string? ValueOf(Cursor value, EnumUnderlying underlying) => (underlying, value.Number() ?? value.Source()) switch
    {
        (_, null) => null,
        (EnumUnderlying.String, _) => value.Source(),
        (EnumUnderlying.Int64, { } number) => Numbers.Digits(number),
        (_, { } number) => Numbers.Decimal(number),
    };

    // Values of one type may be spelled otherwise: YAML's 1.10 where a string is meant, "1" for an integer.
    private static Shape? ReadKind(JsonTypes type, IReadOnlyList<EnumMember> members)
    {
        EnumUnderlying? underlying = type switch
        {
            JsonTypes.String => EnumUnderlying.String,
            JsonTypes.Integer when members.All(member => ValueOf(member.At, EnumUnderlying.Int64) is not null) => EnumUnderlying.Int64,
            JsonTypes.Integer or JsonTypes.Number => EnumUnderlying.Decimal,
            _ => null,
        };
        if (underlying is { } known)
        {
            string?[] values = [.. members.Select(member => ValueOf(member.At, known))];
            bool fits = values.All(value => value is not null) && (type != JsonTypes.Integer || values.All(value => value!.IndexOf('.') < 0));
            return fits ? new EnumShape(known, IsNullable: false) : null;
        }

        return type == JsonTypes.Boolean && members.All(member => member.At.Source() is "true" or "false") ? new ScalarShape(Scalar.Boolean, IsNullable: false) : null;
    }

    private static Shape Unnamed(Schema schema, JsonTypes kind, IReadOnlyList<EnumMember> members, ICollection<DiagnosticInfo> problems)
    {
        switch (kind)
        {
            case JsonTypes.Object:
                return new AnyShape(AnyJson.Object, IsNullable: false);
            case JsonTypes.Array:
                return new ListShape(null, IsNullable: false);
            default:
                problems.Add(DiagnosticCatalog.ValuesAreNotNamed(schema.Location, schema.Pointer));
                // Open JSON keeps the digits that double does not.
                return members.All(member => member.At.Number() is not { } number || Numbers.IsExactDouble(number))
                    ? new ScalarShape(Scalar.Double, IsNullable: false)
                    : new AnyShape(AnyJson.Value, IsNullable: false);
        }
    }

    private static bool ListsNull(Schema schema) =>
        schema.Part == JsonTypes.None && schema.Enum is { } values && values.Any(value => (schema.At with { Node = value }).IsNull());

    private static string NameOf(string? given, EnumUnderlying underlying, string value, Scope names)
    {
        if (given is not null)
        {
            return names.Give(Identifier.IsValid(given) ? given : Identifier.Pascal(given), Identifier.SpelledPascal(given));
        }

        return underlying == EnumUnderlying.String
            ? names.Give(IsAmount(value) ? "_" + value : Identifier.Pascal(value), Identifier.SpelledPascal(value))
            : names.Give("Value" + Identifier.Part(value));
    }

    // A digit with a unit, such as 5m beside 15m: it reads better as a number than in words.
    private static bool IsAmount(string value) => value.Length == 2 && value[0] is >= '0' and <= '9' && char.IsLetter(value[1]);
}
