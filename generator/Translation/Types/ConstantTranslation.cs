using System.Globalization;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates the only value of a property (<c>const</c>, or an <c>enum</c> with one value), which is pre-filled.</summary>
internal static class ConstantTranslation
{
    /// <summary>Returns the value; null if there are several, or if C# has no literal for it.</summary>
    public static Constant? Of(SchemaExpression schema, SchemaExpression resolved, TypeRef type, TypeTranslation types) =>
        OnlyValue(schema, resolved, type.IsNullable) is { } found ? ValueOf(found, type, types) : null;

    /// <summary>Returns the type of the only value that a schema lists itself; null if it lists several, or names or describes the value.</summary>
    public static ScalarType? TypeOf(SchemaExpression schema, Shape shape) =>
        schema.Origin.ComponentName is not null
        || schema.EnumMembers is not [{ Name: null, Description: null }]
        || shape is not EnumShape { IsNullable: false } values
            ? null
            : new ScalarType(ModelTerms.ScalarOf(values.ValueType));

    /// <summary>Returns the only value that a schema allows; null if it allows several.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolved">The schema at the end of its references.</param>
    /// <param name="allowsNull">Whether null is another value.</param>
    public static Cursor? OnlyValue(SchemaExpression schema, SchemaExpression resolved, bool allowsNull)
    {
        SchemaExpression owner = schema.Origin.Const is not null || schema.EnumMembers.Count > 0 ? schema : resolved;
        return owner.Origin.Const is { } node ? owner.Origin.At with { Node = node }
            : owner.EnumMembers is [var only] && !allowsNull ? only.At
            : null;
    }

    private static Constant? ValueOf(Cursor value, TypeRef type, TypeTranslation types)
    {
        string? text = type switch
        {
            ScalarType scalar => TextOf(value, scalar.Scalar),
            NamedType { Kind: NamedKind.Enum } => value.Source(),
            _ => null,
        };
        if (text is null || type is not NamedType)
        {
            return text is null ? null : new Constant(text);
        }

        EnumType declared = types.EnumOf(type)!;
        string? wire = EnumTranslation.ValueOf(value, declared.Underlying);
        return declared.Values.FirstOrDefault(one => one.WireValue == wire) is { } member ? new Constant(wire!, member.Name) : null;
    }

    private static string? TextOf(Cursor value, Scalar scalar) => scalar switch
    {
        Scalar.String => value.Source(),
        Scalar.Boolean => value.Flag() is { } flag ? (flag ? "true" : "false") : null,
        Scalar.Int32 => value.Number() is { } number && Numbers.Digits(number) is { } digits && int.TryParse(digits, out _) ? digits : null,
        Scalar.Int64 => value.Number() is { } number ? Numbers.Digits(number) : null,
        Scalar.UInt64 => value.Number() is { } number && Numbers.WholeNumber(number) is { } whole and <= ulong.MaxValue
            ? whole.ToString("F0", CultureInfo.InvariantCulture)
            : null,
        Scalar.Double => value.Number() is { } number
            && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double known) && !double.IsInfinity(known)
                ? number
                : null,
        Scalar.Decimal => value.Number() is { } number ? Numbers.Decimal(number) : null,
        _ => null,
    };
}
