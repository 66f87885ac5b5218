using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truto.Generated.Support;

/// <summary>
/// Finds the converters of generated classes and open enums for <see cref="JsonSerializer"/>. All of these types name this class in their
/// attribute: with a class of its own for each type, the attributes would be a tenth of an assembly.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(ApiModel).IsAssignableFrom(typeToConvert) || typeof(IOpenValue).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type is not generated.</exception>
    // An instance of the type knows the converter.
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification =
        "Classes implement IJsonObject of themselves, which keeps their constructor. The default value of a structure needs no constructor.")]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Activator.CreateInstance(typeToConvert) switch
        {
            ApiModel { Converter: JsonConverter converter } => converter,
            IOpenValue value => (JsonConverter)value.CreateConverter(),

            // Without a reference to the interface, trimming would remove it from the classes, and with it their constructors.
            _ => throw new NotSupportedException($"{typeToConvert} does not implement {typeof(IJsonObject<>)}, as generated classes do."),
        };
}
