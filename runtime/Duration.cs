using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A duration of ISO 8601, such as <c>P1DT2H30M</c>, the format <c>duration</c>. Unlike a <see cref="TimeSpan"/>, it can have years and months, whose
/// length depends on the date. It preserves the text from which it was parsed. A <see cref="TimeSpan"/> converts to it implicitly.
/// </summary>
[JsonConverter(typeof(DurationConverter))]
public readonly struct Duration : IEquatable<Duration>
{
    private const int MonthsOfYear = 12;

    private readonly string? text;
    private readonly int months;
    private readonly long ticks;

    /// <summary>Creates a duration from a length.</summary>
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

    /// <summary>Gets the whole years; negative if the duration is negative.</summary>
    public int Years => months / MonthsOfYear;

    /// <summary>Gets the months in addition to <see cref="Years"/>, from -11 to 11.</summary>
    public int Months => months % MonthsOfYear;

    /// <summary>Gets the other units (weeks, days, hours and smaller), with a precision of 100 nanoseconds.</summary>
    public TimeSpan Time => new(ticks);

    /// <summary>Converts a length to a duration.</summary>
    /// <param name="length">The length.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator Duration(TimeSpan length) => new(length);

    /// <summary>Converts a duration without years and months to its length.</summary>
    /// <param name="duration">The duration.</param>
    /// <exception cref="InvalidOperationException">The duration has years or months.</exception>
    public static explicit operator TimeSpan(Duration duration) => duration.ToTimeSpan();

    /// <summary>Returns whether two durations have the same months and the same time.</summary>
    /// <param name="left">The first duration.</param>
    /// <param name="right">The second duration.</param>
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    /// <summary>Returns whether two durations differ in their months or time.</summary>
    /// <param name="left">The first duration.</param>
    /// <param name="right">The second duration.</param>
    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

    /// <summary>Parses a duration of ISO 8601 or of .NET.</summary>
    /// <param name="text">The text, such as <c>P1Y2M3DT4H5M6.7S</c>, <c>P2W</c> or <c>1.02:30:00</c>.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static Duration Parse(string text) =>
        TryParse(text, out Duration value) ? value : throw new FormatException($"'{text}' is not a duration of ISO 8601.");

    /// <summary>Tries to parse a duration of ISO 8601 or of .NET (<c>1.02:30:00</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The duration; zero if the text is not a duration.</param>
    /// <returns>Whether the text is a duration.</returns>
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

    /// <summary>Converts a duration without years and months to its length.</summary>
    /// <returns>The length.</returns>
    /// <exception cref="InvalidOperationException">The duration has years or months; use <see cref="AddTo"/>.</exception>
    public TimeSpan ToTimeSpan() =>
        months == 0
            ? Time
            : throw new InvalidOperationException($"The length of {this} depends on the date at which it begins; use {nameof(AddTo)}.");

    /// <summary>Returns the time at which the duration ends.</summary>
    /// <param name="start">The time at which it begins.</param>
    public DateTimeOffset AddTo(DateTimeOffset start) => start.AddMonths(months).Add(Time);

    /// <inheritdoc/>
    public bool Equals(Duration other) => months == other.months && ticks == other.ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (months, ticks).GetHashCode();

    /// <summary>Returns the duration in ISO 8601; the text from which it was parsed, if any.</summary>
    public override string ToString() => text ?? DurationText.Of(TimeSpan.Zero);
}
