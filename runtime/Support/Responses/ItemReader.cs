using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Truto.Generated.Support;

/// <summary>
/// Reads a response that is a sequence of items, one at a time as they arrive. For generated code; created by <see cref="ItemReader"/>.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ItemReader<T>
{
    private readonly Func<SuccessResponse, Stream, CancellationToken, IAsyncEnumerable<T>> read;

    internal ItemReader(Func<SuccessResponse, Stream, CancellationToken, IAsyncEnumerable<T>> read)
    {
        this.read = read;
    }

    internal IAsyncEnumerable<T> ReadAsync(SuccessResponse received, Stream body, CancellationToken cancellationToken) =>
        read(received, body, cancellationToken);
}

/// <summary>Creates readers of sequences of items. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ItemReader
{
    // The length of a body that is not an event stream, as far as it is shown in the exception.
    private const int MaxShownLength = 256 * 1024;

    private const byte LineFeed = (byte)'\n';

    // RFC 7464: it precedes each JSON text, which may span several lines.
    private const byte RecordSeparator = 0x1E;

    /// <summary>Creates a reader of JSON texts: one on each line, or each after a record separator if the first one has one (RFC 7464).</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="read">Reads an item.</param>
    public static ItemReader<T> JsonLines<T>(JsonReader<T> read) => new((received, body, stop) => JsonLinesAsync(received, body, read, stop));

    /// <summary>
    /// Creates a reader of an event stream whose data is JSON. The data <c>[DONE]</c> ends the sequence, a convention of many APIs; events with empty
    /// data are skipped.
    /// </summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="read">Reads the data.</param>
    public static ItemReader<ServerSentEvent<T>> JsonEvents<T>(JsonReader<T> read) => Events((_, data) => EventData.Json(data, read), isJson: true);

    /// <summary>Gets the reader of an event stream whose data is text. No event is skipped.</summary>
    public static ItemReader<ServerSentEvent<string>> TextEvents { get; } = Events(static (_, data) => EventData.Text(data), isJson: false);

    /// <summary>
    /// Creates a reader of an event stream whose event type determines the JSON type of its data. The data <c>[DONE]</c> ends the sequence.
    /// </summary>
    /// <typeparam name="T">The union of the types of the data.</typeparam>
    /// <param name="read">Reads the data.</param>
    public static ItemReader<ServerSentEvent<T>> NamedEvents<T>(EventReader<T> read) => Events(read, isJson: true);

    private static ItemReader<ServerSentEvent<T>> Events<T>(EventReader<T> read, bool isJson) =>
        new((received, body, stop) => EventsAsync(received, body, read, isJson, stop));

    private static async IAsyncEnumerable<T> JsonLinesAsync<T>(
        SuccessResponse received, Stream body, JsonReader<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LineReader lines = new(body, received.BodyLimit);
        await lines.SkipByteOrderMarkAsync(cancellationToken).ConfigureAwait(false);
        byte separator = await lines.PeekAsync(cancellationToken).ConfigureAwait(false) == RecordSeparator ? RecordSeparator : LineFeed;
        for (long number = 1; await NextAsync(received, number, lines.ReadRecordAsync(separator, cancellationToken)).ConfigureAwait(false);)
        {
            if (!ResponseBody.IsBlankJson(lines.Line.Span))
            {
                yield return Read(
                    received,
                    lines.Line,
                    number++,
                    (bytes, differences) => ReadResult.ParseText(
                        bytes, read, JsonReadContext.Without(received.Call.ExcludedMembers).Reporting(differences)),
                    cancellationToken);
            }
        }
    }

    private static async IAsyncEnumerable<ServerSentEvent<T>> EventsAsync<T>(
        SuccessResponse received, Stream body, EventReader<T> read, bool isJson, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (MediaTypeIfNotEventStream(received.Response) is { } other)
        {
            throw await NotEventStreamAsync(received, other, cancellationToken).ConfigureAwait(false);
        }

        EventStreamReader events = new(body, received.BodyLimit);
        for (long number = 1; await NextAsync(received, number, events.ReadAsync(cancellationToken)).ConfigureAwait(false); number++)
        {
            if (isJson && IsDone(events.Data.Span))
            {
                yield break;
            }

            if (!isJson || !ResponseBody.IsBlankJson(events.Data.Span))
            {
                string type = events.EventType.Length == 0 ? ServerSentEvent<T>.Message : events.EventType;
                T data = Read(received, events.Data, number, (bytes, differences) => ReadEvent(read, type, bytes, differences), cancellationToken);
                yield return new ServerSentEvent<T>(data, type, events.LastEventId, events.ReconnectionTime);
            }
        }
    }

    // Parsed as an event stream, any other body would look like a stream without events. A response without a media type is accepted.
    private static string? MediaTypeIfNotEventStream(OpenResponse response)
    {
        string? mediaType = response.Message.Content?.Headers.ContentType?.MediaType;
        bool isEventStream = mediaType is null || mediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase);
        return isEventStream || (int)response.Info.Status is 204 or 205 or 304 ? null : mediaType;
    }

    private static async Task<ApiResponseFormatException> NotEventStreamAsync(
        SuccessResponse received, string mediaType, CancellationToken cancellationToken)
    {
        long maxLength = Math.Min(received.BodyLimit.Length, MaxShownLength);
        HttpContent content = received.Response.Message.Content;
        using ResponseBody body = await ResponseBody.ReadErrorAsync(content, maxLength, cancellationToken).ConfigureAwait(false);
        Failure failure = received.Response.ToFailure(body);
        string reason = Redaction.Apply(BodyText.Reason(failure.RawBody), failure.Secrets);
        string problem = "it is " + mediaType + ", not an event stream" + (reason.Length > 0 ? ": " + reason : string.Empty);
        return new ApiResponseFormatException(failure, problem, innerException: null);
    }

    private static T ReadEvent<T>(EventReader<T> read, string type, ReadOnlySpan<byte> data, JsonDifferences? differences)
    {
        JsonDifferences.PassToEvent(differences);
        try
        {
            return read(type, data);
        }
        finally
        {
            JsonDifferences.PassToEvent(null);
        }
    }

    private static bool IsDone(ReadOnlySpan<byte> data) => data.SequenceEqual("[DONE]"u8);

    private static async ValueTask<bool> NextAsync(SuccessResponse received, long number, ValueTask<bool> reading)
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch (InvalidDataException unreadable)
        {
            throw Unreadable(received, ResponseBody.Empty, number, unreadable);
        }
    }

    private static T Read<T>(
        SuccessResponse received, ReadOnlyMemory<byte> bytes, long number, ItemParser<T> parse, CancellationToken cancellationToken)
    {
        using PatternTime.Scope time = PatternTime.Begin(cancellationToken);
        JsonDifferences? differences = received.Response.Differences();
        T item;
        try
        {
            item = parse(bytes.Span, differences);
        }
        catch (Exception unreadable) when (ReadResult.IsFormatProblem(unreadable))
        {
            received.Response.Report(differences, number);
            ResponseBody body = ResponseBody.Of(bytes.ToArray(), received.Response.Message.Content.Headers.ContentType?.MediaType);
            throw Unreadable(received, body, number, unreadable);
        }

        received.Response.Report(differences, item, number);
        return received.Call.Validated(item);
    }

    private static ApiResponseFormatException Unreadable(SuccessResponse received, ResponseBody body, long number, Exception unreadable)
    {
        Failure failure = received.Response.ToFailure(body);
        var json = unreadable as UnreadableJsonException;
        return new ApiResponseFormatException(
            failure, Redaction.Apply(unreadable.Message, failure.Secrets), json?.Problem ?? unreadable, json?.JsonPath, number);
    }

    private delegate T ItemParser<T>(ReadOnlySpan<byte> bytes, JsonDifferences? differences);
}
