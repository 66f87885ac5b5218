namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// A use of a type. For example, <c>List&lt;Stage&gt;</c> is a <see cref="ListType"/> of a <see cref="NamedType"/>. The hierarchy is closed.
/// Declarations refer to each other through <see cref="NamedType"/>, which is only a name, so that recursion stays finite.
/// </summary>
/// <param name="IsNullable">Whether JSON null is one of the values.</param>
internal abstract record TypeRef(bool IsNullable);

/// <summary>A .NET type that is serialized as one JSON token.</summary>
internal sealed record ScalarType(Scalar Scalar, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A declared type of the same API, by its C# name.</summary>
internal sealed record NamedType(string Name, NamedKind Kind, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A JSON array with items of one type.</summary>
internal sealed record ListType(TypeRef Item, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A JSON object that maps names to values of one type.</summary>
internal sealed record MapType(TypeRef Value, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>JSON whose structure the description leaves open.</summary>
internal sealed record AnyJsonType(AnyJson Shape, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A class of the runtime library that is not JSON; only request bodies use it.</summary>
internal sealed record LibraryType(LibraryClass Class, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>Classes of the runtime library for request bodies, by their names.</summary>
internal enum LibraryClass
{
    /// <summary>Bytes in memory or in a stream.</summary>
    BinaryContent,

    /// <summary>Parts that the caller builds.</summary>
    MultipartBody,
}

/// <summary>What is known of open JSON: any value (<c>JsonNode</c>) or an object (<c>JsonObject</c>).</summary>
internal enum AnyJson
{
    Value,
    Object,
}

/// <summary>The kinds of declared types. An enum is a value type, the others are classes.</summary>
internal enum NamedKind
{
    Object,
    Enum,
    Union,
    Tuple,
}
