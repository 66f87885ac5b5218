using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A duration as ISO 8601 writes it (<c>P1DT2H30M</c>): the format <c>duration</c>. Unlike a <see cref="TimeSpan"/> it may have years and
/// months, which have no length of their own; it keeps the text that it was read from. A <see cref="TimeSpan"/> converts to it by itself.
/// </summary>
[JsonConverter(typeof(DurationConverter))]
public readonly struct Duration : IEquatable<Duration>
{
    private const int MonthsOfYear = 12;

    private readonly string? text;
    private readonly int months;
    private readonly long ticks;

    /// <summary>A duration of a certain length.</summary>
    /// <param name="length">The length.</param>
    public Duration(TimeSpan length)
        : this(DurationText.Of(length), 0, length.Ticks)
    {
    }

    private Duration(string text, int months, long ticks)
    {
        this.text = text;
        this.months = months;
        this.ticks = ticks;
    }

    /// <summary>Its years; negative in a negative duration.</summary>
    public int Years => months / MonthsOfYear;

    /// <summary>Its months without the years, -11 to 11.</summary>
    public int Months => months % MonthsOfYear;

    /// <summary>Everything else: weeks, days and smaller units, to 100 nanoseconds.</summary>
    public TimeSpan Time => new(ticks);

    /// <summary>A duration of that length.</summary>
    /// <param name="length">The length.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator Duration(TimeSpan length) => new(length);

    /// <summary>The length of a duration without years and months.</summary>
    /// <param name="duration">The duration.</param>
    /// <exception cref="InvalidOperationException">It has years or months.</exception>
    public static explicit operator TimeSpan(Duration duration) => duration.ToTimeSpan();

    /// <summary>Whether both have the same months and the same time.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

    /// <summary>Reads a duration of ISO 8601.</summary>
    /// <param name="text">The text, such as <c>P1Y2M3DT4H5M6.7S</c> or <c>P2W</c>.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static Duration Parse(string text) =>
        TryParse(text, out Duration value) ? value : throw new FormatException($"'{text}' is no ISO 8601 duration.");

    /// <summary>Reads a duration of ISO 8601, or one that .NET writes (<c>1.02:30:00</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The duration.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out Duration value)
    {
        string trimmed = text?.Trim() ?? "";
        if (DurationText.TryParse(trimmed, out int months, out long ticks))
        {
            value = new Duration(trimmed, months, ticks);
            return true;
        }

        bool isLength = TimeSpan.TryParseExact(trimmed, "c", CultureInfo.InvariantCulture, out TimeSpan length);
        value = isLength ? new Duration(length) : default;
        return isLength;
    }

    /// <summary>Its length, where it has one.</summary>
    /// <exception cref="InvalidOperationException">It has years or months; <see cref="AddTo"/> says when it ends.</exception>
    public TimeSpan ToTimeSpan() =>
        months == 0 ? Time : throw new InvalidOperationException($"The length of {this} depends on when it begins: use {nameof(AddTo)}.");

    /// <summary>When the duration ends.</summary>
    /// <param name="start">When it begins.</param>
    public DateTimeOffset AddTo(DateTimeOffset start) => start.AddMonths(months).Add(Time);

    /// <inheritdoc/>
    public bool Equals(Duration other) => months == other.months && ticks == other.ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (months, ticks).GetHashCode();

    /// <summary>The text of ISO 8601: the one that it was read from.</summary>
    public override string ToString() => text ?? DurationText.Of(TimeSpan.Zero);
}
