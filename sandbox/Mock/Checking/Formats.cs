using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Checking;

/// <summary>Checks the formats whose texts are defined by a standard. Others, such as <c>password</c>, allow any text.</summary>
internal static partial class Formats
{
    private static readonly Dictionary<string, (string Minimum, string Maximum)> Integers = new(StringComparer.Ordinal)
    {
        ["int8"] = ("-128", "127"),
        ["int16"] = ("-32768", "32767"),
        ["int32"] = ("-2147483648", "2147483647"),
        ["int64"] = ("-9223372036854775808", "9223372036854775807"),
        ["uint8"] = ("0", "255"),
        ["uint16"] = ("0", "65535"),
        ["uint32"] = ("0", "4294967295"),
        ["uint64"] = ("0", "18446744073709551615"),
    };

    /// <summary>Returns the range of an integer format, or null if the format has none.</summary>
    public static (string Minimum, string Maximum)? RangeOf(string? format) =>
        format is not null && Integers.TryGetValue(format, out (string Minimum, string Maximum) range) ? range : null;

    public static bool IsText(string format, string text) => format switch
    {
        "date" => IsDate(text),
        "date-time" => DateTimeText().IsMatch(text) && IsDate(text[..10]),
        "time" => TimeText().IsMatch(text),
        "duration" => text.Length > 1 && !text.EndsWith('T') && DurationText().IsMatch(text),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "email" or "idn-email" => text.Contains('@', StringComparison.Ordinal) && MailAddress.TryCreate(text, out MailAddress? mail)
            && mail.Address == text,
        "hostname" => HostText().IsMatch(text),
        "ipv4" => IPAddress.TryParse(text, out IPAddress? four) && four.AddressFamily == AddressFamily.InterNetwork && text.Count(c => c == '.') == 3,
        "ipv6" => IPAddress.TryParse(text, out IPAddress? six) && six.AddressFamily == AddressFamily.InterNetworkV6
            && !text.Contains('%', StringComparison.Ordinal),
        "uri" or "url" => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && text.StartsWith(uri.Scheme, StringComparison.OrdinalIgnoreCase),
        "byte" => Base64Text().IsMatch(text) && text.Length % 4 == 0,
        "json-pointer" => JsonPointer.TryParse(text, out _),
        _ => true,
    };

    /// <summary>Returns whether a number is in the range of an integer format.</summary>
    public static bool IsNumber(string format, JsonNode value) => RangeOf(format) is not { } range || JsonValues.Number(value) is not { } number
        || (number.CompareTo(ExactNumber.Of(range.Minimum)!.Value) >= 0 && number.CompareTo(ExactNumber.Of(range.Maximum)!.Value) <= 0);

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // RFC 3339; the seconds may be those of a leap second.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)\z",
        RegexOptions.ECMAScript)]
    private static partial Regex DateTimeText();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)?\z", RegexOptions.ECMAScript)]
    private static partial Regex TimeText();

    [GeneratedRegex(@"^-?P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)\z", RegexOptions.ECMAScript)]
    private static partial Regex DurationText();

    [GeneratedRegex(@"^(?=.{1,253}\z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\z", RegexOptions.IgnoreCase)]
    private static partial Regex HostText();

    [GeneratedRegex(@"^[A-Za-z0-9+/]*={0,2}\z")]
    private static partial Regex Base64Text();
}
