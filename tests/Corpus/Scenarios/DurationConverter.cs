using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Durations in JSON as descriptions have them (ISO 8601), for bodies that are no declared type, such as a list of them.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => XmlConvert.ToTimeSpan(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(XmlConvert.ToString(value));
}
