using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Converts an open enum, also as a key of a dictionary; there is one instance for each enum.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="values">
/// The known values of an enum of strings in the order of the description. The first character is the separator, which no value contains:
/// <c>,open,won,lost</c>. Empty, the default, for an enum of numbers.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenEnumConverter<T>(string values = "") : JsonConverterOf<T>
    where T : struct, IOpenValue
{
    /// <summary>The instance.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Emitted code accesses the instance through the enum that it converts.")]
    public static readonly OpenEnumConverter<T> Instance = (OpenEnumConverter<T>)default(T).CreateConverter();

    /// <summary>Gets the known values of an enum of strings.</summary>
    public JsonNames Values { get; } = new(values.Length == 0 ? [] : values.Substring(1).Split(values[0]));

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, JsonReadContext.Complete);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    internal override bool IsSound(T value) => value.IsKnown;
}
