using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>How a type is read and written, by a converter of which there is one.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TSelf">The converter's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonConverterOf<T, TSelf> : JsonConverterOf<T>
    where TSelf : JsonConverterOf<T, TSelf>, new()
{
    /// <summary>The converter.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "It is reached by the name of the converter.")]
    public static readonly TSelf Instance = new();
}

/// <summary>How a type is read and written: for its neighbours, and for <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonConverterOf<T> : JsonConverter<T>, JsonResolver.IDescribed
{
    private JsonReader<T>? reader;
    private JsonWriter<T>? writer;

    // Converters of what is made of such values. Their types are not in the fields: there would be no end of types.
    internal object? InList;
    internal object? InMap;
    internal object? WithNull;
    internal JsonWriter<IEnumerable<T>>? OfItems;

    /// <summary>Reads a value.</summary>
    public virtual JsonReader<T> Reader => reader ??= Read;

    /// <summary>Writes a value.</summary>
    public virtual JsonWriter<T> Writer => writer ??= Write;

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

    /// <summary>Whether null is one of the values that can be written.</summary>
    internal virtual bool TakesNull => false;

    /// <summary>Whether a value by itself holds nothing that a check of it could find. Nothing is made to answer.</summary>
    internal virtual bool IsSound(T value) => typeof(T).IsValueType || typeof(T) == typeof(string);

    internal JsonConverterOf<TMade> Cached<TMade>(ref object? cache, Func<JsonConverterOf<T>, JsonConverterOf<TMade>> make) =>
        (JsonConverterOf<TMade>)(cache ??= make(this));

    JsonTypeInfo JsonResolver.IDescribed.Describe(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, this);
}
