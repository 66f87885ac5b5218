using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>Converts a type; there is one instance of each converter.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TSelf">The converter's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonConverterOf<T, TSelf> : JsonConverterOf<T>
    where TSelf : JsonConverterOf<T, TSelf>, new()
{
    /// <summary>The instance.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Emitted code accesses the instance through the converter's name.")]
    public static readonly TSelf Instance = new();
}

/// <summary>Converts a type between JSON and .NET, for generated code and for <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonConverterOf<T> : JsonConverter<T>, JsonResolver.IDescribed
{
    private JsonReader<T>? reader;
    private JsonWriter<T>? writer;

    // Converters of collections and nullable forms of the type. The fields are untyped, because typed ones would be an infinite generic expansion.
    internal object? InList;
    internal object? InMap;
    internal object? WithNull;
    internal JsonWriter<IEnumerable<T>>? OfItems;

    /// <summary>Gets a delegate that reads a value.</summary>
    public virtual JsonReader<T> Reader => reader ??= Read;

    /// <summary>Gets a delegate that writes a value.</summary>
    public virtual JsonWriter<T> Writer => writer ??= Write;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, positioned on the first token of the value before the call, and on its last token after it.</param>
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

    /// <summary>Whether null can be written.</summary>
    internal virtual bool TakesNull => false;

    /// <summary>Returns whether validation can find nothing in a value, so that it can be skipped. Does not allocate.</summary>
    internal virtual bool IsSound(T value) => typeof(T).IsValueType || typeof(T) == typeof(string);

    internal JsonConverterOf<TMade> Cached<TMade>(ref object? cache, Func<JsonConverterOf<T>, JsonConverterOf<TMade>> make) =>
        (JsonConverterOf<TMade>)(cache ??= make(this));

    JsonTypeInfo JsonResolver.IDescribed.Describe(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, this);
}
