using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Calls the readers and writers that emitted code uses.</summary>
internal static class JsonText
{
    public static T Read<T>(string json, JsonReader<T> read, JsonReadContext? context = null)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader, context ?? JsonReadContext.Complete);
    }

    public static string Write<T>(T value, JsonWriter<T> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes an object with the properties that the action adds.</summary>
    public static string WriteMembers(Action<Utf8JsonWriter> members) => Write(0, (writer, _) =>
    {
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
    });
}
