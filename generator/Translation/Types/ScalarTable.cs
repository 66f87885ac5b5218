using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Which scalar a type and format are. A format that nobody knows leaves the type's own.</summary>
internal static class ScalarTable
{
    /// <param name="type">One of string, number, integer and boolean.</param>
    /// <param name="schema">Where the format stands.</param>
    public static Scalar Of(JsonTypes type, Schema schema) => type switch
    {
        JsonTypes.String => OfString(schema),
        JsonTypes.Integer => OfInteger(schema.Format),
        JsonTypes.Number => NumbersInStrings.AreDecimal(schema) ? Scalar.Decimal : OfNumber(schema.Format),
        _ => Scalar.Boolean,
    };

    // Of a schema that allows strings and numbers, a format for numbers says nothing of the strings.
    private static Scalar OfString(Schema schema) => schema.Format switch
    {
        "date-time" => Scalar.DateTimeOffset,
        "date" => Scalar.DateOnly,
        "time" or "time-local" => Scalar.TimeOnly,
        "http-date" or "date-time-rfc1123" => Scalar.DateTimeOffsetHttp,
        "duration" => Scalar.Duration,
        "uuid" or "guid" => Scalar.Guid,
        "uri" or "uri-reference" or "iri" or "iri-reference" or "url" => Scalar.Uri,
        "byte" => Scalar.BytesBase64,
        "base64url" => Scalar.BytesBase64Url,
        "int64" when schema.Part == JsonTypes.None => Scalar.Int64String,
        "uint64" when schema.Part == JsonTypes.None => Scalar.UInt64String,
        "decimal" when schema.Part == JsonTypes.None => Scalar.DecimalString,
        null when schema.ContentEncoding == "base64" => Scalar.BytesBase64,
        null when schema.ContentEncoding == "base64url" => Scalar.BytesBase64Url,
        _ => Scalar.String,
    };

    private static Scalar OfInteger(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint16" or "uint8" => Scalar.Int32,
        "uint64" => Scalar.UInt64,
        "decimal" => Scalar.Decimal,
        "unixtime" or "unix-time" => Scalar.DateTimeOffsetUnixSeconds,
        _ => Scalar.Int64,
    };

    private static Scalar OfNumber(string? format) => format switch
    {
        "decimal" or "decimal128" or "sf-decimal" or "money" or "currency" => Scalar.Decimal,
        "int8" or "uint8" or "int16" or "uint16" or "int32" or "uint32" or "int64" or "uint64" or "double-int" or "sf-integer" or "unixtime" or "unix-time" =>
            OfInteger(format),
        _ => Scalar.Double,
    };
}
