using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary><c>default</c>, where it is a value of the type.</summary>
internal static class DefaultTranslation
{
    /// <param name="schema">The schema as it is used.</param>
    /// <param name="behind">The schema behind references.</param>
    /// <param name="type">Its type.</param>
    /// <param name="values">The enum that the type is; null where it is none.</param>
    /// <param name="context">Receives a default that does not fit.</param>
    public static string? Of(SchemaExpression schema, SchemaExpression behind, TypeRef type, EnumType? values, TranslationContext context)
    {
        Schema owner = (schema.Origin.Default is not null ? schema : behind).Origin;
        if (owner.Default is not { } node)
        {
            return null;
        }

        Cursor value = owner.At with { Node = node };
        if (value.IsNull())
        {
            // Many write it for a member that has no default.
            return type.IsNullable ? value.ToJson() : null;
        }

        if (values is not null ? Fits(value, values) : Fits(value, type))
        {
            return value.ToJson();
        }

        context.Report(DiagnosticCatalog.DefaultDoesNotFit(value.Location, owner.Pointer, value.ToJson()));
        return null;
    }

    // An open enum has values that it does not list, of the same kind. YAML makes numbers of words that are meant as strings.
    private static bool Fits(Cursor value, EnumType type) =>
        EnumTranslation.ValueOf(value, type.Underlying) is { } wire
        && (type.Underlying != EnumUnderlying.String || value.Text() is not null || type.Values.Any(one => one.WireValue == wire));

    private static bool Fits(Cursor value, TypeRef type) => type switch
    {
        AnyJsonType { Shape: AnyJson.Value } or NamedType { Kind: NamedKind.Enum or NamedKind.Union } => true,
        ListType or NamedType { Kind: NamedKind.Tuple } => value.IsArray(),
        ScalarType { Scalar: Scalar.Boolean } => value.Flag() is not null,
        ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.DateTimeOffsetUnixSeconds } => value.Number() is { } number && Numbers.IsInteger(number),
        ScalarType { Scalar: Scalar.Double or Scalar.Decimal } => value.Number() is not null,
        ScalarType => value.Text() is not null,
        _ => value.IsObject(),
    };
}
