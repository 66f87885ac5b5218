using System.ComponentModel;
using System.Globalization;
using System.Xml;

namespace Truto.Generated.Support;

/// <summary>
/// The text that stands for a scalar in a path, query or header, not yet encoded: booleans are <c>true</c> and <c>false</c>, numbers
/// are invariant and read back as the same number, dates are ISO 8601. Null is a value that is not sent. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WireValue
{
    private WireValue(string? text)
    {
        Text = text;
    }

    /// <summary>The text; null when nothing is sent.</summary>
    public string? Text { get; }

    /// <summary>The string itself.</summary>
    public static implicit operator WireValue(string? value) => new(value);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static implicit operator WireValue(bool? value) => new(value is { } known ? (known ? "true" : "false") : null);

    /// <summary>Digits.</summary>
    public static implicit operator WireValue(int? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits.</summary>
    public static implicit operator WireValue(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static implicit operator WireValue(float? value) => new(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static implicit operator WireValue(double? value) => new(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Digits, trailing zeros kept.</summary>
    public static implicit operator WireValue(decimal? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>RFC 3339, <c>2026-03-02T09:14:27Z</c>: UTC as <c>Z</c>, fractions of a second where there are some.</summary>
    public static implicit operator WireValue(DateTimeOffset? value) => new(value is { } time
        ? time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (time.Offset == TimeSpan.Zero ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture))
        : null);

    /// <summary>An ISO 8601 duration, <c>PT1H30M</c>.</summary>
    public static implicit operator WireValue(TimeSpan? value) => new(value is { } length ? XmlConvert.ToString(length) : null);

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

    /// <summary>Base64 (RFC 4648, 4).</summary>
    /// <param name="value">The bytes.</param>
    public static WireValue Base64(byte[]? value) => new(value is null ? null : Convert.ToBase64String(value));

    /// <summary>Base64 for addresses (RFC 4648, 5), without padding.</summary>
    /// <param name="value">The bytes.</param>
    public static WireValue Base64Url(byte[]? value) => new(value is null ? null : Convert.ToBase64String(value).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
}
