using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>The C# text of types; for example, a nullable list of strings is <c>global::System.Collections.Generic.List&lt;string&gt;?</c>.</summary>
internal sealed class TypeText(EmissionContext context)
{
    /// <summary>The type, with <c>?</c> if it is nullable.</summary>
    public string Of(TypeRef type) => NotNull(type) + (type.IsNullable ? "?" : "");

    /// <summary>The type with <c>?</c>.</summary>
    public string Nullable(TypeRef type) => NotNull(type) + "?";

    /// <summary>The type of a parameter, which accepts any <c>IReadOnlyList&lt;T&gt;</c> for a list.</summary>
    public string Parameter(TypeRef type, bool isNullable) =>
        (type is ListType list ? GlobalNames.Collections + "IReadOnlyList<" + Of(list.Item) + ">" : NotNull(type))
        + (isNullable || type.IsNullable ? "?" : "");

    /// <summary>The type without <c>?</c>.</summary>
    public string NotNull(TypeRef type) => type switch
    {
        ScalarType scalar => Of(scalar.Scalar, context.Header.HasDateOnly),
        NamedType named => context.Global(named.Name),
        ListType list => GlobalNames.Collections + "List<" + Of(list.Item) + ">",
        MapType map => GlobalNames.Collections + "Dictionary<string, " + Of(map.Value) + ">",
        LibraryType library => GlobalNames.Runtime + library.Class,
        AnyJsonType any => GlobalNames.Json + (any.Shape == AnyJson.Object ? "Nodes.JsonObject" : "Nodes.JsonNode"),
        _ => throw new InvalidOperationException("Unsupported type: " + type),
    };

    /// <summary>Whether the type is a value type, for which <c>?</c> is another type.</summary>
    public static bool IsValueType(TypeRef type) => type switch
    {
        NamedType named => named.Kind == NamedKind.Enum,
        ScalarType scalar => scalar.Scalar is not (Scalar.String or Scalar.Uri or Scalar.BytesBase64 or Scalar.BytesBase64Url),
        _ => false,
    };

    private static string Of(Scalar scalar, bool hasDateOnly) => scalar switch
    {
        Scalar.String => "string",
        Scalar.Boolean => "bool",
        Scalar.Int32 => "int",
        Scalar.Int64 or Scalar.Int64String => "long",
        Scalar.UInt64 or Scalar.UInt64String => "ulong",
        Scalar.Double => "double",
        Scalar.Decimal or Scalar.DecimalString => "decimal",
        Scalar.BytesBase64 or Scalar.BytesBase64Url => "byte[]",
        Scalar.DateOnly when !hasDateOnly => "global::System.DateTime",
        Scalar.TimeOnly when !hasDateOnly => "global::System.TimeSpan",
        Scalar.Duration => GlobalNames.Runtime + "Duration",
        Scalar.DateTimeOffsetUnixSeconds or Scalar.DateTimeOffsetHttp => "global::System.DateTimeOffset",
        _ => "global::System." + scalar,
    };
}
