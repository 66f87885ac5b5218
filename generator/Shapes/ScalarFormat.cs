namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>A JSON type together with a format that the generator knows; see <see cref="ScalarFormats"/>.</summary>
internal enum ScalarFormat
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,

    /// <summary>A number without a known format: a binary floating-point number.</summary>
    Double,

    /// <summary>A number of which every decimal digit counts.</summary>
    Decimal,

    /// <summary><c>date-time</c> of RFC 3339, a string.</summary>
    DateTime,

    /// <summary><c>date</c> of RFC 3339, a string.</summary>
    Date,

    /// <summary><c>time</c> of RFC 3339, a string.</summary>
    Time,

    /// <summary><c>duration</c> of ISO 8601, a string.</summary>
    Duration,
    Uuid,
    Uri,
    Base64,
    Base64Url,

    /// <summary>A 64-bit integer in a string.</summary>
    Int64String,

    /// <summary>An unsigned 64-bit integer in a string.</summary>
    UInt64String,

    /// <summary>A decimal number in a string.</summary>
    DecimalString,

    /// <summary><c>http-date</c> of RFC 9110, a string.</summary>
    HttpDate,

    /// <summary>Seconds since 1970, a number.</summary>
    UnixTime,
}
