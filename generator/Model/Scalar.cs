namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A .NET type and its serialized form. The name is that of the .NET type, followed by what is special about the serialized form.</summary>
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

    /// <summary><c>date</c> as a string; <c>DateTime</c> if the target framework has no <c>DateOnly</c>.</summary>
    DateOnly,

    /// <summary><c>time</c> as a string; <c>TimeSpan</c> if the target framework has no <c>TimeOnly</c>.</summary>
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
