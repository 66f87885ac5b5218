using System.Globalization;

namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>A measured value with its unit.</summary>
/// <param name="Value">The value: seconds, bytes or a count.</param>
/// <param name="Unit">The unit of the value.</param>
internal readonly record struct Quantity(double Value, Unit Unit)
{
    public static Quantity Time(TimeSpan time) => new(time.TotalSeconds, Unit.Seconds);

    public static Quantity Seconds(double seconds) => new(seconds, Unit.Seconds);

    public static Quantity Bytes(double bytes) => new(bytes, Unit.Bytes);

    public static Quantity Count(double count) => new(count, Unit.Count);

    /// <summary>Returns the value with three significant digits and the prefix that suits its size.</summary>
    public override string ToString() => Unit switch
    {
        Unit.Seconds when Value < 1e-6 => Digits(Value * 1e9) + " ns",
        Unit.Seconds when Value < 1e-3 => Digits(Value * 1e6) + " µs",
        Unit.Seconds when Value < 1 => Digits(Value * 1e3) + " ms",
        Unit.Seconds => Digits(Value) + " s",
        Unit.Bytes when Value < 1e3 => Digits(Value) + " B",
        Unit.Bytes when Value < 1e6 => Digits(Value / 1e3) + " kB",
        Unit.Bytes => Digits(Value / 1e6) + " MB",
        _ when Value < 1e4 => Value.ToString("0", CultureInfo.InvariantCulture),
        _ when Value < 1e6 => Digits(Value / 1e3) + " k",
        _ => Digits(Value / 1e6) + " M",
    };

    private static string Digits(double value) => value.ToString(
        value switch { < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}

/// <summary>What a <see cref="Quantity"/> counts.</summary>
internal enum Unit
{
    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Things, for example files or characters.</summary>
    Count,
}
