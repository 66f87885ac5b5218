using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>
/// Resolves generated types for <see cref="JsonSerializer"/> by the converter that the attribute of a type names. Trimmed programs keep it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonResolver : IJsonTypeInfoResolver
{
    private static readonly ApiJsonConverter OfTypes = new();

    private JsonResolver()
    {
    }

    /// <summary>Gets the resolver.</summary>
    public static JsonResolver Instance { get; } = new();

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { ContainsGenericParameters: false } converter
            ? converter == typeof(ApiJsonConverter) ? Describe(OfTypes.CreateConverter(type, options), options)
            : typeof(IDescribed).IsAssignableFrom(converter) ? Describe(Activator.CreateInstance(converter), options)
            : null
            : null;

    private static JsonTypeInfo? Describe(object? converter, JsonSerializerOptions options) => (converter as IDescribed)?.Describe(options);

    /// <summary>A converter that creates the metadata of its type.</summary>
    internal interface IDescribed
    {
        /// <summary>Creates the metadata of the type.</summary>
        JsonTypeInfo Describe(JsonSerializerOptions options);
    }
}
