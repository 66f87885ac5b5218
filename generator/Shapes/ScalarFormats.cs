using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Maps a type and the <c>format</c> of a schema to a <see cref="ScalarFormat"/>. An unknown format leaves the format of the type.</summary>
internal static class ScalarFormats
{
    /// <param name="type">One of string, number, integer and boolean.</param>
    /// <param name="schema">The schema that has the format.</param>
    /// <param name="isRestricted">Whether the schema allows other types, too.</param>
    public static ScalarFormat Of(JsonTypes type, Schema schema, bool isRestricted = false) => type switch
    {
        JsonTypes.String => OfString(schema, isRestricted),
        JsonTypes.Integer => OfInteger(schema.Format),
        JsonTypes.Number => !isRestricted && NumbersInStrings.AreDecimal(schema) ? ScalarFormat.Decimal : OfNumber(schema.Format),
        _ => ScalarFormat.Boolean,
    };

    // In a schema that allows strings and numbers, a numeric format applies to the numbers only.
    private static ScalarFormat OfString(Schema schema, bool isRestricted) => schema.Format switch
    {
        "date-time" => ScalarFormat.DateTime,
        "date" => ScalarFormat.Date,
        "time" or "time-local" => ScalarFormat.Time,
        "http-date" or "date-time-rfc1123" => ScalarFormat.HttpDate,
        "duration" => ScalarFormat.Duration,
        "uuid" or "guid" => ScalarFormat.Uuid,
        "uri" or "uri-reference" or "iri" or "iri-reference" or "url" => ScalarFormat.Uri,
        "byte" => ScalarFormat.Base64,
        "base64url" => ScalarFormat.Base64Url,
        "int64" when !isRestricted => ScalarFormat.Int64String,
        "uint64" when !isRestricted => ScalarFormat.UInt64String,
        "decimal" when !isRestricted => ScalarFormat.DecimalString,
        null when schema.ContentEncoding == "base64" => ScalarFormat.Base64,
        null when schema.ContentEncoding == "base64url" => ScalarFormat.Base64Url,
        _ => ScalarFormat.String,
    };

    private static ScalarFormat OfInteger(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint16" or "uint8" => ScalarFormat.Int32,
        "uint64" => ScalarFormat.UInt64,
        "decimal" => ScalarFormat.Decimal,
        "unixtime" or "unix-time" => ScalarFormat.UnixTime,
        _ => ScalarFormat.Int64,
    };

    private static ScalarFormat OfNumber(string? format) => format switch
    {
        "decimal" or "decimal128" or "sf-decimal" or "money" or "currency" => ScalarFormat.Decimal,
        "int8" or "uint8" or "int16" or "uint16" or "int32" or "uint32" or "int64" or "uint64" => OfInteger(format),
        "double-int" or "sf-integer" or "unixtime" or "unix-time" => OfInteger(format),
        _ => ScalarFormat.Double,
    };
}
