using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// A value of a path, query, header, cookie or form before encoding: a scalar, a list or an object. Booleans are <c>true</c> and <c>false</c>,
/// numbers use the invariant culture and read back as the same number, dates are ISO 8601. A null value is not sent. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WireValue
{
    // A string, a list of strings, or the JsonElement of an object or array.
    private readonly object? content;

    private WireValue(object? content)
    {
        this.content = content;
    }

    /// <summary>The text of a scalar; null for any other value, and if nothing is sent.</summary>
    public string? Text => content as string;

    /// <summary>Whether nothing is sent.</summary>
    internal bool IsNone => content is null;

    /// <summary>The JSON of an object, or of a list that is not only scalars; null for any other value.</summary>
    internal JsonElement? Element => content as JsonElement?;

    /// <summary>The items of a list, non-scalar items as JSON text; null if the value is not a list.</summary>
    internal IEnumerable<string>? Items => content switch
    {
        IReadOnlyList<string> items => items,
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(TextOf).OfType<string>(),
        _ => null,
    };

    /// <summary>The properties of an object except null ones, non-scalar values as JSON text; null if the value is not an object.</summary>
    internal IEnumerable<KeyValuePair<string, string>>? Members => content is JsonElement { ValueKind: JsonValueKind.Object } members
        ? members.EnumerateObject()
            .Where(static member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(static member => new KeyValuePair<string, string>(member.Name, TextOf(member.Value)!))
        : null;

    /// <summary>Converts a string.</summary>
    public static implicit operator WireValue(string? value) => new((object?)value);

    /// <summary>Converts a Boolean to <c>true</c> or <c>false</c>.</summary>
    public static implicit operator WireValue(bool? value) => new(value is { } known ? (known ? "true" : "false") : null);

    /// <summary>Converts an integer to digits.</summary>
    public static implicit operator WireValue(int? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Converts an integer to digits.</summary>
    public static implicit operator WireValue(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Converts a number to the shortest text that reads back as the same number.</summary>
    public static implicit operator WireValue(double? value) => new(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Converts a number to digits, including trailing zeros.</summary>
    public static implicit operator WireValue(decimal? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Converts a timestamp to RFC 3339, <c>2026-03-02T09:14:27Z</c>: UTC as <c>Z</c>, with a fraction of a second only if there is one.
    /// </summary>
    public static implicit operator WireValue(DateTimeOffset? value) => new(value is { } time ? TextOf(time) : null);

    /// <summary>Converts a duration to ISO 8601, <c>PT1H30M</c>.</summary>
    public static implicit operator WireValue(Duration? value) => new(value?.ToString());

    /// <summary>Converts a GUID to lower-case hexadecimal digits with hyphens.</summary>
    public static implicit operator WireValue(Guid? value) => new(value?.ToString("D"));

    /// <summary>Converts a URL to its original string.</summary>
    public static implicit operator WireValue(Uri? value) => new(value?.OriginalString);

#if NET
    /// <summary>Converts a date to <c>2026-03-02</c>.</summary>
    public static implicit operator WireValue(DateOnly? value) => new(value?.ToString(DateText.DateFormat, CultureInfo.InvariantCulture));

    /// <summary>Converts a time to <c>09:14:27</c>, with a fraction of a second only if there is one.</summary>
    public static implicit operator WireValue(TimeOnly? value) => new(value?.ToString(DateText.TimeFormat, CultureInfo.InvariantCulture));
#endif

    /// <summary>Converts a date to <c>2026-03-02</c>, for frameworks without <c>DateOnly</c>.</summary>
    /// <param name="value">The date; its time of day is not sent.</param>
    public static WireValue Date(DateTime? value) => new(value?.ToString(DateText.DateFormat, CultureInfo.InvariantCulture));

    /// <summary>Converts a time of day to <c>09:14:27</c>, for frameworks without <c>TimeOnly</c>.</summary>
    /// <param name="value">The time since midnight.</param>
    public static WireValue Time(TimeSpan? value) =>
        new(value is { } time ? DateTime.MinValue.Add(time).ToString(DateText.TimeFormat, CultureInfo.InvariantCulture) : null);

    /// <summary>Converts a timestamp to whole seconds since 1970-01-01 (format <c>unixtime</c>).</summary>
    /// <param name="value">The timestamp.</param>
    public static WireValue UnixSeconds(DateTimeOffset? value) => value?.ToUnixTimeSeconds();

    /// <summary>Converts an unsigned integer to digits. An implicit conversion would make others ambiguous.</summary>
    /// <param name="value">The number.</param>
    public static WireValue UInt64(ulong? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Converts a timestamp to the format of HTTP headers (format <c>http-date</c>), without fractions of a second.</summary>
    /// <param name="value">The timestamp.</param>
    public static WireValue HttpDate(DateTimeOffset? value) => new(value?.ToString("r", CultureInfo.InvariantCulture));

    /// <summary>Converts bytes to Base64 (RFC 4648, section 4).</summary>
    /// <param name="value">The bytes.</param>
    public static WireValue Base64(byte[]? value) => new(value is null ? null : Convert.ToBase64String(value));

    /// <summary>Converts bytes to Base64url (RFC 4648, section 5), without padding.</summary>
    /// <param name="value">The bytes.</param>
    public static WireValue Base64Url(byte[]? value) => new(value is null ? null : Base64UrlText.Encode(value));

    /// <summary>Converts a list of strings.</summary>
    /// <param name="values">The list; null items are omitted.</param>
    public static WireValue List(IReadOnlyList<string>? values) => List(values, static value => value);

    /// <summary>Converts a list of open enums.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="values">The list.</param>
    public static WireValue Enums<T>(IReadOnlyList<T>? values)
        where T : struct, IOpenValue => List(values, static value => value.ToString());

    /// <summary>Converts a list of scalars.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="values">The list.</param>
    /// <param name="text">Converts an item; items without text are omitted.</param>
    public static WireValue List<T>(IReadOnlyList<T>? values, Func<T, WireValue> text) =>
        values is null ? default : Texts(values, text);

    /// <summary>Converts a generated object.</summary>
    /// <param name="value">The object.</param>
    public static WireValue Model(ApiModel? value) => Json(value, ApiCall.WriteModel);

    /// <summary>Converts a value by its JSON: a scalar, a list or an object.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value as JSON.</param>
    public static WireValue Json<T>(T? value, JsonWriter<T> write)
        where T : class => value is null ? default : Of(RequestJson.ElementOf(value, write));

    /// <summary>Converts a value of a value type by its JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value as JSON.</param>
    public static WireValue Json<T>(T? value, JsonWriter<T> write)
        where T : struct => value is { } given ? Of(RequestJson.ElementOf(given, write)) : default;

    /// <summary>Converts a JSON value.</summary>
    internal static WireValue Of(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? new(element) : new(TextOf(element));

    /// <summary>Returns a scalar as text, null for JSON null, and any other value as JSON text.</summary>
    internal static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetRawText(),
    };

    // A method of its own, so that a list that is not sent allocates nothing.
    private static WireValue Texts<T>(IReadOnlyList<T> values, Func<T, WireValue> text) =>
        new((string[])[.. values.Select(value => text(value).Text).OfType<string>()]);

    private static string TextOf(DateTimeOffset time)
    {
        string zone = time.Offset == TimeSpan.Zero ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture);
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + zone;
    }
}
