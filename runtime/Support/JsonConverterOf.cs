using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truto.Generated.Support;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated type by its emitted code.</summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <param name="read">Reads a value.</param>
/// <param name="write">Writes a value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonConverterOf<T>(JsonReader<T> read, JsonWriter<T> write) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(ref reader, JsonReadContext.Complete);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}

/// <summary>The same for open enums of strings, which can be the keys of a dictionary too.</summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <param name="read">Reads a value.</param>
/// <param name="write">Writes a value.</param>
/// <param name="fromText">Makes a value from its wire form.</param>
/// <param name="toText">The wire form of a value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonStringEnumConverterOf<T>(
    JsonReader<T> read, JsonWriter<T> write, Func<string, T> fromText, Func<T, string> toText) : JsonConverterOf<T>(read, write)
    where T : struct
{
    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        fromText(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(toText(value));
}
