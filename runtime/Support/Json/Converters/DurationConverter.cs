using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truto.Generated.Support;

/// <summary>Converts <see cref="Duration"/> values for <see cref="JsonSerializer"/>, in the format of ISO 8601.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DurationConverter : JsonConverter<Duration>
{
    /// <inheritdoc/>
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRead.Duration(ref reader, JsonReadContext.Complete);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => JsonWrite.Duration(writer, value);
}
