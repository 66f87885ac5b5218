namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A use of a type. The hierarchy is closed; recursion between declarations goes through <see cref="NamedType"/>, a name only.</summary>
/// <param name="IsNullable">Whether JSON null is one of the values.</param>
internal abstract record TypeRef(bool IsNullable);

/// <summary>A .NET type with one JSON token as its wire form.</summary>
internal sealed record ScalarType(Scalar Scalar, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A declared type of the same API, by its C# name.</summary>
internal sealed record NamedType(string Name, NamedKind Kind, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A JSON array of one item type.</summary>
internal sealed record ListType(TypeRef Item, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A JSON object used as a map from strings.</summary>
internal sealed record MapType(TypeRef Value, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>JSON whose shape the description leaves open.</summary>
internal sealed record AnyJsonType(AnyJson Shape, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A class of the runtime library that is no JSON: only bodies of requests have it.</summary>
internal sealed record LibraryType(LibraryClass Class, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>Classes of the runtime library that bodies are made of; the names are theirs.</summary>
internal enum LibraryClass
{
    /// <summary>Bytes, in memory or of a stream.</summary>
    BinaryContent,

    /// <summary>Parts that the caller puts together.</summary>
    MultipartBody,
}

/// <summary>What is known of open JSON: anything (<c>JsonNode</c>) or an object (<c>JsonObject</c>).</summary>
internal enum AnyJson
{
    Value,
    Object,
}

/// <summary>The kinds of declared types; a value type is written differently from a class.</summary>
internal enum NamedKind
{
    Object,
    Enum,
    Union,
    Tuple,
}

/// <summary>A pair of wire form and .NET type. Names are the .NET type's, then what is special about the wire form.</summary>
internal enum Scalar
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Double,
    Decimal,

    /// <summary>RFC 3339 <c>date-time</c> as a string; read tolerantly.</summary>
    DateTimeOffset,

    /// <summary><c>date</c> as a string. <c>DateTime</c> where the target framework has no <c>DateOnly</c>.</summary>
    DateOnly,

    /// <summary><c>time</c> as a string. <c>TimeSpan</c> where the target framework has no <c>TimeOnly</c>.</summary>
    TimeOnly,

    /// <summary><c>duration</c> (ISO 8601) as a string, as the runtime library's <c>Duration</c>.</summary>
    Duration,
    Guid,
    Uri,

    /// <summary><c>byte</c>: base64 in a string, as <c>byte[]</c>.</summary>
    BytesBase64,

    /// <summary><c>base64url</c> in a string, as <c>byte[]</c>.</summary>
    BytesBase64Url,

    /// <summary>A 64-bit integer written as a JSON string.</summary>
    Int64String,

    /// <summary>A 64-bit integer without a sign, written as a JSON string.</summary>
    UInt64String,

    /// <summary>A decimal number written as a JSON string.</summary>
    DecimalString,

    /// <summary><c>http-date</c> (RFC 9110) as a string, as <c>DateTimeOffset</c>.</summary>
    DateTimeOffsetHttp,

    /// <summary><c>unixtime</c>: seconds since 1970 as a JSON number, as <c>DateTimeOffset</c>.</summary>
    DateTimeOffsetUnixSeconds,
}
