using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Converts an open enum of strings. Known values are recognized in the JSON without allocating a string.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <inheritdoc cref="OpenEnumConverter{T}" path="/param"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextEnumConverter<T>(string values) : OpenEnumConverter<T>(values)
    where T : struct, ITextValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) => default(T).Create(Values.ReadString(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => JsonWrite.String(writer, value.ToString()!);
}
