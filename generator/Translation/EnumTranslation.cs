using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary><c>enum</c>: strings and integers become named values, others their scalar.</summary>
internal static class EnumTranslation
{
    /// <summary>The shape that the values give; null where there are none, or where they leave it to the type.</summary>
    public static Shape? ReadShape(Schema schema, ICollection<Problem> problems)
    {
        IReadOnlyList<Cursor> values = ValuesOf(schema);
        if (values.Count == 0)
        {
            return null;
        }

        bool isNullable = schema.IsNullable || values.Count < schema.Enum!.Count;
        JsonTypes types = schema.Types;
        bool isText = types == JsonTypes.String ? values.All(value => value.Source() is not null) : values.All(value => value.Text() is not null);
        if (isText && types is JsonTypes.None or JsonTypes.String)
        {
            return new EnumShape(EnumUnderlying.String, isNullable);
        }

        if (types is JsonTypes.None or JsonTypes.Integer && values.All(value => value.Source() is { } number && Numbers.IsInteger(number))
            && (types == JsonTypes.Integer || values.All(value => value.Number() is not null)))
        {
            return new EnumShape(EnumUnderlying.Int64, isNullable);
        }

        problems.Add(Problems.ValuesAreNotNamed(schema.Place, schema.Pointer));
        return ScalarOf(schema, values) is { } scalar ? new ScalarShape(scalar, isNullable) : types == JsonTypes.None ? new AnyShape(AnyJson.Value, isNullable) : null;
    }

    public static EnumType Translate(Schema schema, EnumShape shape, string name, ICollection<Problem> problems)
    {
        Scope names = Scope.Exact(reservedSuffix: "Member");
        names.Reserve(ReservedNames.OfEnums);
        names.Reserve(name);
        var members = new List<EnumValue>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        var nodes = schema.Enum!;
        IReadOnlyList<string?> descriptions = schema.EnumDescriptions;
        IReadOnlyList<string?> namesGiven = schema.EnumNames;
        for (int i = 0; i < nodes.Count; i++)
        {
            Cursor at = schema.At with { Node = nodes[i] };
            string? source = at.Source();
            if ((shape.Underlying == EnumUnderlying.Int64 && source is not null ? Numbers.Digits(source) : source) is not { } value)
            {
                continue;
            }

            if (!met.Add(value))
            {
                problems.Add(Problems.ValueRepeated(at.Place, schema.Pointer, value));
                continue;
            }

            string? description = i < descriptions.Count ? descriptions[i] : null;
            string? given = i < namesGiven.Count ? namesGiven[i] : null;
            members.Add(new EnumValue(NameOf(given, shape.Underlying, value, names), value, new Doc(description, null, null)));
        }

        return new EnumType(name, DocTranslation.Of(schema), shape.Underlying, members.ToEquatableArray());
    }

    private static string NameOf(string? given, EnumUnderlying underlying, string value, Scope names)
    {
        if (given is not null)
        {
            return names.Give(Identifier.IsValid(given) ? given : Identifier.Pascal(given), Identifier.SpelledPascal(given));
        }

        return underlying == EnumUnderlying.Int64
            ? names.Give("Value" + Identifier.Pascal(value).TrimStart('_'))
            : names.Give(Identifier.Pascal(value), Identifier.SpelledPascal(value));
    }

    private static Scalar? ScalarOf(Schema schema, IReadOnlyList<Cursor> values) =>
        schema.Types is JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean ? ScalarTable.Of(schema.Types, schema)
        : schema.Types != JsonTypes.None ? null
        : values.All(value => value.Flag() is not null) ? Scalar.Boolean
        : values.All(value => value.Number() is not null) ? Scalar.Double
        : null;

    private static IReadOnlyList<Cursor> ValuesOf(Schema schema) =>
        schema.Enum is { } nodes ? [.. nodes.Select(node => schema.At with { Node = node }).Where(value => !value.IsNull())] : [];
}
