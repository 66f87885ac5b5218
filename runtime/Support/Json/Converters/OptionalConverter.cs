using System.ComponentModel;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Truto.Generated.Support;

/// <summary>Converts <see cref="Optional{T}"/> in the user's own types, also in trimmed programs. Generated types do not need it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IOptional).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
#if NET
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The default value of a value type needs no constructor.")]
#endif
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IOptional)Activator.CreateInstance(typeToConvert)!).CreateConverter();

    /// <summary>Any <see cref="Optional{T}"/>. The type creates its converter, so that no generic type is constructed at run time.</summary>
    internal interface IOptional
    {
        JsonConverter CreateConverter();
    }

    internal sealed class Of<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!);

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
        {
            if (!value.IsPresent)
            {
                throw new JsonException(
                    "An absent 'Optional' has no JSON; put [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] on the property, or set "
                    + "'JsonSerializerOptions.DefaultIgnoreCondition' to 'WhenWritingDefault'.");
            }

            JsonSerializer.Serialize(writer, value.Value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }
    }
}
