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
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => (ConverterOf(type, options) as IDescribed)?.Describe(options);

    private static object? ConverterOf(Type type, JsonSerializerOptions options) =>
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType switch
        {
            { } converter when converter == typeof(ApiJsonConverter) => OfTypes.CreateConverter(type, options),
            { ContainsGenericParameters: false } converter when typeof(IDescribed).IsAssignableFrom(converter) => Activator.CreateInstance(converter),
            _ => null,
        };

    /// <summary>A converter that creates the metadata of its type.</summary>
    internal interface IDescribed
    {
        /// <summary>Creates the metadata of the type.</summary>
        JsonTypeInfo Describe(JsonSerializerOptions options);
    }
}
