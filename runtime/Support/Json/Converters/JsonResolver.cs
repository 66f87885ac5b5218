using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>Resolves the generated types of an API for <see cref="JsonSerializer"/> without reflection.</summary>
/// <param name="find">Returns the converter of a type, or null for a type that is not generated.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonResolver(Func<Type, JsonConverter?> find) : IJsonTypeInfoResolver
{
    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => (find(type) as IDescribed)?.Describe(options);

    /// <summary>A converter that creates the metadata of its type.</summary>
    internal interface IDescribed
    {
        /// <summary>Creates the metadata of the type.</summary>
        JsonTypeInfo Describe(JsonSerializerOptions options);
    }
}
