using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes;

public class ScalarFormatsTests
{
    [Theory]
    [InlineData("string", null, "String")]
    [InlineData("string", "date-time", "DateTimeOffset")]
    [InlineData("string", "date", "DateOnly")]
    [InlineData("string", "time", "TimeOnly")]
    [InlineData("string", "duration", "Duration")]
    [InlineData("string", "uuid", "Guid")]
    [InlineData("string", "uri", "Uri")]
    [InlineData("string", "byte", "BytesBase64")]
    [InlineData("string", "base64url", "BytesBase64Url")]
    [InlineData("string", "int64", "Int64String")]
    [InlineData("string", "uint64", "UInt64String")]
    [InlineData("string", "decimal", "DecimalString")]
    [InlineData("string", "http-date", "DateTimeOffsetHttp")]
    [InlineData("string", "date-time-rfc1123", "DateTimeOffsetHttp")]
    [InlineData("string", "time-local", "TimeOnly")]
    [InlineData("string", "uri-reference", "Uri")]
    [InlineData("string", "uri-template", "String")]
    [InlineData("string", "email", "String")]
    [InlineData("string", "nobody-knows", "String")]
    [InlineData("integer", null, "Int64")]
    [InlineData("integer", "int32", "Int32")]
    [InlineData("integer", "int64", "Int64")]
    [InlineData("integer", "uint64", "UInt64")]
    [InlineData("integer", "int8", "Int32")]
    [InlineData("integer", "uint16", "Int32")]
    [InlineData("integer", "uint32", "Int64")]
    [InlineData("integer", "double-int", "Int64")]
    [InlineData("integer", "unixtime", "DateTimeOffsetUnixSeconds")]
    [InlineData("integer", "nobody-knows", "Int64")]
    [InlineData("number", null, "Double")]
    [InlineData("number", "float", "Double")]
    [InlineData("number", "double", "Double")]
    [InlineData("number", "decimal", "Decimal")]
    [InlineData("number", "decimal128", "Decimal")]
    [InlineData("number", "int8", "Int32")]
    [InlineData("number", "uint64", "UInt64")]
    [InlineData("number", "unixtime", "DateTimeOffsetUnixSeconds")]
    [InlineData("boolean", null, "Boolean")]
    [InlineData("boolean", "nobody-knows", "Boolean")]
    public void A_type_and_a_format_are_a_scalar(string type, string? format, string scalar) => Assert.Equal(
        "A:" + scalar, Of(format is null ? $$"""{ "type": "{{type}}" }""" : $$"""{ "type": "{{type}}", "format": "{{format}}" }"""));

    [Theory]
    [InlineData("""{ "type": "string", "contentEncoding": "base64" }""", "BytesBase64")]
    [InlineData("""{ "const": "user" }""", "String")]
    [InlineData("""{ "const": 1 }""", "Int64")]
    [InlineData("""{ "const": 1.5 }""", "Double")]
    [InlineData("""{ "const": true }""", "Boolean")]
    public void Newer_spellings_are_understood(string schema, string scalar) => Assert.Equal("A:" + scalar, Of(schema));

    private static string Of(string schema) =>
        Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""", "3.1.0").Properties("T");
}
