using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates <c>default</c> if it is a value of the type.</summary>
internal static class DefaultTranslation
{
    /// <summary>Returns the default as JSON text; null if there is none, or if it does not fit the type.</summary>
    /// <param name="schema">The schema where it is used.</param>
    /// <param name="resolved">The schema with references resolved.</param>
    /// <param name="type">The C# type.</param>
    /// <param name="values">The enum if the type is one; null otherwise.</param>
    /// <param name="context">Receives the diagnostic of a default that does not fit.</param>
    public static string? Of(SchemaExpression schema, SchemaExpression resolved, TypeRef type, EnumType? values, TranslationContext context)
    {
        Schema owner = (schema.Origin.Default is not null ? schema : resolved).Origin;
        if (owner.Default is not { } node)
        {
            return null;
        }

        Cursor value = owner.At with { Node = node };
        if (value.IsNull())
        {
            // Many descriptions declare null for a property without a default.
            return type.IsNullable ? value.ToJson() : null;
        }

        if (values is not null ? Fits(value, values) : Fits(value, type))
        {
            return value.ToJson();
        }

        context.Report(DiagnosticCatalog.DefaultDoesNotFit(value.Location, owner.Pointer, value.ToJson()));
        return null;
    }

    // An open enum has unknown values of the same type. YAML reads some unquoted strings as numbers.
    private static bool Fits(Cursor value, EnumType type) =>
        EnumTranslation.ValueOf(value, type.Underlying) is { } wire
        && (type.Underlying != EnumUnderlying.String || value.Text() is not null || type.Values.Any(one => one.WireValue == wire));

    private static bool Fits(Cursor value, TypeRef type) => type switch
    {
        AnyJsonType { Shape: AnyJson.Value } or OwnType or NamedType { Kind: NamedKind.Enum or NamedKind.Union } => true,
        ListType or NamedType { Kind: NamedKind.Tuple } => value.IsArray(),
        ScalarType { Scalar: Scalar.Boolean } => value.Flag() is not null,
        ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.DateTimeOffsetUnixSeconds } =>
            value.Number() is { } number && Numbers.IsInteger(number),
        ScalarType { Scalar: Scalar.Double or Scalar.Decimal } => value.Number() is not null,
        ScalarType => value.Text() is not null,
        _ => value.IsObject(),
    };
}
