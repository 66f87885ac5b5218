using System.ComponentModel;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>Reads the data of an event.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
/// <param name="eventType">The name of the event; <c>message</c> where it has none.</param>
/// <param name="data">The data as UTF-8.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T EventReader<out T>(string eventType, ReadOnlySpan<byte> data);

/// <summary>The ways to read the data of an event. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventData
{
    /// <summary>Data as text.</summary>
    /// <param name="data">The data.</param>
    public static string Text(ReadOnlySpan<byte> data) => Encoding.UTF8.GetString(data.ToArray());

    /// <summary>Data as JSON.</summary>
    /// <typeparam name="T">What it is read into.</typeparam>
    /// <param name="data">The data.</param>
    /// <param name="read">Reads it.</param>
    public static T Json<T>(ReadOnlySpan<byte> data, JsonReader<T> read) => ReadResult.ParseText(data, read, JsonReadContext.Complete);
}
