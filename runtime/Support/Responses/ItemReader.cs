using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Truto.Generated.Support;

/// <summary>Reads a response that is a sequence of items, one by one as they arrive. For generated code; made by <see cref="ItemReader"/>.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ItemReader<T>
{
    private readonly Func<Received, Stream, CancellationToken, IAsyncEnumerable<T>> read;

    internal ItemReader(Func<Received, Stream, CancellationToken, IAsyncEnumerable<T>> read)
    {
        this.read = read;
    }

    internal IAsyncEnumerable<T> ReadAsync(Received received, Stream body, CancellationToken cancellationToken) => read(received, body, cancellationToken);
}

/// <summary>The ways to read a sequence of items. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ItemReader
{
    // What is shown of a body that is no event stream.
    private const int MaxOtherLength = 256 * 1024;

    private const byte LineFeed = (byte)'\n';

    // RFC 7464: each text begins with it, and may have several lines.
    private const byte RecordSeparator = 0x1E;

    /// <summary>JSON texts: one on each line, or each after a record separator where the first is (RFC 7464).</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="read">Reads an item.</param>
    public static ItemReader<T> JsonLines<T>(JsonReader<T> read) => new((received, body, stop) => JsonLinesAsync(received, body, read, stop));

    /// <summary>An event stream whose data is JSON. It ends with data <c>[DONE]</c>, as many APIs end it; events with empty data are passed over.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="read">Reads the data.</param>
    public static ItemReader<ServerSentEvent<T>> JsonEvents<T>(JsonReader<T> read) => Events((_, data) => EventData.Json(data, read), isJson: true);

    /// <summary>An event stream whose data is text, every event of it.</summary>
    public static ItemReader<ServerSentEvent<string>> TextEvents { get; } = Events(static (_, data) => EventData.Text(data), isJson: false);

    /// <summary>An event stream whose data is of a type for each name. It ends with data <c>[DONE]</c>.</summary>
    /// <typeparam name="T">What has a case for each name.</typeparam>
    /// <param name="read">Reads the data.</param>
    public static ItemReader<ServerSentEvent<T>> NamedEvents<T>(EventReader<T> read) => Events(read, isJson: true);

    private static ItemReader<ServerSentEvent<T>> Events<T>(EventReader<T> read, bool isJson) =>
        new((received, body, stop) => EventsAsync(received, body, read, isJson, stop));

    private static async IAsyncEnumerable<T> JsonLinesAsync<T>(
        Received received, Stream body, JsonReader<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
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
                    bytes => ReadResult.ParseText(bytes, read, JsonReadContext.Without(received.Call.ExcludedMembers)),
                    cancellationToken);
            }
        }
    }

    private static async IAsyncEnumerable<ServerSentEvent<T>> EventsAsync<T>(
        Received received, Stream body, EventReader<T> read, bool isJson, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (OtherMediaType(received.Answer) is { } other)
        {
            throw await NoEventStreamAsync(received, other, cancellationToken).ConfigureAwait(false);
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
                T data = Read(received, events.Data, number, bytes => read(type, bytes), cancellationToken);
                yield return new ServerSentEvent<T>(data, type, events.LastEventId, events.ReconnectionTime);
            }
        }
    }

    // Read as events, any other body has none, and the caller would take that for the end. One without a media type is taken at its word.
    private static string? OtherMediaType(Answer answer)
    {
        string? mediaType = answer.Response.Content?.Headers.ContentType?.MediaType;
        bool isEventStream = mediaType is null || mediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase);
        return isEventStream || (int)answer.Facts.Status is 204 or 205 or 304 ? null : mediaType;
    }

    private static async Task<ApiResponseFormatException> NoEventStreamAsync(Received received, string mediaType, CancellationToken cancellationToken)
    {
        long maxLength = Math.Min(received.BodyLimit.Length, MaxOtherLength);
        HttpContent content = received.Answer.Response.Content;
        ResponseBody body = await ResponseBody.ReadErrorAsync(content, maxLength, cancellationToken).ConfigureAwait(false);
        Failure failure = received.Answer.ToFailure(body);
        string reason = Redaction.Apply(BodyText.Reason(failure.RawBody), failure.Secrets);
        string problem = "it is " + mediaType + ", not an event stream" + (reason.Length > 0 ? ": " + reason : string.Empty);
        return new ApiResponseFormatException(failure, problem, innerException: null);
    }

    private static bool IsDone(ReadOnlySpan<byte> data) => data.SequenceEqual("[DONE]"u8);

    private static async ValueTask<bool> NextAsync(Received received, long number, ValueTask<bool> reading)
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

    private static T Read<T>(Received received, ReadOnlyMemory<byte> bytes, long number, ItemParser<T> parse, CancellationToken cancellationToken)
    {
        using PatternTime.Scope time = PatternTime.Begin(cancellationToken);
        T item;
        try
        {
            item = parse(bytes.Span);
        }
        catch (Exception unreadable) when (ReadResult.IsFormatProblem(unreadable))
        {
            ResponseBody body = ResponseBody.Of(bytes.ToArray(), received.Answer.Response.Content.Headers.ContentType?.MediaType);
            throw Unreadable(received, body, number, unreadable);
        }

        return received.Call.Validated(item);
    }

    private static ApiResponseFormatException Unreadable(Received received, ResponseBody body, long number, Exception unreadable)
    {
        Failure failure = received.Answer.ToFailure(body);
        var json = unreadable as UnreadableJsonException;
        return new ApiResponseFormatException(
            failure, Redaction.Apply(unreadable.Message, failure.Secrets), json?.Problem ?? unreadable, json?.JsonPath, number);
    }

    private delegate T ItemParser<T>(ReadOnlySpan<byte> bytes);
}
