using System.Collections;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Compares the events that a client read with those that the parser of .NET reads from the stream.</summary>
internal sealed class EventComparison(ArgumentValues values)
{
    private const string End = "[DONE]";

    /// <summary>Returns the difference, or null if there is none.</summary>
    /// <param name="stream">The body of the response.</param>
    /// <param name="read">The events that the client read.</param>
    public string? Difference(byte[] stream, IList read)
    {
        // Text data is passed on unchanged; the end marker is not a JSON value.
        bool isText = read.GetType().GetGenericArguments()[0] == typeof(ServerSentEvent<string>);
        Event[] expected = [.. Parsed(stream).TakeWhile(one => isText || one.Data != End)];
        return expected.Length != read.Count
            ? $"events: {expected.Length} became {read.Count}"
            : expected.Zip(read.Cast<object>())
                .Select((pair, at) => Difference(pair.First, pair.Second, $"events/{at}"))
                .FirstOrDefault(difference => difference is not null);
    }

    // An id and a reconnection time also apply to later events.
    private static IEnumerable<Event> Parsed(byte[] stream)
    {
        SseParser<string> parser = SseParser.Create(new MemoryStream(stream));
        foreach (SseItem<string> item in parser.Enumerate())
        {
            yield return new Event(
                item.EventType,
                item.Data,
                parser.LastEventId.Length > 0 ? parser.LastEventId : null,
                parser.ReconnectionInterval == Timeout.InfiniteTimeSpan ? null : parser.ReconnectionInterval);
        }
    }

    private string? Difference(Event expected, object actual, string place) =>
        Of("EventType", expected.Type, Property(actual, "EventType"), place)
        ?? Of("LastEventId", expected.LastId, Property(actual, "LastEventId"), place)
        ?? Of("ReconnectionTime", expected.ReconnectionTime, Property(actual, "ReconnectionTime"), place)
        ?? Data(expected.Data, Property(actual, "Data"), place);

    private static string? Of(string what, object? expected, object? actual, string place) =>
        Equals(expected, actual) ? null : $"{place}: {what} {expected ?? "null"} became {actual ?? "null"}";

    private string? Data(string expected, object? actual, string place)
    {
        object? data = actual is CaseValue one ? one.Value : actual;
        return data is string text ? Of("Data", expected, text, place)
            : data is null ? $"{place}: Data became null"
            : JsonEquality.Difference(JsonSerializer.Deserialize<JsonElement>(expected), values.Written(data), Formats.AreSame, place);
    }

    private static object? Property(object item, string name) => item.GetType().GetProperty(name)!.GetValue(item);

    private sealed record Event(string Type, string Data, string? LastId, TimeSpan? ReconnectionTime);
}
