using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// A value in a path, query, header, cookie or form, not yet encoded: the text of a scalar, the texts of a list, or the members of an
/// object. Booleans are <c>true</c> and <c>false</c>, numbers are invariant and read back as the same number, dates are ISO 8601. Null
/// is a value that is not sent. For generated code.
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

    /// <summary>The text of a scalar; null for any other value, and when nothing is sent.</summary>
    public string? Text => content as string;

    /// <summary>Whether nothing is sent.</summary>
    internal bool IsNone => content is null;

    /// <summary>The JSON of an object or of a list whose items are not all scalars; null for any other value.</summary>
    internal JsonElement? Element => content as JsonElement?;

    /// <summary>The items of a list, those that are no scalars as JSON; null where the value is no list.</summary>
    internal IEnumerable<string>? Items => content switch
    {
        IReadOnlyList<string> items => items,
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(TextOf).OfType<string>(),
        _ => null,
    };

    /// <summary>The members of an object that are not null, those that are no scalars as JSON; null where the value is no object.</summary>
    internal IEnumerable<KeyValuePair<string, string>>? Members => content is JsonElement { ValueKind: JsonValueKind.Object } members
        ? members.EnumerateObject()
            .Where(static member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(static member => new KeyValuePair<string, string>(member.Name, TextOf(member.Value)!))
        : null;

    /// <summary>The string itself.</summary>
    public static implicit operator WireValue(string? value) => new((object?)value);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static implicit operator WireValue(bool? value) => new(value is { } known ? (known ? "true" : "false") : null);

    /// <summary>Digits.</summary>
    public static implicit operator WireValue(int? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits.</summary>
    public static implicit operator WireValue(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static implicit operator WireValue(double? value) => new(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Digits, trailing zeros kept.</summary>
    public static implicit operator WireValue(decimal? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>RFC 3339, <c>2026-03-02T09:14:27Z</c>: UTC as <c>Z</c>, fractions of a second where there are some.</summary>
    public static implicit operator WireValue(DateTimeOffset? value) => new(value is { } time
        ? time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (time.Offset == TimeSpan.Zero ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture))
        : null);

    /// <summary>An ISO 8601 duration, <c>PT1H30M</c>.</summary>
    public static implicit operator WireValue(Duration? value) => new(value?.ToString());

    /// <summary>Lower case with hyphens.</summary>
    public static implicit operator WireValue(Guid? value) => new(value?.ToString("D"));

    /// <summary>The address as it was given.</summary>
    public static implicit operator WireValue(Uri? value) => new(value?.OriginalString);

#if NET
    /// <summary><c>2026-03-02</c>.</summary>
    public static implicit operator WireValue(DateOnly? value) => new(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary><c>09:14:27</c>, with fractions of a second where there are some.</summary>
    public static implicit operator WireValue(TimeOnly? value) => new(value?.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
#endif

    /// <summary>The date of a time, <c>2026-03-02</c>: for frameworks without <c>DateOnly</c>.</summary>
    /// <param name="value">The date; its time of day is not sent.</param>
    public static WireValue Date(DateTime? value) => new(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A time of day, <c>09:14:27</c>: for frameworks without <c>TimeOnly</c>.</summary>
    /// <param name="value">The time since midnight.</param>
    public static WireValue Time(TimeSpan? value) => new(value is { } time ? DateTime.MinValue.Add(time).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) : null);

    /// <summary>Whole seconds since 1970 (<c>unixtime</c>).</summary>
    /// <param name="value">The time.</param>
    public static WireValue UnixSeconds(DateTimeOffset? value) => value?.ToUnixTimeSeconds();

    /// <summary>Digits of a number without a sign: a conversion would make others ambiguous.</summary>
    /// <param name="value">The number.</param>
    public static WireValue UInt64(ulong? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A moment as HTTP writes it (<c>http-date</c>), to the second.</summary>
    /// <param name="value">The time.</param>
    public static WireValue HttpDate(DateTimeOffset? value) => new(value?.ToString("r", CultureInfo.InvariantCulture));

    /// <summary>Base64 (RFC 4648, 4).</summary>
    /// <param name="value">The bytes.</param>
    public static WireValue Base64(byte[]? value) => new(value is null ? null : Convert.ToBase64String(value));

    /// <summary>Base64 for addresses (RFC 4648, 5), without padding.</summary>
    /// <param name="value">The bytes.</param>
    public static WireValue Base64Url(byte[]? value) => new(value is null ? null : Convert.ToBase64String(value).TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    /// <summary>A list of strings.</summary>
    /// <param name="values">The list; null items are left out.</param>
    public static WireValue List(IReadOnlyList<string>? values) => List(values, static value => value);

    /// <summary>A list of scalars.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="values">The list.</param>
    /// <param name="text">The text of an item; items without one are left out.</param>
    public static WireValue List<T>(IReadOnlyList<T>? values, Func<T, WireValue> text) =>
        new(values is null ? null : (string[])[.. values.Select(value => text(value).Text).OfType<string>()]);

    /// <summary>What the JSON of a value stands for: a scalar's text, a list, or the members of an object.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public static WireValue Json<T>(T? value, JsonWriter<T> write)
        where T : class => value is null ? default : Of(RequestJson.ElementOf(value, write));

    /// <summary>What a JSON value stands for.</summary>
    internal static WireValue Of(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? new(element) : new(TextOf(element));

    /// <summary>A scalar as it is, anything else as JSON; null for null.</summary>
    internal static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetRawText(),
    };
}
