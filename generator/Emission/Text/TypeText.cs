using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>The C# text of types; for example, a nullable list of strings is <c>List&lt;string&gt;?</c>.</summary>
internal sealed class TypeText(EmissionContext context)
{
    /// <summary>The type, with <c>?</c> if it is nullable.</summary>
    public string Of(TypeRef type) => NotNull(type) + (type.IsNullable ? "?" : "");

    /// <summary>The type with <c>?</c>.</summary>
    public string Nullable(TypeRef type) => NotNull(type) + "?";

    /// <summary>The type of a parameter, which accepts any <c>IReadOnlyList&lt;T&gt;</c> for a list.</summary>
    public string Parameter(TypeRef type, bool isNullable) =>
        (type is ListType list ? context.Names.IReadOnlyList + "<" + Of(list.Item) + ">" : NotNull(type))
        + (isNullable || type.IsNullable ? "?" : "");

    /// <summary>The read-only type of a list or dictionary.</summary>
    public string ReadOnly(TypeRef type, bool isNullable) =>
        (type is MapType map ? $"{context.Names.IReadOnlyDictionary}<string, {Of(map.Value)}>" : Parameter(type, isNullable: false).TrimEnd('?'))
        + (isNullable ? "?" : "");

    /// <summary>The type without <c>?</c>.</summary>
    public string NotNull(TypeRef type) => type switch
    {
        ScalarType scalar => Of(scalar.Scalar),
        NamedType named => context.Type(named.Name),
        OwnType own => CSharpText.Global(own.Name),
        ListType list => context.Names.List + "<" + Of(list.Item) + ">",
        MapType map => context.Names.Dictionary + "<string, " + Of(map.Value) + ">",
        LibraryType library => library.Class == LibraryClass.BinaryContent ? context.Names.BinaryContent : context.Names.MultipartBody,
        AnyJsonType any => any.Shape == AnyJson.Object ? context.Names.JsonObject : context.Names.JsonNode,
        _ => throw new InvalidOperationException("Unsupported type: " + type),
    };

    /// <summary>Whether the type is a value type, for which <c>?</c> is another type.</summary>
    public static bool IsValueType(TypeRef type) => type switch
    {
        NamedType named => named.Kind == NamedKind.Enum,
        OwnType own => own.IsValueType,
        ScalarType scalar => scalar.Scalar is not (Scalar.String or Scalar.Uri or Scalar.BytesBase64 or Scalar.BytesBase64Url),
        _ => false,
    };

    private string Of(Scalar scalar) => scalar switch
    {
        Scalar.String => "string",
        Scalar.Boolean => "bool",
        Scalar.Int32 => "int",
        Scalar.Int64 or Scalar.Int64String => "long",
        Scalar.UInt64 or Scalar.UInt64String => "ulong",
        Scalar.Double => "double",
        Scalar.Decimal or Scalar.DecimalString => "decimal",
        Scalar.BytesBase64 or Scalar.BytesBase64Url => "byte[]",
        Scalar.DateOnly => context.Header.HasDateOnly ? context.Names.DateOnly : context.Names.DateTime,
        Scalar.TimeOnly => context.Header.HasDateOnly ? context.Names.TimeOnly : context.Names.TimeSpan,
        Scalar.Duration => context.Names.Duration,
        Scalar.DateTimeOffset or Scalar.DateTimeOffsetUnixSeconds or Scalar.DateTimeOffsetHttp => context.Names.DateTimeOffset,
        Scalar.Guid => context.Names.Guid,
        Scalar.Uri => context.Names.Uri,
        _ => throw new InvalidOperationException("Unsupported scalar: " + scalar),
    };
}
