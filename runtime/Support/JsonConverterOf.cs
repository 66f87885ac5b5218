using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>How a generated type is read and written: for its neighbours, and for <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonConverterOf<T> : JsonConverter<T>, JsonResolver.IDescribed
{
    private JsonReader<T>? reader;
    private JsonWriter<T>? writer;

    /// <summary>Reads a value.</summary>
    public JsonReader<T> Reader => reader ??= Read;

    /// <summary>Writes a value.</summary>
    public JsonWriter<T> Writer => writer ??= Write;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the value's first token; afterwards on its last.</param>
    /// <param name="context">What the JSON may lack.</param>
    public abstract T Read(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, JsonReadContext.Complete);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Write(writer, value);

    JsonTypeInfo JsonResolver.IDescribed.Describe(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, this);
}
