using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>Leads <see cref="JsonSerializer"/> from the generated types of an API to their emitted code, without reflection.</summary>
/// <param name="find">The converter of a type, or null for a type of somebody else.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonResolver(Func<Type, JsonConverter?> find) : IJsonTypeInfoResolver
{
    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => (find(type) as IDescribed)?.Describe(options);

    /// <summary>Something that knows its type, and with it what the serializer asks.</summary>
    internal interface IDescribed
    {
        /// <summary>What the serializer asks of a type.</summary>
        JsonTypeInfo Describe(JsonSerializerOptions options);
    }
}
