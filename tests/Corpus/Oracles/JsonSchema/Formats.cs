using System.Text.Json;
using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>The formats of the OpenAPI registry that have a .NET type.</summary>
internal static partial class Formats
{
    /// <summary>Returns whether a value conforms to a format. Values of other JSON types always do.</summary>
    public static bool Holds(string format, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => HoldsNumber(format, JsonNumber.Of(value)),
        JsonValueKind.String => HoldsText(format, value.GetString()!),
        _ => true,
    };

    /// <summary>Returns whether two texts are forms of the same timestamp, identifier or bytes.</summary>
    public static bool AreSame(string one, string other) =>
        (Moment().IsMatch(one)
            && Moment().IsMatch(other)
            && DateTimeOffset.TryParse(one, out DateTimeOffset moment)
            && DateTimeOffset.TryParse(other, out DateTimeOffset again)
            && moment == again
            && moment.Offset == again.Offset
            && Fraction(one) == Fraction(other))
        || (Guid.TryParseExact(one, "D", out Guid guid) && Guid.TryParseExact(other, "D", out Guid same) && guid == same);

    private static bool HoldsNumber(string format, JsonNumber value) => format switch
    {
        "int8" => IsWithin(value, "-128", "127"),
        "uint8" => IsWithin(value, "0", "255"),
        "int16" => IsWithin(value, "-32768", "32767"),
        "uint16" => IsWithin(value, "0", "65535"),
        "int32" => IsWithin(value, "-2147483648", "2147483647"),
        "uint32" => IsWithin(value, "0", "4294967295"),
        "int64" => IsWithin(value, "-9223372036854775808", "9223372036854775807"),
        "uint64" => IsWithin(value, "0", "18446744073709551615"),
        _ => true,
    };

    private static bool IsWithin(JsonNumber value, string least, string most) =>
        value.IsInteger && value >= JsonNumber.Parse(least) && value <= JsonNumber.Parse(most);

    private static bool HoldsText(string format, string text) => format switch
    {
        "date-time" => Moment().IsMatch(text) && DateTimeOffset.TryParse(text, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "time" => Time().IsMatch(text),
        "duration" => Duration().IsMatch(text) && text[^1] is not ('P' or 'T'),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "byte" or "base64url" => Bytes().IsMatch(text),
        "int64" => long.TryParse(text, out _),
        _ => true,
    };

    private static string Fraction(string moment) =>
        moment.Contains('.', StringComparison.Ordinal) ? FractionOfSecond().Match(moment).Value.TrimEnd('0').TrimEnd('.') : "";

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\.\d+")]
    private static partial Regex FractionOfSecond();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^[A-Za-z0-9+/_-]*={0,2}$")]
    private static partial Regex Bytes();
}
