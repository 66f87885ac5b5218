using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>
/// Converts values for <see cref="JsonSerializer"/> by the converter of a generated type. An attribute names a class that derives from this one;
/// <see cref="JsonSerializer"/> creates an instance of it for each use.
/// </summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <param name="converter">The converter of the type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ForwardingConverter<T>(JsonConverterOf<T> converter) : JsonConverter<T>, JsonResolver.IDescribed
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        converter.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => converter.Write(writer, value, options);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        converter.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        converter.WriteAsPropertyName(writer, value!, options);

    JsonTypeInfo JsonResolver.IDescribed.Describe(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, converter);
}
