using System.Globalization;

namespace Truto.Generated.Serving;

/// <summary>Reads the fault that a request header names: <c>slow</c> or, for a fault with a duration, <c>slow; seconds=2</c>.</summary>
internal sealed class FaultHeader<T>
    where T : class
{
    private const string SecondsPrefix = "seconds=";
    private const double MaxSeconds = 60;

    private readonly Dictionary<string, Func<T>> byName;
    private readonly Dictionary<string, Func<double, T>> timed;

    /// <summary>Creates a reader.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="name">Returns the name of a fault.</param>
    /// <param name="plain">Creates the faults without a duration, and the others with their default one.</param>
    /// <param name="timed">Creates the faults with a duration in seconds.</param>
    public FaultHeader(string header, Func<T, string> name, IEnumerable<Func<T>> plain, IEnumerable<Func<double, T>> timed)
    {
        Name = header;
        byName = plain.ToDictionary(create => name(create()), StringComparer.OrdinalIgnoreCase);
        this.timed = timed.ToDictionary(create => name(create(1)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the name of the header.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the faults in alphabetical order.</summary>
    public IEnumerable<string> All => byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the value of the header. Returns false if it names no fault.</summary>
    public bool TryParse(string value, out T? fault)
    {
        string[] parts = value.Split(';', 2, StringSplitOptions.TrimEntries);
        fault = parts.Length == 1
            ? byName.GetValueOrDefault(parts[0])?.Invoke()
            : Seconds(parts[1]) is { } seconds ? timed.GetValueOrDefault(parts[0])?.Invoke(seconds) : null;
        return fault is not null;
    }

    private static double? Seconds(string text) =>
        text.StartsWith(SecondsPrefix, StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text[SecondsPrefix.Length..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds <= MaxSeconds
            ? seconds
            : null;
}
