namespace Truto.Generated;

/// <summary>An event of an event stream (<c>text/event-stream</c>; HTML Living Standard, 9.2).</summary>
/// <typeparam name="T">The type of its data.</typeparam>
public sealed class ServerSentEvent<T>
{
    /// <summary>The name of an event that has none of its own.</summary>
    public const string Message = "message";

    /// <summary>Makes an event; useful in tests.</summary>
    /// <param name="data">The data.</param>
    /// <param name="eventType">The name; null or empty for <see cref="Message"/>.</param>
    /// <param name="lastEventId">The last id that the stream gave.</param>
    /// <param name="reconnectionTime">The last reconnection time that the stream gave.</param>
    public ServerSentEvent(T data, string? eventType = null, string? lastEventId = null, TimeSpan? reconnectionTime = null)
    {
        Data = data;
        EventType = string.IsNullOrEmpty(eventType) ? Message : eventType!;
        LastEventId = lastEventId;
        ReconnectionTime = reconnectionTime;
    }

    /// <summary>The data.</summary>
    public T Data { get; }

    /// <summary>The name that the stream gives the event; <see cref="Message"/> where it gives none.</summary>
    public string EventType { get; }

    /// <summary>
    /// The last id that the stream gave, with this event or before; null where it gave none. Sent as the header <c>Last-Event-ID</c> it
    /// asks the API to go on from there.
    /// </summary>
    public string? LastEventId { get; }

    /// <summary>How long the stream asks to wait before connecting anew, as it said last; null where it does not say.</summary>
    public TimeSpan? ReconnectionTime { get; }
}
