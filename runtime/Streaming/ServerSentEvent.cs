namespace Truto.Generated;

/// <summary>An event of an event stream (<c>text/event-stream</c>; HTML Living Standard, section 9.2).</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed class ServerSentEvent<T>
{
    /// <summary>The type of an event for which the stream gives none.</summary>
    public const string Message = "message";

    /// <summary>Creates an event, for example in tests.</summary>
    /// <param name="data">The data.</param>
    /// <param name="eventType">The type; null, the default, or empty for <see cref="Message"/>.</param>
    /// <param name="lastEventId">The last id of the stream; null, the default, for none.</param>
    /// <param name="reconnectionTime">The last reconnection time of the stream; null, the default, for none.</param>
    public ServerSentEvent(T data, string? eventType = null, string? lastEventId = null, TimeSpan? reconnectionTime = null)
    {
        Data = data;
        EventType = string.IsNullOrEmpty(eventType) ? Message : eventType!;
        LastEventId = lastEventId;
        ReconnectionTime = reconnectionTime;
    }

    /// <summary>Gets the data.</summary>
    public T Data { get; }

    /// <summary>Gets the type of the event; <see cref="Message"/> if the stream gives none.</summary>
    public string EventType { get; }

    /// <summary>
    /// Gets the last id of the stream, sent with this event or an earlier one; null for none. Send it in the header <c>Last-Event-ID</c> to resume
    /// the stream after this event.
    /// </summary>
    public string? LastEventId { get; }

    /// <summary>Gets the last delay that the stream requested for reconnecting; null for none.</summary>
    public TimeSpan? ReconnectionTime { get; }
}
