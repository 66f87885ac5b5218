using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truto.Generated.Support;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a <see cref="Duration"/> as ISO 8601 has it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DurationConverter : JsonConverter<Duration>
{
    /// <inheritdoc/>
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRead.Duration(ref reader, JsonReadContext.Complete);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => JsonWrite.Duration(writer, value);
}
