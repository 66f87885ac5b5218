using System.ComponentModel;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>Reads the data of a server-sent event.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="eventType">The type of the event; <c>message</c> if the stream gives none.</param>
/// <param name="data">The data in UTF-8.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T EventReader<out T>(string eventType, ReadOnlySpan<byte> data);

/// <summary>Reads the data of server-sent events. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventData
{
    /// <summary>Reads data as text.</summary>
    /// <param name="data">The data in UTF-8.</param>
    public static string Text(ReadOnlySpan<byte> data) => Encoding.UTF8.GetString(data.ToArray());

    /// <summary>Reads data as JSON.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="data">The data in UTF-8.</param>
    /// <param name="read">Reads the JSON.</param>
    public static T Json<T>(ReadOnlySpan<byte> data, JsonReader<T> read) =>
        ReadResult.ParseText(data, read, JsonReadContext.Complete.Reporting(JsonDifferences.TakeForEvent()));
}
