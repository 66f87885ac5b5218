using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>How a use of a type is written in C#.</summary>
internal static class TypeText
{
    /// <summary>The type, with <c>?</c> where it is nullable.</summary>
    public static string Of(TypeRef type, ApiHeader header) => NotNull(type, header) + (type.IsNullable ? "?" : "");

    /// <summary>The type with <c>?</c>.</summary>
    public static string Nullable(TypeRef type, ApiHeader header) => NotNull(type, header) + "?";

    /// <summary>The type of a parameter, which takes any kind of list.</summary>
    public static string Parameter(TypeRef type, ApiHeader header, bool isNullable) =>
        (type is ListType list ? Names.Collections + "IReadOnlyList<" + Of(list.Item, header) + ">" : NotNull(type, header))
        + (isNullable || type.IsNullable ? "?" : "");

    /// <summary>The type without <c>?</c>.</summary>
    public static string NotNull(TypeRef type, ApiHeader header) => type switch
    {
        ScalarType scalar => Of(scalar.Scalar, header.HasDateOnly),
        NamedType named => Names.Global(header, named.Name),
        ListType list => Names.Collections + "List<" + Of(list.Item, header) + ">",
        MapType map => Names.Collections + "Dictionary<string, " + Of(map.Value, header) + ">",
        LibraryType library => Names.Runtime + library.Class,
        AnyJsonType any => Names.Json + (any.Shape == AnyJson.Object ? "Nodes.JsonObject" : "Nodes.JsonNode"),
        _ => throw new InvalidOperationException("A type of an unknown kind: " + type),
    };

    /// <summary>Whether it is a value type, for which <c>?</c> makes another type.</summary>
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
        Scalar.Duration => Names.Runtime + "Duration",
        Scalar.DateTimeOffsetUnixSeconds or Scalar.DateTimeOffsetHttp => "global::System.DateTimeOffset",
        _ => "global::System." + scalar,
    };
}
