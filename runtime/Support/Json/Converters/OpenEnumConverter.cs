using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Converts an open enum, also as a key of a dictionary; there is one instance of each converter.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TSelf">The converter's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenEnumConverter<T, TSelf> : JsonConverterOf<T, TSelf>
    where T : struct, IOpenValue
    where TSelf : OpenEnumConverter<T, TSelf>, new()
{
    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, JsonReadContext.Complete);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    internal override bool IsSound(T value) => value.IsKnown;
}
